import {
  bestArm,
  type BestArmDecision,
  blockLength,
  every,
  type EveryDecision,
  fixedWidth,
  racePilot,
  type StoppingRule,
  widthOfShare,
  widthPilot,
} from "@stewardsim/analysis";
import { isWinName, type WinName, wins, winsSoFar } from "../evaluation.ts";
import { isLessBetter, unitOf } from "../measures.ts";
import type { StudyResult } from "../study.ts";
import { type Reading, resultOfEach } from "./readings.ts";

/** When a study is enough, in plain data that can be kept beside its results. */
export interface Enough {
  /**
   * "within": each arm's 95% interval reaches no further than the amount to either side: of its difference from the first
   * arm, or of its chance where a win is asked for or there is one arm. "best": the best arm, which has most of the result or, of a cost and its like, least, is known, but for those that
   * are closer to it than the amount; the chance of a wrong pick is 5% at most.
   */
  readonly when: "within" | "best";
  /** In the unit of what is asked for. */
  readonly amount: number;
  /** A result, or who wins. */
  readonly of: StudyResult | WinName;
  readonly arms: readonly string[];
  /** The arm that wins are evaluated against. */
  readonly against: string;
}

/** Replications before which nothing is decided: from fewer the spread is too little known. */
export const fewestReplications = ({ when }: Pick<Enough, "when">, replications: number): number =>
  (when === "best" ? racePilot : widthPilot) * blockLength(replications);

/** Where the rule of `enoughIs` stands: intervals of every arm, or a race for the best. */
export type EnoughDecision = EveryDecision | BestArmDecision;

/** What the rule hears of a replication: one number for each arm, or for each but the first where that is taken off. */
interface Numbers {
  readonly read: Reading;
  readonly names: readonly string[];
}

/** A rule and how it reads a study: what `enoughIs` makes and `simulateUntil` takes. */
export interface EnoughRule extends Numbers {
  readonly rule: StoppingRule<EnoughDecision>;
  /** Arms that may fall out of the race. */
  readonly arms?: readonly string[];
}

/**
 * What to tell `simulateUntil`.
 *
 * Money is skewed and has its interval by bootstrap-t; everything else has Student's, but for wins that never or always came,
 * which have theirs by betting: it needs no spread.
 *
 * @throws RangeError where the amount is not above 0, or a best one is asked for among fewer than two arms
 */
export function enoughIs(enough: Enough): EnoughRule {
  const { when, amount, of, arms } = enough;
  if (when === "best") {
    const isLowestBest = !isWinName(of) && isLessBetter(of);
    return { rule: bestArm({ arms, difference: amount, isLowestBest }), read: ofEachArm(enough), arms, names: arms };
  }
  const { names, read } =
    isWinName(of) || arms.length === 1 ? { names: arms, read: ofEachArm(enough) } : lessFirst(enough);
  const one = (): Parameters<typeof every>[0][number] =>
    isWinName(of)
      ? widthOfShare(amount)
      : fixedWidth({ half: amount, interval: unitOf(of) === "usd" ? "bootstrap-t" : "student" });
  return { rule: every(names.map(one)), read, names };
}

const ofEachArm = ({ of, arms, against }: Enough): Reading =>
  isWinName(of) ? winsSoFar(arms, wins[of], against) : resultOfEach(arms, of);

function lessFirst({ of, arms }: Enough): Numbers {
  const read = resultOfEach(arms, of as StudyResult);
  const [first, ...others] = arms;
  return {
    names: others.map((name) => `${name} − ${first}`),
    read: (ensemble, replication) => {
      const [base, ...values] = read(ensemble, replication) as number[];
      return values.map((value) => value - base!);
    },
  };
}
