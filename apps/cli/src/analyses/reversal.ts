import { counted, listed } from "@stewardsim/core/foundation";
import { meanInterval, type MeanInterval } from "@stewardsim/core";
import {
  type AheadWords,
  type BreakEven,
  breakEven,
  breakEvenSentence,
  type Reversal,
  reversalSentence,
  inputsOf,
  nearestReversal,
} from "@stewardsim/analysis";
import { createStudy, type Ensemble, firstDraws, isWinName, runEnsemble, type Study } from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { progress, UsageError } from "@stewardsim/report/terminal";
import { titleOf } from "../made-words.ts";
import { outputsFor, unitOfResult } from "../results.ts";
import { sizeIn } from "../interval-text.ts";
import { middleOf } from "../mean-words.ts";
import type { Analysis } from "./analysis.ts";
import { knownIn } from "./known.ts";

/** What would have to be true for the other arm to come out ahead. */
export const reversal: Analysis = async ({ ensemble, notes, of, isLess, arm, versus, most, draws, workers }) => {
  if (versus === undefined) throw new UsageError("Name both arms: --arm A --versus B.");
  const gains = outputsFor(ensemble, { arm, of, against: notes.against, versus });
  const known = knownIn([gains], `${of} of ${arm} less that of ${versus}`, 2);
  const { study } = ensemble;
  const inputs = inputsOf({ factors: study.factors, values: known.draws.map((draw) => study.values[draw]!) });
  const differences = known.in(gains);
  // Ahead is who comes to more, or to less where less is better.
  const own = isLess ? differences.map((value) => -value) : differences;
  const ordered = inputs.filter(({ kind }) => kind !== "category");
  const found = ordered.map((input) => breakEven(input, own)).filter(({ matters }) => matters);
  const shown = found.filter(({ threshold }) => threshold?.isShown).sort((a, b) => remoteness(a) - remoteness(b));
  const moving = found.filter(({ threshold }) => threshold?.isShown !== true);
  const joint = nearestReversal(inputs, own);
  const mean = meanInterval(differences);
  // Where the surface has another arm ahead than the draws have, it knows nothing of what turns them.
  const isTrusted = joint !== undefined && joint.gain > 0 === (isLess ? mean.estimate < 0 : mean.estimate > 0);
  const simulated = isTrusted
    ? await simulatedBeyond(ensemble, joint, Math.min(draws ?? 64, study.draws), {
        arm,
        versus,
        of,
        against: notes.against,
        workers,
      })
    : undefined;
  const unit = unitOfResult(of);
  const words = aheadIn(of, isLess);
  const middle = middleOf(mean, differences, unit);
  return {
    known: known.draws.length,
    data: {
      mean,
      breakEven: found.map(({ input: { name }, ...rest }) => ({ path: name, ...rest })),
      joint: joint === undefined ? null : plainReversal(joint),
      simulated: simulated ?? null,
    },
    lines: [
      `${middle.isMean ? "On average" : "In the median draw"} ${arm} less ${versus} is ${middle.size} of ${titleOf(of)}, over ${known.draws.length === study.draws ? "all" : `${known.draws.length} of ${study.draws}`} draws.`,
      ...middle.notes,
      ...shown.slice(0, most).map((one) => breakEvenSentence(one, arm, versus, words.isAhead)),
      `Of ${counted(inputs.length, "parameter")} ${shown.length} turn it round by themselves, as draws on either side show; ${moving.length} move it${namesOf(moving)}, and no turn can be told; ${inputs.length - found.length} do not show in it.`,
      isTrusted || joint === undefined
        ? reversalSentence(joint, arm, versus, words)
        : "No joint change can be predicted: a surface through the draws does not even say who is ahead on average.",
      ...(simulated === undefined
        ? []
        : [
            `Run in ${counted(simulated.draws, "draw")}${simulated.known < simulated.draws ? `, of which ${simulated.known} have the result both times` : ""}, ${arm} less ${versus} is ${sizeIn(simulated.before, unit)} as they are, and ${sizeIn(simulated.after, unit)} a quarter further that way: ${turned(simulated)}.`,
          ]),
    ],
  };
};

/** So many of those that only move a difference are named. */
const mostNamed = 3;

/** ` (a.b, c.d and 4 more)`; nothing where there are none. */
function namesOf(moving: readonly BreakEven[]): string {
  const names = moving.slice(0, mostNamed).map(({ input }) => input.name);
  const rest = moving.length - names.length;
  return moving.length === 0 ? "" : ` (${listed(rest > 0 ? [...names, `${rest} more`] : names)})`;
}

/** Without the draws that it was found from. */
const plainReversal = ({ moves, ...rest }: Reversal) => ({
  ...rest,
  moves: moves.map(({ input: { name }, from, to }) => ({ path: name, from, to })),
});

/** The difference in some draws as they are, and in the same ones with the assumptions moved. */
interface Turn {
  readonly draws: number;
  /** Those in which the difference is known both times. */
  readonly known: number;
  readonly before: MeanInterval;
  readonly after: MeanInterval;
}

async function simulatedBeyond(
  ensemble: Ensemble,
  joint: Reversal,
  draws: number,
  { workers, ...asked }: { arm: string; versus: string; of: string; against: string; workers: number | undefined },
): Promise<Turn> {
  const { study } = ensemble;
  const shown = progress("run as moved");
  const moved = await runEnsemble(movedBeyond(study, joint, [asked.arm, asked.versus], draws), {
    execute: threads(workers === undefined ? {} : { workers }),
    onProgress: shown.onProgress,
  });
  shown.end();
  const [before, after] = [ensemble, moved].map((of) => outputsFor(of, asked).slice(0, draws)) as [
    Float64Array,
    Float64Array,
  ];
  const isKnown = (_: number, draw: number) => Number.isFinite(before[draw]! + after[draw]!);
  const [was, is] = [before.filter(isKnown), after.filter(isKnown)];
  return { draws, known: was.length, before: meanInterval(was), after: meanInterval(is) };
}

/**
 * The same draws with the assumptions moved a quarter beyond where the sign is predicted to change, as far as they plausibly
 * can, for the two arms and the one that they are evaluated against. At the very point they would be even.
 */
export function movedBeyond(study: Study, { moves }: Reversal, arms: readonly string[], draws: number): Study {
  const first = firstDraws(study, draws);
  const beyond = new Map(moves.map(({ input: { name }, from, to }) => [name, from + 1.25 * (to - from)]));
  return createStudy(
    study.base,
    study.arms.filter(({ name }, position) => position === 0 || arms.includes(name)),
    {
      ...first,
      values: first.values.map((row) =>
        row.map((value, index) => {
          const { path, low, high, isInteger } = study.factors[index]!;
          const moved = beyond.get(path);
          if (moved === undefined) return value;
          return Math.min(high, Math.max(low, isInteger ? Math.round(moved) : moved));
        }),
      ),
    },
  );
}

/** How far a parameter must move, in parts of its plausible range; those outside of it come last. */
function remoteness({ input: { plausible, middle }, threshold }: BreakEven): number {
  const [low, high] = plausible!;
  return (threshold!.isPlausible ? 0 : 1e9) + Math.abs(threshold!.at - middle!) / (high - low);
}

/** Words for who is ahead by a result. */
const aheadIn = (of: string, isLess: boolean): AheadWords =>
  of.startsWith("deltaValue")
    ? { isAhead: "is worth more", beEven: "be worth as much" }
    : isWinName(of)
      ? { isAhead: `has ${of} more often`, beEven: `have ${of} as often` }
      : { isAhead: `has ${isLess ? "less" : "more"} ${of}`, beEven: `have as much ${of}` };

/** Whether the one who is ahead changes as the assumptions move, where both times it can be told who is. */
export function turned({ before, after, known }: Omit<Turn, "draws">): string {
  if (known < 2) return "too few to tell";
  const signOf = ({ low, high }: MeanInterval) => (low > 0 ? 1 : high < 0 ? -1 : 0);
  const [was, is] = [signOf(before), signOf(after)];
  if (is === 0 || was === 0) return `${was === 0 ? "before" : "after"} it cannot be told from even`;
  return was === is ? "it does not turn round" : "it turns round";
}
