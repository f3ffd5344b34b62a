import { type MeanInterval, wilsonInterval } from "@stewardsim/core/foundation";
import { studentReach } from "../paired/quantiles.ts";
import { bootstrapT, type BootstrapOptions } from "./bootstrap-t.ts";
import type { Decision, StoppingRule } from "./rule.ts";
import { mustBeConfidence } from "@stewardsim/core/foundation";

/** How narrow an interval is to be before `fixedWidth` calls it enough, in the unit of the numbers. */
export interface FixedWidthOptions extends BootstrapOptions {
  /** How far the interval may reach to either side of the mean; half its width where it is lopsided. */
  readonly half: number;
  /** Blocks before the first look, 40 where left out: a rule that looks early stops where the spread happens to look small. */
  readonly pilot?: number;
  /**
   * Student's for what is near normal, where left out; bootstrap-t for what is skewed, as money is; for shares Wilson's, of as
   * many independent trials as the spread of the blocks says.
   */
  readonly interval?: "student" | "bootstrap-t" | "wilson";
}

/** Blocks before the first look at a width. */
export const widthPilot = 40;

/** Where a rule by width stands: whether enough is known, and the mean with its interval so far, in the unit of the numbers. */
export interface FixedWidthDecision extends Decision {
  readonly interval: MeanInterval;
}

/**
 * Enough is known when the interval of the mean is as narrow as is wanted. Its coverage tends to the stated confidence as
 * the width shrinks. A mean that has not varied at all is never enough: take `anytime` with bounds for what hardly ever happens.
 *
 * @throws RangeError where a mean that Wilson's interval is asked of is no share, the half-width is not above 0, or the pilot is no whole number or has fewer than 3 blocks; ConfidenceError where the
 *   confidence is not above 0 and below 1
 * @source Chow & Robbins (1965), On the asymptotic theory of fixed-width sequential confidence intervals for the mean, Annals
 *   of Mathematical Statistics 36(2); Starr (1966), The performance of a sequential procedure for the
 *   fixed-width interval estimation of the mean, 37(1): what it covers when it may stop early
 */
export function fixedWidth(options: FixedWidthOptions): StoppingRule<FixedWidthDecision> {
  const { half, confidence = 0.95, pilot = widthPilot, interval: kind = "student" } = options;
  mustBeConfidence(confidence);
  if (!(half > 0)) throw new RangeError(`A half-width of ${half} is never reached: give a number above 0.`);
  if (!(pilot >= 3 && Number.isInteger(pilot)))
    throw new RangeError(`A pilot of ${pilot} blocks tells no spread: give a whole number, 3 at least, better 40.`);
  return {
    columns: 1,
    begin() {
      const values: number[] = [];
      let [mean, squares, nextLook] = [0, 0, pilot];
      let isEnough = false;
      const student = (): MeanInterval => {
        const count = values.length;
        const standardError = count < 2 ? Infinity : Math.sqrt(squares / (count * (count - 1)));
        const reach = count < 2 ? Infinity : studentReach(confidence, count - 1) * standardError;
        return {
          estimate: count === 0 ? Number.NaN : mean,
          low: mean - reach,
          high: mean + reach,
          standardError,
          count,
        };
      };
      const around = () =>
        values.length < 3 || kind === "student"
          ? student()
          : kind === "wilson"
            ? ofShare(student(), confidence)
            : bootstrapT(values, options);
      return {
        update(block) {
          const value = block[0]!;
          const step = value - mean;
          values.push(value);
          mean += step / values.length;
          squares += step * (value - mean);
          if (isEnough || values.length < nextLook || squares === 0) return isEnough;
          if (!isNarrow(student())) return false;
          isEnough = isNarrow(around());
          // Resampling takes its time: it looks again after a twentieth more.
          if (!isEnough && kind === "bootstrap-t") nextLook = Math.ceil(values.length * 1.05);
          return isEnough;
        },
        decision: () => ({
          isDecided: isEnough,
          blocks: values.length,
          // Of all blocks, also of those that came after it was enough, since another rule asked for them.
          interval: around(),
        }),
      };
    },
  };

  function isNarrow({ low, high }: MeanInterval): boolean {
    return high - low <= 2 * half;
  }
}

/** Wilson's interval of a share, of as many independent trials as would spread as much; Student's where it did not vary. */
function ofShare(mean: MeanInterval, confidence: number): MeanInterval {
  const { estimate, standardError } = mean;
  if (!(estimate >= 0 && estimate <= 1))
    throw new RangeError(`A mean of ${estimate} is no share: ask for Student's interval, or bootstrap-t.`);
  const trials = (estimate * (1 - estimate)) / (standardError * standardError);
  if (!(trials > 0 && trials < Number.POSITIVE_INFINITY)) return mean;
  return { ...mean, ...wilsonInterval(estimate * trials, trials, confidence) };
}
