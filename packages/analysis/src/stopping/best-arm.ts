import { mustBeConfidence } from "@stewardsim/core/foundation";
import type { Decision, StoppingRule } from "./rule.ts";

/** Who runs in the race of `bestArm`, what difference matters, and at what risk of a wrong pick. */
export interface BestArmOptions {
  /** In the order of the columns. */
  readonly arms: readonly string[];
  /** The least difference that matters, in the unit of the columns: whoever is closer to the best is as good. */
  readonly difference: number;
  /** Chance of a wrong pick, 0.05 where left out. */
  readonly risk?: number;
  /** Blocks before the first arm may fall, 20 where left out; how many the allowance for unknown variances is made for. */
  readonly pilot?: number;
  /** Whether the least is the best. */
  readonly isLowestBest?: boolean;
}

/** Blocks before the first arm may fall. */
export const racePilot = 20;

/** Where a race of arms stands: who leads, who is still in it, and when it ends at the latest. */
export interface BestArmDecision extends Decision {
  /** The best so far; for good once it is decided. */
  readonly best: string;
  /** Those that are still in the race, in their order. */
  readonly survivors: readonly string[];
  /** Who fell out after how many blocks, in the order in which they fell. */
  readonly fallen: readonly { readonly arm: string; readonly after: number }[];
  /** By arm, over the blocks in which it was in the race. */
  readonly means: Readonly<Record<string, number>>;
  /** Blocks after which it is decided at the latest, if differences spread as they did so far; `undefined` during the pilot. */
  readonly atMost: number | undefined;
}

/**
 * Enough is known when one arm is left. Arms fall out as soon as another is ahead of them by more than what chance may still
 * make up; common random numbers bring their differences closer together and so decides sooner. If the best is ahead of the second
 * by `difference` at least, it is picked wrongly with at most about the stated risk. How far differences spread is learnt anew with
 * every block: from the pilot alone, which often misses the long tail of money, twenty picks of a hundred were wrong where blocks
 * are lognormal with a sigma of 1.5, and three at most so.
 *
 * @throws RangeError for fewer than two arms, a difference that is not above 0, or a pilot of fewer than 3 blocks;
 *   ConfidenceError where the risk is not above 0 and below 1
 * @source Kim & Nelson (2001), A fully sequential procedure for indifference-zone selection in simulation, ACM Transactions
 *   on Modeling and Computer Simulation 11(3), with c = 1; the letters are theirs. Variances learnt anew: Kim & Nelson (2006),
 *   On the asymptotic validity of fully sequential selection procedures for steady-state simulation, Operations Research 54(3),
 *   with the allowance of the pilot kept, which is the wider one
 */
export function bestArm(options: BestArmOptions): StoppingRule<BestArmDecision> {
  const { arms, difference: delta, risk = 0.05, pilot = racePilot, isLowestBest = false } = options;
  mustBeConfidence(1 - risk);
  const k = arms.length;
  if (k < 2) throw new RangeError("A best one is found among two arms at least.");
  if (!(delta > 0))
    throw new RangeError(`A difference of ${delta} is never told: give the least one that matters, above 0.`);
  if (!(pilot >= 3)) throw new RangeError(`A pilot of ${pilot} blocks tells no variance: give 3 at least, better 20.`);
  const eta = ((2 * risk) / (k - 1)) ** (-2 / (pilot - 1)) / 2 - 0.5;
  const h2 = 2 * eta * (pilot - 1);
  return {
    columns: k,
    begin() {
      const sums = new Float64Array(k);
      const spread = new PairSpread(k);
      const fallen: { arm: string; after: number }[] = [];
      let survivors = [...arms.keys()];
      let r = 0;
      const screen = () => {
        const before = survivors;
        const ahead = (i: number, l: number) => Math.max(0, ((h2 * spread.varianceOf(i, l)) / delta - delta * r) / 2);
        survivors = before.filter((i) => before.every((l) => sums[i]! >= sums[l]! - ahead(i, l)));
        // Those that tie to the last bit at the end are as good as each other: the first of them stays.
        if (r >= atMost()!) survivors = [leader(survivors)];
        for (const i of before) if (!survivors.includes(i)) fallen.push({ arm: arms[i]!, after: r });
      };
      const atMost = () =>
        r < pilot ? undefined : Math.max(pilot, Math.floor((h2 * spread.greatest(survivors)) / (delta * delta)) + 1);
      const racedUntil = (arm: string) => fallen.find((one) => one.arm === arm)?.after ?? r;
      const leader = (among: readonly number[]) => among.reduce((best, i) => (sums[i]! > sums[best]! ? i : best));
      return {
        update(block) {
          if (r > 0 && survivors.length === 1) return true;
          if (block.length !== k)
            throw new RangeError(`A block of ${block.length} numbers does not fit ${k} arms: give one for each.`);
          const values = Float64Array.from(arms, (_, i) => (isLowestBest ? -block[i]! : block[i]!));
          for (const i of survivors) sums[i]! += values[i]!;
          r++;
          spread.update(values, survivors);
          if (r >= pilot) screen();
          return survivors.length === 1;
        },
        needless: () => [...arms.keys()].filter((i) => !survivors.includes(i)),
        decision: () => ({
          isDecided: survivors.length === 1,
          blocks: r,
          best: arms[leader(survivors)]!,
          survivors: survivors.map((i) => arms[i]!),
          fallen,
          means: Object.fromEntries(
            arms.map((arm, i) => [arm, ((isLowestBest ? -1 : 1) * sums[i]!) / racedUntil(arm)]),
          ),
          atMost: atMost(),
        }),
      };
    },
  };
}

/**
 * Variances of the differences of all pairs, block by block.
 *
 * @source Welford (1962), Note on a method for calculating corrected sums of squares and products, Technometrics 4(3)
 */
class PairSpread {
  readonly #arms: number;
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  #blocks = 0;

  constructor(arms: number) {
    this.#arms = arms;
    this.#means = new Float64Array(arms * arms);
    this.#squares = new Float64Array(arms * arms);
  }

  /** Takes in one block of those that are still in the race; nothing more is asked of others. */
  update(values: Float64Array, survivors: readonly number[]): void {
    this.#blocks++;
    for (const i of survivors)
      for (const l of survivors) {
        if (l === i) continue;
        const pair = i * this.#arms + l;
        const difference = values[i]! - values[l]!;
        const step = difference - this.#means[pair]!;
        this.#means[pair]! += step / this.#blocks;
        this.#squares[pair]! += step * (difference - this.#means[pair]!);
      }
  }

  varianceOf(i: number, l: number): number {
    return this.#squares[i * this.#arms + l]! / (this.#blocks - 1);
  }

  greatest(survivors: readonly number[]): number {
    return Math.max(...survivors.flatMap((i) => survivors.map((l) => this.varianceOf(i, l))));
  }
}
