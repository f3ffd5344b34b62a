import { draw, type Interval, namedKey, seedKey, wilsonInterval, mustBeConfidence } from "@stewardsim/core/foundation";
import { studentRatios } from "../stopping/bootstrap-t.ts";
import { blended, type BlockOptions, unitsOf } from "./blocks.ts";
import { studentReach } from "./quantiles.ts";
import { meanKnown } from "./tail.ts";

/** How many trials `falseAlarms` makes, and by which seed: 999 and 1 where left out. */
export interface FalseAlarmOptions extends BlockOptions {
  /** How many pairs of arms that are the same are made; 999 where left out. */
  readonly trials?: number;
  readonly seed?: string | number;
}

/**
 * How often Student's interval would tell two arms apart that are the same, with differences as these: units are drawn again
 * and again from those that were seen, moved so that their mean is nothing. An honest interval of 95% is wrong in 5%; that
 * of skewed units is wrong more often, and by more than is seen here where their long tail was hardly sampled: then nobody
 * knows, and the interval says so.
 *
 * @param differences by replication
 * @returns the share of resamples, with what so many of them may miss of it; 0 to 1 where a few large values decide the mean, or
 *   there is but one unit
 * @throws ConfidenceError where the confidence is not above 0 and below 1
 * @source Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 16.4: testing by resamples of what is moved
 *   to where the hypothesis holds
 */
export function falseAlarms(differences: ArrayLike<number>, options: FalseAlarmOptions = {}): Interval {
  const { replications = 1, confidence = 0.95, trials = 999, seed = 1 } = options;
  mustBeConfidence(confidence);
  const { ofDraws, ofBlocks, weight } = unitsOf(differences, replications);
  if (ofDraws.length < 2) return { estimate: Number.NaN, low: 0, high: 1 };
  const centred = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const tell = (alarms: number) =>
    meanKnown(differences, replications).isKnown || alarms === 0
      ? wilsonInterval(alarms, trials)
      : { estimate: alarms / trials, low: 0, high: 1 };
  if (weight > 0) {
    const groups = { blocks: centred(ofBlocks), draws: centred(ofDraws), weight };
    return tell(alarmsOfBlocks(groups, confidence, trials, seed));
  }
  const reach = studentReach(confidence, ofDraws.length - 1);
  const ratios = studentRatios(centred(ofDraws), trials, seed);
  return tell(ratios.filter((ratio) => Math.abs(ratio) > reach).length);
}

interface Groups {
  readonly blocks: Float64Array;
  readonly draws: Float64Array;
  readonly weight: number;
}

/** How many of so many resamples of whole blocks, with the draws in them, lie further from nothing than their interval reaches. */
function alarmsOfBlocks({ blocks, draws, weight }: Groups, confidence: number, trials: number, seed: string | number) {
  const { k0, k1 } = namedKey(seedKey(seed), "false alarms");
  const size = draws.length / blocks.length;
  // Where blocks lack some draws, those that there are stand in for them.
  const drawsOf = Array.from(blocks, (_, block) =>
    momentsOf(draws.subarray(Math.round(block * size), Math.round((block + 1) * size))),
  );
  const ownOf = Array.from(blocks, (value) => momentsOf([value]));
  let alarms = 0;
  for (let trial = 0; trial < trials; trial++) {
    const [inBlocks, inDraws] = [momentsOf([]), momentsOf([])];
    for (let position = 0; position < blocks.length; position++) {
      const block = Math.floor(blocks.length * draw(k0, k1, trial, position));
      add(inBlocks, ownOf[block]!);
      add(inDraws, drawsOf[block]!);
    }
    const { variance, degrees } = blended(spreadOf(inDraws), spreadOf(inBlocks), weight);
    if (Math.abs(inBlocks.sum / inBlocks.count) > studentReach(confidence, degrees) * Math.sqrt(variance)) alarms++;
  }
  return alarms;
}

interface Moments {
  count: number;
  sum: number;
  squares: number;
}

function momentsOf(values: ArrayLike<number>): Moments {
  const moments = { count: values.length, sum: 0, squares: 0 };
  for (let index = 0; index < values.length; index++) {
    moments.sum += values[index]!;
    moments.squares += values[index]! ** 2;
  }
  return moments;
}

function add(into: Moments, { count, sum, squares }: Moments): void {
  into.count += count;
  into.sum += sum;
  into.squares += squares;
}

const spreadOf = ({ count, sum, squares }: Moments) => ({
  count,
  standardError: Math.sqrt(Math.max(0, squares - sum ** 2 / count) / (count * (count - 1))),
});
