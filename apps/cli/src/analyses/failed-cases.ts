import { amount, type Input, inputsOf } from "@stewardsim/analysis";
import { quantile } from "@stewardsim/core";
import { UsageError } from "@stewardsim/report/terminal";
import type { RowsAsked } from "./rows-analysis.ts";

/** Draws as cases, of which those are of interest in which it goes wrong. */
export interface FailedCases {
  readonly inputs: readonly Input[];
  /** 1 where it goes wrong and 0 where not, or the share of its runs. */
  readonly cases: Float64Array;
  /** What it is to go wrong. */
  readonly claim: string;
  /** At most which result; 0 of who wins. */
  readonly bar: number;
}

/**
 * The draws in which nobody wins, or in which a result is among the worst.
 *
 * @throws UsageError where no parameter was drawn
 */
export function failedCases({ factors, values, outputs, of, unit, arm, worst, isVerdict }: RowsAsked): FailedCases {
  const known = [...outputs.keys()].filter((draw) => Number.isFinite(outputs[draw]!));
  const inputs = inputsOf({ factors, values: known.map((draw) => values[draw]!) });
  if (inputs.length === 0) throw new UsageError("No parameter was drawn here: sweep some, or compare without --fixed.");
  const isWin = isVerdict && worst === undefined;
  const bar = isWin
    ? 0
    : quantile(
        Float64Array.from(known, (draw) => outputs[draw]!),
        worst ?? 0.25,
      );
  const what = isWin ? `no ${of.replace("-", " ")}` : `${of} is at most ${amount(bar, unit)}`;
  return {
    inputs,
    cases: Float64Array.from(known, (draw) => (isWin ? 1 - outputs[draw]! : Number(outputs[draw]! <= bar))),
    claim: arm === undefined ? what : `${arm}: ${what}`,
    bar,
  };
}
