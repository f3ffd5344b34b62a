import { mustBePositive, mustBeShare, mustBeWhole } from "../designs/errors.ts";
import { counted, mustBeConfidence } from "@stewardsim/core/foundation";
import type { Interval } from "@stewardsim/core/foundation";
import { blockLength, totals } from "../paired/blocks.ts";
import { normalReach, studentReach } from "../paired/quantiles.ts";
import { varianceInterval } from "../paired/variance.ts";

/** What a first small run has shown. */
export interface Pilot {
  /** By replication: what is to be known, such as the difference between two arms. */
  readonly values: ArrayLike<number>;
  readonly replications?: number;
  /** Seconds that one worker takes for a replication of all arms. */
  readonly secondsPerReplication: number;
}

/** How precisely a mean or a difference is to be known, in the unit of the numbers; `precisionCost` says what that takes. */
export interface PrecisionTarget {
  /** To know the mean to this much on either side. */
  readonly half?: number;
  /** To tell a true difference of this size from none. */
  readonly difference?: number;
  /** 0.95 where left out. */
  readonly confidence?: number;
  /** Chance to tell the difference where it is there, 0.8 where left out. */
  readonly power?: number;
  readonly workers?: number;
}

/** What a precision costs, each with an interval: a pilot knows the variance only so well. */
export interface PrecisionCost {
  readonly blocks: Interval;
  readonly replications: Interval;
  readonly seconds: Interval;
  /** Standard deviation of a block's mean. */
  readonly deviation: Interval;
  readonly sentence: string;
}

/**
 * What a precision will cost, from a pilot of a few blocks.
 *
 * @returns intervals at 95%, from that of the variance between blocks; the time of a replication is taken as it is
 * @source Student's half-width solved for the sample size, and for a power: e.g. Lachin (1981), Introduction to sample size
 *   determination and power analysis for clinical trials, Controlled Clinical Trials 2(2)
 * @throws RangeError where the pilot has fewer than three blocks, or the wish is none or two; DesignError where what is wished
 *   for is no size, the power no share, or workers are no whole number from 1
 */
export function precisionCost(
  { values, replications: perDraw = 1, secondsPerReplication }: Pilot,
  target: PrecisionTarget,
): PrecisionCost {
  const { half, difference, confidence = 0.95, power = 0.8, workers = 1 } = target;
  mustBeConfidence(confidence);
  if ((half === undefined) === (difference === undefined))
    throw new RangeError("Say what is wished for: either half, a width, or difference, a size to be told from none.");
  if (half !== undefined) mustBePositive("half", half);
  if (difference !== undefined) mustBePositive("difference", difference);
  mustBeShare("power", power);
  mustBeWhole("The number of workers", workers, 1, 1_000_000);
  const length = blockLength(perDraw);
  const { sums, counts } = totals(values, length);
  const means = sums.map((sum, block) => sum / counts[block]!);
  if (means.length < 3)
    throw new RangeError(
      `A pilot of ${counted(means.length, "block")} says too little: run ${counted(3 * length, "replication")}.`,
    );
  const variances = varianceInterval(means);
  const blocksFor = (one: number) =>
    half !== undefined
      ? enoughBlocks(one, half, 0, confidence)
      : enoughBlocks(one, difference!, normalReach(2 * power - 1), confidence);
  const blocks = each(variances, blocksFor);
  const replications = each(blocks, (count) => count * length);
  const seconds = each(replications, (count) => (count * secondsPerReplication) / workers);
  const aim =
    half !== undefined
      ? `To know the mean to ±${half}`
      : `To tell a difference of ${difference} from none with a chance of ${percent(power)}`;
  return {
    blocks,
    replications,
    seconds,
    deviation: each(variances, Math.sqrt),
    sentence:
      `${aim} at ${percent(confidence)} takes about ${count(replications.estimate)} replications ` +
      `(${count(replications.low)} to ${count(replications.high)}, by a pilot of ${means.length} blocks of ${length}): ` +
      `${time(seconds.estimate)} on ${workers} ${workers === 1 ? "worker" : "workers"} ` +
      `(${time(seconds.low)} to ${time(seconds.high)}).`,
  };
}

const each = ({ estimate, low, high }: Interval, of: (value: number) => number): Interval => ({
  estimate: of(estimate),
  low: of(low),
  high: of(high),
});

/** The fewest blocks whose standard error, times the reach of the interval and `further`, is no more than `size`; two at least. */
function enoughBlocks(variance: number, size: number, further: number, confidence: number): number {
  if (variance === Infinity) return Infinity;
  const need = (reach: number) => Math.max(2, Math.ceil(((reach + further) ** 2 * variance) / (size * size) - 1e-9));
  let blocks = need(normalReach(confidence));
  // Student's reach is longer than the normal one, by less the more blocks there are: it settles from below.
  while (blocks < 10_000 && need(studentReach(confidence, blocks - 1)) > blocks) blocks++;
  return blocks;
}

const percent = (share: number) => `${Number((100 * share).toPrecision(3))}%`;
const count = (value: number) => (Number.isFinite(value) ? value.toLocaleString("en-US") : "any number of");

function time(seconds: number): string {
  if (!Number.isFinite(seconds)) return "for ever";
  if (seconds < 120) return `${Number(seconds.toPrecision(2))} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Number((seconds / 3600).toPrecision(2))} h`;
}
