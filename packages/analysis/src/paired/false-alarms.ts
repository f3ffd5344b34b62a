import { type Interval, wilsonInterval } from "@stewardsim/core/foundation";
import { studentRatios } from "../stopping/bootstrap-t.ts";
import { type BlockOptions, unitValues } from "./blocks.ts";
import { studentReach } from "./quantiles.ts";

export interface FalseAlarmOptions extends BlockOptions {
  /** How many pairs of arms that are the same are made; 999 where left out. */
  readonly trials?: number;
  readonly seed?: string | number;
}

/**
 * How often Student's interval would tell two arms apart that are the same, with differences as these: units are drawn again
 * and again from those that were seen, moved so that their mean is nothing. An honest interval of 95% is wrong in 5%; that
 * of skewed units is wrong more often, and by more than is seen here where their long tail was hardly sampled.
 *
 * @param differences by replication
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 16.4: testing by resamples of what is moved
 *   to where the hypothesis holds
 */
export function falseAlarms(differences: ArrayLike<number>, options: FalseAlarmOptions = {}): Interval {
  const { replications = 1, confidence = 0.95, trials = 999, seed = 1 } = options;
  const { of } = unitValues(differences, replications);
  const count = of.length;
  if (count < 2) return { estimate: Number.NaN, low: 0, high: 1 };
  const mean = of.reduce((sum, value) => sum + value, 0) / count;
  const reach = studentReach(confidence, count - 1);
  const ratios = studentRatios(
    of.map((value) => value - mean),
    trials,
    seed,
  );
  return wilsonInterval(ratios.filter((ratio) => Math.abs(ratio) > reach).length, trials);
}
