import { answer, count, figure, grade, known, list, outcome, real, text } from "@stewardsim/report/schema";
import * as z from "zod";

const entry = { what: text("what happened"), detail: text("more of it") };

const number = z.strictObject({
  path: z.string(),
  value: z.number(),
  unit: z.string(),
  plausible: z.tuple([z.number(), z.number()]).readonly(),
});

const returns = list(
  z.strictObject({ what: z.string(), usd: z.number() }),
  "on stewardship that are not revenue, over the whole run",
);

/** `stewardsim run FILE`: one run, month by month. */
export const run = z.strictObject({
  scenario: text("its name").optional(),
  seed: z.string(),
  replication: z.int(),
  version: text("of the model"),
  known,
  middles: list(
    z.strictObject({
      path: z.string(),
      value: z.number(),
      unit: z.string(),
      range: z.tuple([z.number(), z.number()]).readonly(),
    }),
    "numbers with a written range, which stand at its middle",
  ),
  opening: z
    .strictObject({
      adopters: real("organizations that ran it"),
      customers: real("organizations that paid"),
      arr: real("usd/year that they paid"),
      contributors: z.strictObject({ outside: real("who contributed in the year before") }),
      missed: real("by which share of what the scenario says it is missed at most"),
    })
    .optional()
    .describe("where month 0 stood, of a scenario that says how many ran it"),
  outcome,
  outcomeAgainstFoundation: outcome.optional(),
  log: list(z.strictObject({ month: z.int(), ...entry }), "what happened, in order"),
  returns,
  table: z
    .record(
      z.string(),
      z.strictObject({ unit: z.string(), values: list(real("at the end of a month"), "from month 1 on") }),
    )
    .describe("every observable of every month"),
});

/** `stewardsim story FOLDER`: a stored run, year by year. */
export const story = z.strictObject({
  arm: z.string(),
  seed: z.string(),
  replication: z.int(),
  draw: z.int(),
  version: text("of the model"),
  outcome: outcome.optional(),
  outcomeAgainstFoundation: outcome.optional(),
  drawn: list(
    z.strictObject({
      path: z.string(),
      unit: z.string(),
      value: z.number(),
      range: z.tuple([z.number(), z.number()]).readonly(),
      quantile: z.number().describe("where it lies in its range, 0 to 1"),
    }),
    "the furthest from the middle first",
  ),
  returns,
  years: list(
    z.strictObject({
      year: z.int().min(1),
      from: text("calendar month, as 2010-11"),
      to: text("calendar month"),
      cash: real("usd at the end"),
      flows: list(z.strictObject({ account: z.string(), usd: z.number() }), "in (positive) and out"),
      stood: list(
        z.strictObject({
          what: z.string(),
          unit: z.string(),
          value: real("at the end"),
          change: real("against a year before"),
          isOfSteward: z.boolean(),
        }),
        "where things stood",
      ),
      entries: list(z.strictObject({ at: text("calendar month"), ...entry }), "what happened"),
    }),
    "the last may be short",
  ),
});

/** `stewardsim validate FILE...` */
export const validate = list(
  z.strictObject({
    file: z.string(),
    errors: list(
      z.strictObject({
        code: z.string(),
        path: text("empty for the scenario as a whole"),
        value: text("what was found there"),
        reason: text("the rest of a sentence that begins with the path"),
        hint: text("what to do"),
        line: z.int().optional(),
      }),
      "none where it can be run",
    ),
    message: z.string().optional().describe("all errors as text"),
    known: known.optional().describe("of a scenario that can be run"),
    opening: z
      .strictObject({
        people: real("full-time, at the opening"),
        payroll: real("usd a month"),
        paidFor: real("full-time people for whom what is earned and a month's part of the cash pay"),
        cash: real("usd"),
        burn: real("usd a month beyond what comes in; negative where more comes in"),
        runway: real("months that the cash lasts; null where it does not run out"),
        isFixed: z.boolean().describe("whether the firm pays whatever is earned"),
        earnedPerHead: real("usd a month that customers leave after delivering for each of the firm's people"),
        servesUpTo: real("usd a month a head up to which it hosts anybody new; null where people need not serve"),
      })
      .optional()
      .describe("of a firm that can be run, at the middles of its ranges"),
    own: list(number, "numbers that the scenario sets away from their defaults"),
    unusual: list(number, "those outside their plausible range"),
    newcomers: real(
      "times as many as the catalogue expects led to the outsiders observed, where that is far from as many",
    ).optional(),
  }),
  "a report for each file",
);

/** `stewardsim merge FOLDER...` */
export const merge = z.strictObject({ folder: z.string(), hash: z.string().optional(), replications: z.int() });

/** `stewardsim report FOLDER`: what its brief and its figures say. */
export const report = z.strictObject({
  folder: text("where the results are, from the working folder"),
  hash: z.string().optional().describe("of all results, once all are there"),
  version: text("of the model that made them"),
  answer: answer.describe("what the results say of the choice among the arms"),
  figures: list(figure, "those that could be drawn"),
  missing: list(z.string(), "what could not be drawn, and why, a sentence each"),
  written: z
    .strictObject({ html: z.string(), markdown: z.string(), figures: text("a folder, SVG and CSV") })
    .describe("files, from the working folder"),
});

/** `stewardsim verify FOLDER` */
export const verify = z.strictObject({
  folder: z.string(),
  seed: text("by which the sample was drawn"),
  again: list(z.int(), "replications that were computed again, to the same bytes"),
  stored: count("replications in the folder"),
  isWhole: z.boolean(),
  hash: z.string().optional(),
  version: z.string(),
});

/** `stewardsim query FOLDER "SELECT …"`: a row each, by the names of its columns. */
export const query = z.array(z.record(z.string(), z.unknown()));

const parameter = z.strictObject({
  path: z.string(),
  label: text("what it is"),
  symbol: z.string().optional().describe("in docs/model.md"),
  unit: z.string(),
  source: z.union([z.strictObject({ assume: z.string() }), z.strictObject({ cite: z.string(), says: z.string() })]),
  grade,
  plausible: z.tuple([z.number(), z.number()]).readonly(),
  default: z.number(),
  bounds: z.tuple([real("least"), real("most")]).readonly(),
  integer: z.boolean().optional(),
  held: z.enum(["method", "reader", "solved", "stated"]).optional().describe("why experiments do not draw it"),
  log: z.boolean().optional(),
});

const setting = z.strictObject({
  path: text("where it stands in a scenario"),
  about: text("what it says"),
  written: list(z.string(), "how it is written, as YAML"),
  licences: z
    .array(
      z.strictObject({
        name: z.string(),
        hosting: z.boolean().describe("others may sell it hosted"),
        redistribution: z.boolean().describe("others may rebuild and pass it on"),
        restrictiveness: real("from permissive, 0, to source-available, 1"),
        copyleft: real("how far whoever ships or serves it must open what is built on it, 0 to 1"),
      }),
    )
    .optional()
    .describe("by name, of the licence"),
});

/** `stewardsim parameters`; with `--observables` what a run is watched by. */
export const parameters = z.union([
  list(z.union([parameter, setting]), "parameters, and before them settings that are no numbers"),
  list(z.strictObject({ name: z.string(), unit: z.string() }), "observables"),
]);
