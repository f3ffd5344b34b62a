import { draw, type Interval, namedKey, seedKey, wilsonInterval } from "@stewardsim/core";
import { type BlockOptions, unitValues } from "./blocks.ts";
import { studentReach } from "./quantiles.ts";

export interface FalseAlarmOptions extends BlockOptions {
  /** How many pairs of arms that are the same are made; 999 where left out. */
  readonly trials?: number;
  readonly seed?: string | number;
}

/**
 * How often two arms that are the same, with differences as spread as these, would be told apart: the units keep what they
 * differ by, around their mean, and which arm it favours is tossed. An honest interval of 95% is wrong in 5%.
 *
 * @param differences by replication
 * @source the wild bootstrap with signs: Davidson & Flachaire (2008), The wild bootstrap, tamed at last, Journal of
 *   Econometrics 146(1)
 */
export function falseAlarms(differences: ArrayLike<number>, options: FalseAlarmOptions = {}): Interval {
  const { luck = 1, confidence = 0.95, trials = 999, seed = 1 } = options;
  const { of } = unitValues(differences, luck);
  const count = of.length;
  if (count < 2) return { estimate: Number.NaN, low: 0, high: 1 };
  const mean = of.reduce((sum, value) => sum + value, 0) / count;
  const spread = of.map((value) => value - mean);
  const squares = spread.reduce((sum, value) => sum + value * value, 0);
  const reach = studentReach(confidence, count - 1);
  const { k0, k1 } = namedKey(seedKey(seed), "false alarms");
  let alarms = 0;
  for (let trial = 0; trial < trials; trial++) {
    let sum = 0;
    for (let unit = 0; unit < count; unit++) sum += draw(k0, k1, trial, unit) < 0.5 ? spread[unit]! : -spread[unit]!;
    const found = sum / count;
    const error = Math.sqrt((squares / count - found * found) / (count - 1));
    if (Math.abs(found) > reach * error) alarms++;
  }
  return wilsonInterval(alarms, trials);
}
