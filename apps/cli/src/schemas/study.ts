import {
  answer,
  count,
  independentUnit,
  interval,
  known,
  openingReached,
  list,
  meanInterval,
  overDraws,
  real,
  start,
  text,
  wins,
} from "@stewardsim/report/schema";
import * as z from "zod";

/** Factors that were asked to go together. */
export const correlations = z
  .array(z.tuple([z.string(), z.string(), z.number()]))
  .describe("rank correlations that were asked for, by pairs of parameters");

const made = {
  folder: text("where the results are, from the working folder"),
  hash: z.string().optional().describe("of all results, once all are there"),
  version: text("of the model"),
  seed: text("where all random numbers come from"),
  draws: count("of the parameters"),
  replications: count("of each draw"),
  repeated: count("draws that have more than one run; all where left out").optional(),
  months: count("of a run"),
  parameters: count("that were drawn"),
  known,
  guesses: count("of them, of grade D"),
  correlations: correlations.optional(),
  shard: z.strictObject({ index: z.int(), of: z.int() }),
  failures: count("runs that failed"),
  opening: openingReached.optional(),
  against: z.string().optional().describe("arm that the others are evaluated against"),
  foundation: z.string().optional().describe("arm of a neutral foundation, which they are evaluated against too"),
};

const shared = z.strictObject({
  correlation: real("of the arms"),
  rankCorrelation: real("of the arms"),
  varianceReduction: real("how many times the variance that independent arms would have"),
});

const difference = z.strictObject({
  arm: z.string(),
  from: z.string(),
  of: text("the result"),
  mean: z.strictObject({ ...meanInterval.shape, unit: independentUnit }),
  meanKnown: z.strictObject({
    isKnown: z.boolean().describe("whether the interval of the mean holds what it says"),
    needed: count("draws from which on it does, by their own tail; null of one draw").nullable(),
    count: count("draws"),
  }),
  median: overDraws,
  isMore: z
    .strictObject({ ...interval.shape, unit: independentUnit, count: z.number() })
    .describe("share in which it is more"),
  pairing: z.strictObject({ ...shared.shape, pairs: z.int(), withinDraws: shared.optional() }),
  falseAlarms: interval.describe("how often the interval of the mean misses where there is nothing to find"),
  missing: z.strictObject({
    asked: z.int(),
    pairs: z.int(),
    first: z.int(),
    second: z.int(),
    both: z.int(),
    low: real("of the mean, whatever the missing ones were"),
    high: real("of the mean"),
  }),
  warnings: list(z.string(), "a sentence each"),
});

const best = z.strictObject({
  isDecided: z.boolean(),
  blocks: z.int(),
  best: z.string(),
  survivors: list(z.string(), "in the race"),
  fallen: list(z.strictObject({ arm: z.string(), after: z.int() }), "out of it"),
  means: z.record(z.string(), z.number()),
  atMost: z.number().optional(),
});
const width = z.strictObject({
  isDecided: z.boolean(),
  blocks: z.int(),
  interval: z.strictObject({ ...interval.shape, standardError: z.number().optional(), count: z.number().optional() }),
  reason: z.enum(["narrow", "apart", "within"]).optional(),
});
const every = z.strictObject({ isDecided: z.boolean(), blocks: z.int(), each: list(width, "of each name") });

const enough = z.strictObject({
  enough: z.strictObject({
    when: z.enum(["within", "best"]),
    amount: z.number(),
    of: z.string(),
    arms: list(z.string(), "compared"),
    against: z.string(),
  }),
  names: list(z.string(), "what each number of the decision is of"),
  decision: z.union([best, every]),
  replications: z.int(),
  missing: count("replications in which the result of some arm is not known"),
  sentence: text("whether enough is known"),
});

const sample = z.strictObject({
  ...made,
  answer: answer.optional().describe("what it says of the choice among the arms"),
  arms: list(
    z.strictObject({
      name: z.string(),
      wins: wins(overDraws).optional(),
      winsAgainstFoundation: wins(overDraws).optional(),
      outsiders: overDraws,
      worth: overDraws,
      returns: list(
        z.strictObject({ what: z.string(), usd: overDraws }),
        "that are not revenue, over the whole run, the median one",
      ).optional(),
      returnsInWorth: overDraws.optional().describe("what such returns make of worth, where they count"),
      isFirst: z.strictObject({ ...interval.shape, unit: independentUnit, count: z.number() }).optional(),
    }),
    "in their order; medians over draws",
  ),
  differences: list(difference, "from the first arm, under the same draws and random numbers"),
  enough: enough.optional(),
  warnings: list(z.string(), "a sentence each"),
  variance: z
    .strictObject({
      arm: z.string(),
      of: z.string(),
      parameters: meanInterval,
      withinDraws: meanInterval,
      share: interval,
      draws: z.int(),
      warnings: list(z.string(), "a sentence each"),
    })
    .optional(),
  cost: z.string().optional().describe("what a narrower interval would cost"),
});

const points = z.strictObject({
  ...made,
  arms: list(
    z.strictObject({
      name: z.string(),
      results: z.record(
        z.string(),
        z.strictObject({ least: real("over the points"), median: real("over them"), most: real("over them") }),
      ),
    }),
    "in their order",
  ),
});

const shard = z.strictObject(made).describe("a part of an experiment says nothing of the whole");

const runsOfModel = z
  .strictObject({
    folder: text("where the results are, from the working folder"),
    rows: count("of the design"),
    replications: count("of each row"),
    factors: list(z.string(), "by name"),
    seed: text("where all random numbers come from"),
    version: text("of the model"),
    hash: z.string().optional().describe("of all results, once all are there"),
    shard: z.strictObject({ index: z.int(), of: z.int() }),
    failures: list(
      z.strictObject({ row: z.int(), replication: z.int(), code: z.string(), message: z.string() }),
      "runs that failed",
    ),
    outcomes: list(
      z.strictObject({
        name: z.string(),
        unit: text("empty of a pure number"),
        mean: real("over runs"),
        least: real("over runs"),
        most: real("over runs"),
      }),
      "of a run",
    ),
  })
  .describe("of somebody's own model");

/** `stewardsim compare`, `decide` and `sweep`: of a sample, of chosen points, or of a shard. */
export const study = z.union([sample, points, shard]);

export const resume = z.union([sample, points, shard, start, runsOfModel]);
