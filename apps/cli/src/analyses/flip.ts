import { meanInterval } from "@stewardsim/core";
import {
  type BreakEven,
  breakEven,
  breakEvenSentence,
  createStudy,
  type Flip,
  flipSentence,
  inputsOf,
  nearestFlip,
  runEnsemble,
  type Study,
} from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { sizeIn } from "../shown.ts";
import type { Analysis } from "./analysis.ts";

/** What would have to be true for the other arm to come out ahead. */
export const flip: Analysis = async ({ ensemble, notes, of, arm, versus, most, draws, workers }) => {
  if (versus === undefined) throw new UsageError("Name both arms: --arm A --versus B.");
  const gains = outputsFor(ensemble, { arm, of, against: notes.against, versus });
  const known = [...gains.keys()].filter((draw) => Number.isFinite(gains[draw]));
  const { study } = ensemble;
  const inputs = inputsOf({ factors: study.factors, values: known.map((draw) => study.values[draw]!) });
  const own = Float64Array.from(known, (draw) => gains[draw]!);
  const found = inputs.map((input) => breakEven(input, own)).filter(({ matters }) => matters);
  const turning = found.filter(({ threshold }) => threshold !== undefined);
  const nearestFirst = [...turning].sort((a, b) => remoteness(a) - remoteness(b));
  const joint = nearestFlip(inputs, own);
  const changed =
    joint === undefined ? undefined : flipped(study, joint, [arm, versus], Math.min(draws ?? 64, study.draws));
  const lived =
    changed === undefined
      ? undefined
      : meanInterval(
          outputsFor(await runEnsemble(changed, { execute: threads(workers === undefined ? {} : { workers }) }), {
            arm,
            of,
            against: notes.against,
            versus,
          }).filter(Number.isFinite),
        );
  return {
    data: {
      breakEven: found.map(({ input: { name }, ...rest }) => ({ path: name, ...rest })),
      joint: joint ?? null,
      lived: lived ?? null,
    },
    lines: [
      ...nearestFirst.slice(0, most).map((one) => breakEvenSentence(one, arm, versus)),
      `${inputs.length - found.length} of ${inputs.length} parameters do not show in the difference of ${of}; ${found.length - turning.length} move it and do not turn it.`,
      flipSentence(joint, arm, versus),
      ...(joint === undefined || lived === undefined || changed === undefined
        ? []
        : [
            `Lived a quarter further that way in ${changed.draws} draws, ${arm} less ${versus} is ${sizeIn(lived, unitOfResult(of))}: ${turned(joint.gain, lived)}.`,
          ]),
    ],
  };
};

/**
 * The same draws with the assumptions moved a quarter beyond where the sign is predicted to change, as far as they plausibly
 * can, for the two arms and their judge. At the very point they would be even.
 */
function flipped(study: Study, { moves }: Flip, arms: readonly string[], draws: number): Study {
  const { replications, ...same } = study;
  const beyond = new Map(moves.map(({ input: { name }, from, to }) => [name, from + 1.25 * (to - from)]));
  return createStudy(
    study.base,
    study.arms.filter(({ name }, place) => place === 0 || arms.includes(name)),
    {
      ...same,
      draws,
      values: study.values.slice(0, draws).map((row) =>
        row.map((value, index) => {
          const { path, low, high } = study.factors[index]!;
          const moved = beyond.get(path);
          return moved === undefined ? value : Math.min(high, Math.max(low, moved));
        }),
      ),
      ...(replications === undefined ? {} : { replications: replications.slice(0, draws) }),
    },
  );
}

/** How far a parameter must move, in parts of its plausible range; those outside of it come last. */
function remoteness({ input: { plausible, middle }, threshold }: BreakEven): number {
  const [low, high] = plausible!;
  return (threshold!.isPlausible ? 0 : 1e9) + Math.abs(threshold!.at - middle!) / (high - low);
}

function turned(before: number, { low, high }: { readonly low: number; readonly high: number }): string {
  if (before > 0 ? high < 0 : low > 0) return "it turns round";
  return low <= 0 && high >= 0 ? "it cannot be told from even" : "it does not turn round";
}
