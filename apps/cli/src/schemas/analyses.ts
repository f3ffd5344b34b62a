import { choosing, count, independentUnit, interval, list, meanInterval, real, text } from "@stewardsim/report/schema";
import * as z from "zod";
import { correlations } from "./study.ts";
import { cart, delta, features, morris, pawn, prim, rbdFast, sobol } from "./analyses-of-rows.ts";

const blockedMean = z.strictObject({ ...meanInterval.shape, unit: independentUnit });

const regret = list(
  z.strictObject({
    criterion: text("its name"),
    says: text("what it goes by"),
    isExtreme: z.boolean().optional().describe("whether it rests on one draw or few"),
    isKnown: z.boolean().describe("whether the draws are enough for it, which of a mean they may not be"),
    rankings: list(
      z.strictObject({
        strategy: text("arm"),
        value: interval,
        rank: count("1 is preferred"),
        isBest: real("share of resamples in which it is"),
      }),
      "of each arm",
    ),
    states: count("draws behind it"),
    beyond: real("share of resamples that lie beyond what was seen").optional(),
  }),
  "a verdict for each criterion",
);

const information = z.strictObject({
  ...interval.shape,
  paths: list(z.string(), "parameters that would be known"),
  used: list(z.int(), "those that matter, by index"),
  changes: real("share of draws in which the choice changes"),
  byChance: real("what parameters of no consequence come to"),
  chance: real("share of deals that come to as much").optional(),
});
const worth = z.strictObject({
  chosen: text("arm that one would choose now, or none of them"),
  measure: choosing.shape.measure,
  expected: meanInterval,
  meansKnown: z
    .strictObject({
      isKnown: z.boolean().describe("whether perfect and parameters, which are means, hold what they say"),
      needed: count("draws from which on they do, by their own tail").nullable(),
      count: count("draws there are"),
    })
    .describe("by what else a choice gains and loses"),
  perfect: meanInterval.describe("EVPI, in the unit of the result"),
  parameters: list(
    information,
    "EVPPI; the greatest first where means are known, that which makes most choices right elsewhere",
  ),
  verdicts: z.strictObject({ wrongNow: meanInterval, parameters: list(information, "in shares of wrong choices") }),
});

const test = z.strictObject({
  group: count("index of the cause"),
  claim: real("what it was said to do"),
  alone: blockedMean,
  last: blockedMean,
  verdict: z.enum(["own", "together", "instead", "none", "unsure"]),
  partners: list(z.int(), "causes that it works with"),
});
const why = z.strictObject({
  causes: list(z.string(), "levers or groups of mechanisms"),
  whole: blockedMean,
  parts: list(blockedMean, "Shapley value of each cause"),
  interactions: list(list(blockedMean, "with each other one"), "of each cause").nullable(),
  isExact: z.boolean(),
  missing: count("replications without a number"),
  deletion: list(test, "a test for each cause"),
  against: text("arm by which wins are told"),
  draws: count("that were run again"),
});

const reversal = z.strictObject({
  mean: meanInterval,
  breakEven: list(
    z.strictObject({
      path: text("of the parameter"),
      gain: real("variance that it explains, share"),
      matters: z.boolean(),
      threshold: z
        .strictObject({
          at: real("value at which both arms are even"),
          low: real("lower bound of its 95% interval"),
          high: real("upper bound"),
          isAbove: z.boolean().describe("whether the first arm is ahead above it"),
          isPlausible: z.boolean(),
          crossings: count("how often the sign changes"),
          isShown: z.boolean().describe("whether draws on either side show it"),
        })
        .optional(),
    }),
    "parameters that turn it round by themselves",
  ),
  joint: z
    .strictObject({
      changes: z.record(z.string(), z.number()).describe("new values by path"),
      moves: list(
        z.strictObject({ path: text("of the parameter"), from: z.number(), to: z.number() }),
        "the nearest change of several",
      ),
      distance: real("in quantiles"),
      gain: real("there, by the surface"),
      explained: real("share of the variance that the surface explains"),
      isPredicted: z.literal(true),
    })
    .nullable(),
  simulated: z
    .strictObject({
      draws: count("that were run again"),
      known: count("of them in which the result is known both times"),
      before: meanInterval,
      after: meanInterval,
    })
    .nullable(),
});

const made = {
  of: text("the result"),
  arm: text("whose"),
  versus: z.string().optional().describe("arm that it is taken off"),
  seed: text("of the study"),
  version: text("that analysed it"),
  made: text("version that computed it"),
  hash: z.string().optional().describe("of the results"),
  draws: count("of the parameters"),
  replications: count("of each draw"),
  guesses: count("parameters of grade D"),
  correlations: correlations.optional(),
  known: count("draws in which the result is known").optional(),
  isLessBetter: z.boolean().optional().describe("which way the result was taken to be better, where that matters"),
  choice: choosing.optional().describe("of regret in worth: which arm leads the others by what matters"),
};

/** What a method finds, with how what it was asked of was made. */
const methodOf =
  <M extends z.ZodRawShape>(how: M) =>
  <N extends string, T extends z.ZodType>(by: N, found: T) =>
    z.strictObject({ by: z.literal(by), ...how, found });
const method = methodOf(made);

const ofStudy = z.discriminatedUnion("by", [
  method("morris", morris),
  method("sobol", sobol),
  method("pawn", pawn),
  method("delta", delta),
  method("rbd-fast", rbdFast),
  method("features", features),
  method("prim", prim),
  method("cart", cart),
  method("regret", regret),
  method("worth", worth),
  method("why", why),
  method("reversal", reversal),
]);

const madeOfModel = {
  of: text("the outcome"),
  seed: text("of the runs"),
  version: text("that analysed them"),
  made: text("version of the model"),
  hash: z.string().optional().describe("of the results"),
  rows: count("of the design"),
  replications: count("of each row"),
  failures: count("runs that failed"),
  known: count("rows or states in which the outcome is known").optional(),
  isLessBetter: z.boolean().optional().describe("which way the outcome was taken to be better, where that matters"),
};

const methodOfModel = methodOf(madeOfModel);

const ofModel = z.discriminatedUnion("by", [
  methodOfModel("morris", morris),
  methodOfModel("sobol", sobol),
  methodOfModel("pawn", pawn),
  methodOfModel("delta", delta),
  methodOfModel("rbd-fast", rbdFast),
  methodOfModel("features", features),
  methodOfModel("prim", prim),
  methodOfModel("cart", cart),
  methodOfModel("regret", regret),
]);

/** `stewardsim analyse FOLDER --by …`: of a study, or of runs of somebody's own model. */
export const analyse = z.union([ofStudy, ofModel]);
