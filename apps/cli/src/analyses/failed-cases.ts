import { amount, type Input, inputsOf } from "@stewardsim/analysis";
import { quantile } from "@stewardsim/core";
import { UsageError } from "@stewardsim/report/terminal";
import { knownIn } from "./known.ts";
import type { RowsAsked } from "./rows-analysis.ts";

/** Draws as cases, of which those are of interest in which it goes wrong. */
export interface FailedCases {
  readonly inputs: readonly Input[];
  /** 1 where it goes wrong and 0 where not, or the share of its runs. */
  readonly cases: Float64Array;
  /** What it is to go wrong; of two arms it is about their difference. */
  readonly claim: string;
  /** Beyond which result it goes wrong: at most this one, or at least where less is better; 0 of who wins. */
  readonly bar: number;
}

/**
 * The draws in which nobody wins, or in which a result is among the worst: the lowest, or the highest where less is better.
 *
 * @throws UsageError where no parameter was drawn, or the result is known in fewer than two draws
 */
export function failedCases(asked: RowsAsked): FailedCases {
  const { factors, values, outputs, of, isLess, worst } = asked;
  const known = knownIn([outputs], of, 2);
  const inputs = inputsOf({ factors, values: known.draws.map((draw) => values[draw]!) });
  if (inputs.length === 0) throw new UsageError("No parameter was drawn here: sweep some, or compare without --fixed.");
  const results = known.in(outputs);
  const isWin = asked.isVerdict && worst === undefined;
  const share = worst ?? 0.25;
  const bar = isWin ? 0 : quantile(results, isLess ? 1 - share : share);
  const cases = results.map((value) => (isWin ? 1 - value : Number(isLess ? value >= bar : value <= bar)));
  return { inputs, cases, claim: claimOf(asked, isWin ? undefined : bar), bar };
}

function claimOf({ of, unit, isLess, arm, versus }: RowsAsked, bar: number | undefined): string {
  const what =
    bar === undefined ? `no ${of.replace("-", " ")}` : `is at ${isLess ? "least" : "most"} ${amount(bar, unit)}`;
  if (versus !== undefined) return `${of} of ${arm} less that of ${versus} ${what}`;
  const claim = bar === undefined ? what : `${of} ${what}`;
  return arm === undefined ? claim : `${arm}: ${claim}`;
}
