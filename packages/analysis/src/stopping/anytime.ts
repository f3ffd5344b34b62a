import { mustBeBounds, mustBePositive } from "../designs/errors.ts";
import type { Interval } from "@stewardsim/core/foundation";
import { mustBeConfidence } from "@stewardsim/core/foundation";
import { bettingSequence, type BettingOptions } from "./betting.ts";
import { mixtureSequence, type MixtureOptions } from "./mixture.ts";
import type { Decision, StoppingRule } from "./rule.ts";

/** When `anytime` knows enough: `half`, `from` and `within` are in the unit of the numbers, and the first that holds ends it. */
export interface AnytimeOptions extends MixtureOptions, BettingOptions {
  /** Standard deviation of a block's mean, where it is known. */
  readonly deviation?: number;
  /** Enough is known when the interval reaches no further than this to either side, on average. */
  readonly half?: number;
  /** Enough is known when the mean is told apart from this: 0 for a difference, say. */
  readonly from?: number;
  /** Enough is known when the mean surely lies between these: too little a difference to matter, say. */
  readonly within?: readonly [low: number, high: number];
}

/** Why enough is known. */
export type Reason = "narrow" | "apart" | "within";

/** Where `anytime` stands: the interval so far, in the unit of the numbers, and why it is enough if it is. */
export interface AnytimeDecision extends Decision {
  /** Holds whenever it is looked at. */
  readonly interval: Interval;
  readonly reason: Reason | undefined;
}

/**
 * Enough is known when an interval that may be looked at after every block is narrow enough, or apart from a value, or within
 * bounds; whichever comes first. By betting where the numbers have bounds, as wins have; by the normal mixture otherwise.
 *
 * @throws RangeError where neither half, from nor within is given; ConfidenceError where the confidence is not above 0 and
 *   below 1; DesignError where half or the deviation is no size, or bounds are none
 */
export function anytime(options: AnytimeOptions): StoppingRule<AnytimeDecision> {
  const { half, from, within, confidence = 0.95 } = options;
  mustBeConfidence(confidence);
  if (half === undefined && from === undefined && within === undefined)
    throw new RangeError("Say when enough is known: give half, from or within.");
  if (half !== undefined) mustBePositive("half", half);
  if (options.deviation !== undefined) mustBePositive("deviation", options.deviation);
  if (within !== undefined) mustBeBounds("The bounds of within", within);
  if (options.bounds !== undefined) mustBeBounds("bounds", options.bounds);
  return {
    columns: 1,
    begin() {
      const sequence = options.bounds === undefined ? mixtureSequence(options) : bettingSequence(options);
      let blocks = 0;
      let reason: Reason | undefined;
      return {
        update(block) {
          sequence.update(block[0]!);
          blocks++;
          reason ??= reasonOf(sequence.interval());
          return reason !== undefined;
        },
        decision: () => ({ isDecided: reason !== undefined, blocks, interval: sequence.interval(), reason }),
      };
    },
  };

  function reasonOf({ low, high }: Interval): Reason | undefined {
    if (from !== undefined && (low > from || high < from)) return "apart";
    if (within !== undefined && low >= within[0] && high <= within[1]) return "within";
    return half !== undefined && high - low <= 2 * half ? "narrow" : undefined;
  }
}
