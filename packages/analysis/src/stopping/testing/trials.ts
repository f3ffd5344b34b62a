import type { Interval } from "@stewardsim/core/foundation";
import { bestArm } from "../best-arm.ts";
import { bettingSequence } from "../betting.ts";
import { every } from "../every.ts";
import { fixedWidth, type FixedWidthOptions } from "../fixed-width.ts";
import { mixtureSequence } from "../mixture.ts";
import { runUntil } from "../rule.ts";
import { blocksOf, keyOf, normal, type Sample, shareOf } from "./samples.ts";

/** What rules do in many trials, of which the truth is known. */

const covers = ({ low, high }: Interval, truth: number) => low <= truth && truth <= high;

/** How often a rule of fixed width has the truth in the interval with which it stops, and after how many blocks it stops. */
export function fixedWidthCoverage(trials: number, sample: Sample, truth: number, options: FixedWidthOptions) {
  let blocks = 0;
  const coverage = shareOf(trials, (trial) => {
    const { decision } = runUntil(blocksOf(sample, trial, 5000), fixedWidth({ ...options, seed: trial }));
    blocks += decision.blocks / trials;
    return decision.isDecided && covers(decision.interval, truth);
  });
  return { coverage, blocks };
}

/** How often each of several rules, that stop together, has its truth in the interval at the end. */
export function togetherCoverage(
  trials: number,
  columns: readonly { readonly sample: Sample; readonly truth: number; readonly rule: () => EveryRule }[],
): number[] {
  const covered = columns.map(() => 0);
  for (let trial = 0; trial < trials; trial++) {
    function* blocks() {
      for (let block = 0; block < 5000; block++) yield columns.map(({ sample }) => sample(trial, block));
    }
    const { decision } = runUntil(blocks(), every(columns.map(({ rule }) => rule())));
    decision.each.forEach(({ interval }, index) => {
      if (decision.isDecided && covers(interval, columns[index]!.truth)) covered[index]!++;
    });
  }
  return covered.map((count) => count / trials);
}

type EveryRule = Parameters<typeof every>[0][number];

/**
 * How often the wrong one of five arms is picked where one is ahead of four equal ones by just the difference that matters.
 *
 * @param of one number of an arm and block, of standard deviation 1
 * @param difference that matters
 */
export function wrongPicks(trials: number, of: Sample, difference = 0.5) {
  const arms = ["a", "b", "c", "d", "e"];
  let blocks = 0;
  const wrong = shareOf(trials, (trial) => {
    function* blocksOf() {
      for (let block = 0; block < 10_000; block++)
        yield arms.map((_, i) => (i === 2 ? difference : 0) + of(trial, 5 * block + i));
    }
    const { decision } = runUntil(blocksOf(), bestArm({ arms, difference }));
    blocks += decision.blocks / trials;
    return !decision.isDecided || decision.best !== "c";
  });
  return { wrong, blocks };
}

/** Normal numbers of five arms that have a part of their variance in common, as they do under the same random numbers. */
export function inCommon(common: number): Sample {
  const [shared, own] = [normal(keyOf("shared")), normal(keyOf("own"))];
  return (trial, index) =>
    Math.sqrt(common) * shared(trial, Math.floor(index / 5)) + Math.sqrt(1 - common) * own(trial, index);
}

/** How often a sequence has the truth in its interval after every one of so many blocks. */
export function everCovered(
  trials: number,
  looks: number,
  sample: Sample,
  truth: number,
  begin: () => { update(value: number): void; interval(): Interval },
): number {
  return shareOf(trials, (trial) => {
    const sequence = begin();
    for (let block = 0; block < looks; block++) {
      sequence.update(sample(trial, block));
      if (!covers(sequence.interval(), truth)) return false;
    }
    return true;
  });
}

export const sequences = {
  "the mixture with a known deviation": () => mixtureSequence({ deviation: 1 }),
  "the mixture that learns the deviation": () => mixtureSequence({}),
  betting: () => bettingSequence(),
};
