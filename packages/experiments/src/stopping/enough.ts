import { isWinName, type WinName, wins, winsAsLived } from "../judgement.ts";
import { unitOf } from "../measures.ts";
import { blockLength } from "../paired/blocks.ts";
import type { StudyResult } from "../study.ts";
import { anytime, type AnytimeDecision } from "./anytime.ts";
import { bestArm, type BestArmDecision, racePilot } from "./best-arm.ts";
import { fixedWidth, type FixedWidthDecision, widthPilot } from "./fixed-width.ts";
import { type Reading, resultOfEach } from "./readings.ts";
import type { Decision, Hearing, StoppingRule } from "./rule.ts";

/** When a study is enough, in plain data that can be kept beside its results. */
export interface Enough {
  /**
   * "within": each arm's 95% interval reaches no further than the amount to either side: of its difference from the first
   * arm, or of its chance where a win is asked for or there is one arm. "best": the best arm is known, but for those that
   * are closer to it than the amount; the chance of a wrong pick is 5% at most.
   */
  readonly when: "within" | "best";
  /** In the unit of what is asked for. */
  readonly amount: number;
  /** A result, or who wins. */
  readonly of: StudyResult | WinName;
  readonly arms: readonly string[];
  /** The arm that wins are judged against. */
  readonly against: string;
}

/** What each of several numbers came to. */
export interface EveryDecision extends Decision {
  readonly each: readonly (FixedWidthDecision | AnytimeDecision)[];
}

/** Replications before which nothing is decided: from fewer the spread is too little known. */
export const fewestReplications = ({ when }: Pick<Enough, "when">, luck: number): number =>
  (when === "best" ? racePilot : widthPilot) * blockLength(luck);

export type EnoughDecision = EveryDecision | BestArmDecision;

/** What the rule hears of a replication: one number for each arm, or for each but the first where that is taken off. */
interface Numbers {
  readonly read: Reading;
  readonly names: readonly string[];
}

export interface EnoughRule extends Numbers {
  readonly rule: StoppingRule<EnoughDecision>;
  /** Arms that may fall out of the race. */
  readonly arms?: readonly string[];
}

/**
 * What to tell `liveUntil`.
 *
 * Money is skewed and has its interval by bootstrap-t; everything else has Student's, but for wins that never or always came,
 * which have theirs by betting: it needs no spread.
 *
 * @throws RangeError where the amount is not above 0, or a best one is asked for among fewer than two arms
 */
export function enoughIs(enough: Enough): EnoughRule {
  const { when, amount, of, arms } = enough;
  if (when === "best") {
    return { rule: bestArm({ arms, difference: amount }), read: ofEachArm(enough), arms, names: arms };
  }
  const { names, read } =
    isWinName(of) || arms.length === 1 ? { names: arms, read: ofEachArm(enough) } : lessFirst(enough);
  const one = (): StoppingRule<FixedWidthDecision | AnytimeDecision> =>
    isWinName(of)
      ? widthOfShare(amount)
      : fixedWidth({ half: amount, interval: unitOf(of) === "usd" ? "bootstrap-t" : "student" });
  return { rule: every(names.map(one)), read, names };
}

const ofEachArm = ({ of, arms, against }: Enough): Reading =>
  isWinName(of) ? winsAsLived(arms, wins[of], against) : resultOfEach(arms, of);

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

/** Enough is known of a share as of any mean; where it has not varied at all, a gambler says what it may be. */
export function widthOfShare(half: number): StoppingRule<FixedWidthDecision | AnytimeDecision> {
  return {
    columns: 1,
    begin() {
      const [varied, steady] = [fixedWidth({ half }).begin(), anytime({ half, bounds: [0, 1] }).begin()];
      let now: Hearing<FixedWidthDecision | AnytimeDecision> = steady;
      let first: number | undefined;
      return {
        hear(block) {
          first ??= block[0]!;
          if (block[0] !== first || (first !== 0 && first !== 1)) now = varied;
          const isNarrow = varied.hear(block);
          return now === varied ? isNarrow : steady.hear(block);
        },
        decision: () => now.decision(),
      };
    },
  };
}

/** Enough is known when each of several rules has decided on a number of its own. */
export function every(
  rules: readonly StoppingRule<FixedWidthDecision | AnytimeDecision>[],
): StoppingRule<EveryDecision> {
  return {
    columns: rules.length,
    begin() {
      const hearings = rules.map((rule) => rule.begin());
      const decision = (): EveryDecision => {
        const each = hearings.map((hearing) => hearing.decision());
        return { isDecided: each.every(({ isDecided }) => isDecided), blocks: each[0]?.blocks ?? 0, each };
      };
      return {
        hear: (block) => hearings.map((hearing, place) => hearing.hear([block[place]!])).every(Boolean),
        decision,
      };
    },
  };
}
