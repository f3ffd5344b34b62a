import { anytime, type AnytimeDecision } from "./anytime.ts";
import { fixedWidth, type FixedWidthDecision } from "./fixed-width.ts";
import type { Decision, StoppingState, StoppingRule } from "./rule.ts";

/** What each of several numbers came to. */
export interface EveryDecision extends Decision {
  readonly each: readonly (FixedWidthDecision | AnytimeDecision)[];
}

/**
 * Enough is known of a share when Wilson's interval is as narrow as is wanted; where it has not varied at all, a gambler says
 * what it may be.
 */
export function widthOfShare(half: number): StoppingRule<FixedWidthDecision | AnytimeDecision> {
  return {
    columns: 1,
    begin() {
      const [varied, steady] = [
        fixedWidth({ half, interval: "wilson" }).begin(),
        anytime({ half, bounds: [0, 1] }).begin(),
      ];
      let now: StoppingState<FixedWidthDecision | AnytimeDecision> = steady;
      let first: number | undefined;
      return {
        update(block) {
          first ??= block[0]!;
          if (block[0] !== first || (first !== 0 && first !== 1)) now = varied;
          const isNarrow = varied.update(block);
          return now === varied ? isNarrow : steady.update(block);
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
      const states = rules.map((rule) => rule.begin());
      const decision = (): EveryDecision => {
        const each = states.map((state) => state.decision());
        return { isDecided: each.every(({ isDecided }) => isDecided), blocks: each[0]?.blocks ?? 0, each };
      };
      return {
        update: (block) => states.map((state, index) => state.update([block[index]!])).every(Boolean),
        decision,
      };
    },
  };
}
