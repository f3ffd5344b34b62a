import { count, grade, interval, list, real, text } from "@stewardsim/report/schema";
import * as z from "zod";

/** What analyses find that take a design and one number for each of its rows. */

export const morris = list(
  z.strictObject({
    name: text("path of a parameter, or a grade of evidence"),
    mu: interval,
    muStar: interval,
    sigma: real("spread of the effects"),
    count: count("elementary effects behind them"),
  }),
  "elementary effects, the strongest first",
);

const index = z.strictObject({ name: text("path, grade or randomness"), first: interval, total: interval });
export const sobol = z.strictObject({
  factors: list(index, "S1 and ST of each"),
  pairs: list(z.strictObject({ names: z.tuple([z.string(), z.string()]).readonly(), second: interval }), "S2 of pairs"),
  randomness: index.optional().describe("what stays when every parameter is known"),
  ofMean: list(index, "of the mean over randomness").optional(),
  mean: real("of the result"),
  variance: real("of the result"),
  base: count("rows of a half"),
  missing: count("rows without a number"),
  concerns: list(z.string(), "what the indices cannot say"),
  grades: z
    .strictObject({
      grades: list(z.strictObject({ grade, alone: interval, total: interval }), "from the best evidence"),
      randomness: interval.optional(),
      together: real("what they explain only together"),
    })
    .optional(),
});

export const pawn = z.strictObject({
  factors: list(
    z.strictObject({
      name: text("path of the parameter"),
      index: interval,
      bySlice: list(real("Kolmogorov-Smirnov distance"), "of each slice"),
      isAboveThreshold: z.boolean(),
      isAboveAllDummies: z.boolean(),
    }),
    "in the order of the study",
  ),
  threshold: real("what one parameter that does nothing shows"),
  thresholdOfAll: real("what the greatest of as many would show"),
  rows: count("draws with a number"),
});

const rows = {
  rows: count("draws with a number"),
  missing: count("draws without one"),
};
export const delta = z.strictObject({
  factors: list(
    z.strictObject({
      name: text("path of the parameter"),
      delta: interval,
      first: interval,
      raw: real("delta before its bias is taken off"),
      isAboveThreshold: z.boolean(),
      isAboveAllDummies: z.boolean(),
    }),
    "in the order of the study",
  ),
  threshold: real("what one parameter that does nothing shows"),
  thresholdOfAll: real("what the greatest of as many would show"),
  classes: count("into which the range of a parameter was cut"),
  ...rows,
});
export const rbdFast = z.strictObject({
  harmonics: count("that were taken for a parameter's own"),
  factors: list(z.strictObject({ name: text("path of the parameter"), first: interval }), "in the order of the study"),
  ...rows,
});
export const features = z.strictObject({
  factors: list(z.strictObject({ name: text("path of the parameter"), score: interval }), "in the order of the study"),
  trees: count("of the forest"),
  even: real("the score of each if all told the same"),
  ...rows,
});

const limit = z.strictObject({
  low: real("lower end; null where it is open"),
  high: real("upper end"),
  kept: list(z.number(), "categories").optional(),
});
const step = z.strictObject({
  box: list(limit, "a limit for each input"),
  coverage: real("share of the cases of interest inside"),
  density: real("share of the inside that are of interest"),
  mass: real("share of all cases inside"),
  count: count("cases inside"),
  dimensions: list(z.int(), "inputs that it restricts, by index"),
});
export const prim = z.strictObject({
  claim: text("what counts as a case of interest"),
  bar: real("at most which result, or at least where less is better"),
  chosen: step,
  doubt: list(
    z.strictObject({
      dimension: count("index of the input"),
      chance: real("quasi-p"),
      low: real("of the lower end alone").optional(),
      high: real("of the upper end alone").optional(),
    }),
    "of each restriction",
  ),
  again: z.strictObject({
    restricts: list(z.number(), "share of halves whose box restricts each input"),
    coverage: interval,
    density: interval,
    heldOutCoverage: interval,
    heldOutDensity: interval,
  }),
  byChance: real("share of deals without anything to find that gave as good a box"),
  trajectory: list(step, "from all cases to few"),
});

export const cart = z.strictObject({
  claim: text("what counts as a case of interest"),
  bar: real("at most which result"),
  leaves: list(
    z.strictObject({
      ...step.shape,
      heldOut: z
        .strictObject({ ...interval.shape, count: count("such cases inside") })
        .optional()
        .describe("density in cases that the tree was not grown on"),
    }),
    "boxes that part all cases, the densest first",
  ),
  importances: list(real("0 to 1"), "part of what the splits gain, of each input"),
  grown: count("cases that the tree was grown on"),
});
