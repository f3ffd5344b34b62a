import { type Grade, type MeasureName, measureNames } from "@stewardsim/core";
import * as z from "zod";

/** A number as JSON has it: null where there is none, or where it is infinite. */
export const real = (about: string) => z.number().nullable().describe(about);

/** A count, from 0. */
export const count = (about: string) => z.int().min(0).describe(about);

/** A text, with what it says. */
export const text = (about: string) => z.string().describe(about);

/** A list in an order that means something. */
export const list = <T extends z.ZodType>(of: T, about: string) => z.array(of).readonly().describe(about);

/** A grade of evidence, A to D. */
export const grade: z.ZodType<Grade> = z.enum(["A", "B", "C", "D"]).describe("A measured to D guessed");

/** By what blocks of replications, draws or replications a mean was counted. */
export const independentUnit = z.enum(["block", "draw", "replication"]).describe("what is independent of what");

/** What is known of a number: null for a bound that is infinite. */
export const interval = z
  .strictObject({
    estimate: real("the number"),
    low: real("lower bound of its 95% interval"),
    high: real("upper bound"),
  })
  .describe("a number with its 95% interval");

/** A mean with its 95% interval and its standard error, in its own unit. */
export const meanInterval = z
  .strictObject({
    ...interval.shape,
    standardError: real("of the mean"),
    count: count("independent values behind it"),
  })
  .describe("a mean with its 95% interval");

/** A number over draws of the parameters with its 95% interval, in its own unit. */
export const overDraws = z
  .strictObject({ ...interval.shape, draws: count("draws of the parameters behind it") })
  .describe("a number over draws with its 95% interval");

/** Steward, project, community, and all three. */
export const wins = <T extends z.ZodType>(of: T) =>
  z.strictObject({ steward: of, project: of, community: of, allWin: of });

const measure = z.enum(measureNames as unknown as [MeasureName, ...MeasureName[]]);

const verdict = z.strictObject({
  won: z.boolean(),
  margins: z.partialRecord(measure, real("this run less the counterfactual, in the unit of the measure")),
});

/** What a run came to, and who won it. */
export const outcome = z.strictObject({
  measures: z.record(measure, real("see docs/model.md for its unit")),
  steward: verdict,
  project: verdict,
  community: verdict,
  allWin: z.boolean().describe("whether all three win"),
});

/** An uncertain parameter that is named in an answer. */
export const assumption = z.strictObject({
  path: text("where it stands in a scenario"),
  label: text("what it is"),
  unit: text("its unit"),
  grade,
});

/** What a scenario says itself of its numbers. */
export const known = z
  .strictObject({
    facts: count("numbers that are written, and held"),
    ranges: count("numbers that are drawn from a written range"),
    prior: count("numbers that are drawn from the catalogue's range"),
    held: count("numbers with a written range that are held at its middle; left out where there are none").optional(),
  })
  .describe("what the scenario says itself of its numbers");

/** In how many runs what is observed in month 0 holds within a tenth. */
export const openingReached = z
  .strictObject({ runs: count("of an arm with the scenario's past"), near: count("of them, those in which it holds") })
  .describe("in how many runs what is observed in month 0 holds within a tenth; left out where nothing is observed");
