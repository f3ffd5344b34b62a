import { draw, type Key, namedKey } from "../../foundation/rng.ts";
import { exp, log, normalQuantile, sigmoid } from "../../foundation/numerics.ts";
import type { Market } from "../../scenario/market.ts";
import type { OfferFacts } from "./offer-facts.ts";
import type { Natures } from "./natures.ts";
import { createTastes, type Tastes } from "./tastes.ts";
import { createNetwork, type Network } from "./network.ts";

/** Steps of the two additive recurrences that spread sizes and thresholds evenly (Roberts 2018; Weyl 1916). */
const goldenStep = 0.6180339887;
const plasticStep = 0.7548776662;
/** Organizations differ in what their gravity weighs: from a third of the mean to as much above it. */
const gravityRange = [0.35, 1.65] as const;
/** Growth is spread evenly around its mean, from half of it to as much above it. */
const growthFrom = 0.5;
/** Caution is spread evenly around 1, from none to twice that. */
const mostCaution = 2;
/** Questions of the process `people`, so that adding one changes no other. */
const questions = {
  criticality: 0,
  expertise: 1,
  need: 2,
  openness: 3,
  fit: 4,
  gravity: 5,
  caution: 6,
  growth: 7,
  platform: 8,
  worth: 9,
};

/**
 * The organizations as they are drawn. Nothing here changes while a run goes on, so arms of one seed share it; tastes and
 * natures are drawn when they are first asked for, and are the same whenever that is.
 */
export interface PopulationSample {
  readonly market: Market;
  readonly key: Key;
  readonly months: number;
  readonly buyers: boolean;
  readonly count: number;
  /** Real organizations that a row stands for. */
  readonly weight: Float32Array;
  readonly totalWeight: number;
  readonly nodes: Float32Array;
  readonly growth: Float32Array;
  readonly criticality: Float32Array;
  /** Of all organizations, by weight. */
  readonly meanCriticality: number;
  readonly expertise: Float32Array;
  readonly need: Float32Array;
  readonly openness: Float32Array;
  readonly fit: Float32Array;
  readonly gravity: Float32Array;
  readonly caution: Float32Array;
  /** Worth of what is sold by contract, against what everybody gets; 0 for an organization that never signs one. */
  readonly buys: Float32Array;
  readonly platform: Uint8Array;
  /** Accumulated hazard at which the organization becomes aware. */
  readonly threshold: Float32Array;
  readonly network: Network;
  readonly tastes: Tastes;
  /** What the people are by nature who come in the runs of this sample: a list for each set of rules about them. */
  readonly natures: Natures[];
}

/** Bytes of an organization as it is drawn, without network and tastes: twelve numbers and its platform. */
export const bytesOfOrganization = 12 * 4 + 1;

/** What a sample is drawn from, besides the market. */
interface SampleSource {
  readonly key: Key;
  /** How far tastes are kept. */
  readonly months: number;
  readonly offers: OfferFacts;
  /** Whether few ever sign a contract; otherwise everybody may. */
  readonly buyers: boolean;
}

/** The sample of a market under a key; the earlier one where it is the same, so that arms of one seed draw it once. */
export function sampleFor(market: Market, source: SampleSource, earlier?: PopulationSample): PopulationSample {
  const { key, months } = source;
  const same =
    earlier !== undefined &&
    isSame(earlier.market, market) &&
    earlier.months >= months &&
    earlier.buyers === source.buyers &&
    earlier.key.k0 === key.k0 &&
    earlier.key.k1 === key.k1;
  return same ? earlier : drawSample(market, source);
}

function drawSample(market: Market, { key, months, offers, buyers }: SampleSource): PopulationSample {
  const count = market.population.sampled;
  const { k0, k1 } = namedKey(key, "people");
  const column = () => new Float32Array(count);
  const weight = column();
  const columns = {
    weight,
    nodes: column(),
    growth: column(),
    criticality: column(),
    expertise: column(),
    need: column(),
    openness: column(),
    fit: column(),
    gravity: column(),
    caution: column(),
    buys: column().fill(1),
    threshold: column(),
    platform: new Uint8Array(count),
  };
  const size = drawSizes(market, columns, draw(k0, k1, -1, 0));
  drawTraits(market, columns, size, { k0, k1 });
  const firstThreshold = draw(k0, k1, -1, 1);
  for (let row = 0; row < count; row++) columns.threshold[row] = -log(fraction(firstThreshold + row * plasticStep));
  if (buyers) drawBuyers(market, columns, size, normals(count, { k0, k1 }, questions.worth));
  const totalWeight = scaleToMarket(weight, market.population.organizations);
  const meanCriticality = meanBy(weight, columns.criticality);
  const network = createNetwork(market.network, weight, key);
  const tastes = createTastes(market, offers, count, months, key);
  // Spread last: a literal that begins with a spread has another hidden class in every task, and loops slow down.
  return { market, key, months, buyers, count, totalWeight, meanCriticality, network, tastes, natures: [], ...columns };
}

/** The columns of organizations while they are drawn. */
type Drawn = Pick<
  PopulationSample,
  | "weight"
  | "nodes"
  | "growth"
  | "criticality"
  | "expertise"
  | "need"
  | "openness"
  | "fit"
  | "gravity"
  | "caution"
  | "buys"
  | "platform"
>;

/**
 * Sizes, spread evenly, and what a row of each stands for.
 *
 * @returns by row, standard deviations of log workload
 */
function drawSizes({ population }: Market, { weight, nodes }: Drawn, first: number): Float64Array {
  const count = weight.length;
  const size = new Float64Array(count);
  const each = population.organizations / count;
  const { sizeTilt: tilt, nodesMedian, nodesSigma } = population;
  for (let row = 0; row < count; row++) {
    const z = normalQuantile(fraction(first + row * goldenStep)) + tilt;
    size[row] = z;
    weight[row] = each * exp(-tilt * z + (tilt * tilt) / 2);
    nodes[row] = Math.max(1, nodesMedian * exp(nodesSigma * z));
  }
  return size;
}

/** What organizations are like. A column after another: a loop that asks each row one question takes half the time. */
function drawTraits({ population, choice, platforms }: Market, drawn: Drawn, size: Float64Array, key: Key): void {
  const { attributeSpread } = population;
  const trait = (into: Float32Array, median: number, slope: number, question: number) => {
    const logit = logitOf(median);
    const noise = normals(into.length, key, question);
    for (let row = 0; row < into.length; row++)
      into[row] = sigmoid(logit + slope * size[row]! + attributeSpread * noise[row]!);
  };
  trait(drawn.criticality, population.criticalityMedian, population.criticalitySlope, questions.criticality);
  trait(drawn.expertise, population.expertiseMedian, population.expertiseSlope, questions.expertise);
  trait(drawn.need, population.featureNeedMedian, population.featureNeedSlope, questions.need);
  trait(drawn.openness, population.opennessMedian, population.opennessSlope, questions.openness);
  const { fit, growth, gravity, caution, platform } = drawn;
  const liking = normals(fit.length, key, questions.fit);
  for (let row = 0; row < fit.length; row++) fit[row] = choice.fitMean + choice.fitSd * liking[row]!;
  const { k0, k1 } = key;
  for (let row = 0; row < growth.length; row++)
    growth[row] = population.workloadGrowth * (growthFrom + draw(k0, k1, row, questions.growth));
  for (let row = 0; row < gravity.length; row++)
    gravity[row] = gravityRange[0] + (gravityRange[1] - gravityRange[0]) * draw(k0, k1, row, questions.gravity);
  for (let row = 0; row < caution.length; row++) caution[row] = mostCaution * draw(k0, k1, row, questions.caution);
  for (let row = 0; row < platform.length; row++)
    platform[row] = platformOf(platforms, draw(k0, k1, row, questions.platform));
}

/** Standard normal numbers, one a row. */
function normals(count: number, { k0, k1 }: Key, question: number): Float64Array {
  const values = new Float64Array(count);
  for (let row = 0; row < count; row++) values[row] = normalQuantile(draw(k0, k1, row, question));
  return values;
}

/**
 * Buyers are few and bring the money: every third row or so stands for them, at the weight that makes the sample fair
 * (stratified sampling; Cochran 1977, chapter 5).
 *
 * @param size by row, standard deviations of log workload
 * @param worth by row, standard deviations of the logarithm of what a buyer pays for
 */
function drawBuyers(
  { population, buying }: Market,
  { weight, buys }: Drawn,
  size: Float64Array,
  worth: Float64Array,
): void {
  const { buyerRows } = population;
  const { buyerShare } = buying;
  const hasOneShare = buyerShare <= 0 || buyerShare >= 1;
  const logit = logitOf(buyerShare);
  for (let row = 0; row < weight.length; row++) {
    const chance = hasOneShare ? buyerShare : sigmoid(logit + buying.buyerSlope * size[row]!);
    const isBuyer = row % buyerRows === 0;
    weight[row] = weight[row]! * (isBuyer ? buyerRows * chance : (buyerRows / (buyerRows - 1)) * (1 - chance));
    buys[row] = isBuyer ? buying.worthScale * exp(buying.worthSigma * worth[row]!) : 0;
  }
}

/**
 * Sampled rows add up to a little more or less than the market: all are brought back to it, and stand for equally many
 * where none of them stands for anybody.
 *
 * @returns what they add up to, rounded as they are
 */
function scaleToMarket(weight: Float32Array, organizations: number): number {
  let sum = 0;
  for (const one of weight) sum += one;
  let total = 0;
  for (let row = 0; row < weight.length; row++) {
    weight[row] = sum > 0 ? (weight[row]! * organizations) / sum : organizations / weight.length;
    total += weight[row]!;
  }
  return total;
}

/** Mean of a trait, each row as often as organizations it stands for. */
function meanBy(weight: Float32Array, trait: Float32Array): number {
  let [sum, all] = [0, 0];
  for (let row = 0; row < weight.length; row++) {
    sum += weight[row]! * trait[row]!;
    all += weight[row]!;
  }
  return sum / all;
}

const logitOf = (share: number) => log(share / (1 - share));

/** The fractional part, kept off 0, whose quantile and logarithm are infinite. */
const fraction = (x: number) => Math.max(x - Math.floor(x), 1e-12);

function platformOf(platforms: Market["platforms"], u: number): number {
  let below = 0;
  for (let index = 0; index < platforms.length - 1; index++) {
    below += platforms[index]!.share;
    if (u < below) return index;
  }
  return platforms.length - 1;
}

/** Arms of a comparison often hold equal copies of one market. */
const isSame = (a: Market, b: Market) => a === b || JSON.stringify(a) === JSON.stringify(b);
