import * as z from "zod";
import { calendarMonth } from "../calendar-month.ts";
import { hazardBounds, parameter } from "../parameter.ts";

/** Somebody by name without whom the project would go on otherwise: who leaves takes work, review and confidence away. */
export const Leader = z.strictObject({
  name: z.string().min(1).max(60),
  /** Whose: one of the opening maintainers of the community, or of the steward's people upstream. */
  of: z.enum(["community", "steward"]).default("community"),
  /** The calendar month in which the leader leaves, as 2012-01; otherwise the hazard decides. */
  leaves: calendarMonth("2012-01").optional(),
  hazard: parameter({
    label: "hazard that the leader leaves, where no date says when",
    unit: "1/month",
    default: 0.01,
    bounds: hazardBounds,
    plausible: [0.003, 0.03],
    source: { assume: "eight years; Node.js lost three who led it in five" },
    grade: "D",
  }),
  work: parameter({
    label: "contributions of the leader at neutral trust and full answers",
    unit: "1/month",
    default: 30,
    bounds: [0, 1000],
    plausible: [5, 100],
    source: { assume: "twice an engineer's" },
    grade: "D",
  }),
  review: parameter({
    label: "review by the leader beyond that of others who may",
    unit: "hour/month",
    default: 40,
    plausible: [0, 100],
    source: { assume: "who leads spends a working week of each month on what others send" },
    grade: "D",
  }),
  answersLost: parameter({
    label: "part of the project's answers lost when the leader leaves, until others have taken over",
    unit: "share",
    default: 0.2,
    plausible: [0, 0.6],
    source: { assume: "for a while nobody knows who decides; or everybody does, and nothing is lost" },
    grade: "D",
  }),
  trustLost: parameter({
    label: "trust that contributors lose when the leader leaves",
    unit: "trust",
    default: 0.05,
    bounds: [0, 1],
    plausible: [0, 0.2],
    source: { assume: "people wonder who comes next; or are glad" },
    grade: "D",
  }),
});
export type Leader = z.output<typeof Leader>;

/** Those who lead by name. */
export const Leaders = z
  .array(Leader)
  .max(12)
  .check(({ value, issues }) => {
    const names = new Set<string>();
    value.forEach(({ name }, index) => {
      if (names.has(name))
        issues.push({
          code: "custom",
          path: [index, "name"],
          input: name,
          message: "Two leaders have the same name.",
          params: { code: "inconsistent", hint: "Name each leader once; who leaves twice is two." },
        });
      names.add(name);
    });
  })
  .prefault([]);
