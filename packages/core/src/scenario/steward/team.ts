import * as z from "zod";
import { parameter } from "../parameter.ts";

/** People come slowly and leave steadily. */
export const TeamParameters = z
  .strictObject({
    attrition: parameter({
      label: "staff leaving",
      symbol: "attrition",
      unit: "1/month",
      default: 0.012,
      plausible: [0.005, 0.025],
      source: { cite: "staff-turnover" },
      grade: "B",
    }),
    hiring: parameter({
      label: "fastest staff growth",
      symbol: "hire",
      unit: "1/month",
      default: 0.05,
      plausible: [0.02, 0.1],
      source: { assume: "faster than doubling every fifteen months, new people outnumber those who could train them" },
      grade: "D",
    }),
    hiringBase: parameter({
      label: "people beyond its own by whom a firm of any size can grow",
      unit: "fte",
      default: 4,
      plausible: [0, 12],
      source: { assume: "founders and friends hire too: one person every five months" },
      grade: "D",
    }),
    layoff: parameter({
      label: "fastest staff reduction",
      unit: "1/month",
      default: 0.15,
      plausible: [0.05, 0.5],
      source: { assume: "notice periods" },
      grade: "D",
    }),
    leverageSpeed: parameter({
      label: "speed at which leadership becomes leverage",
      unit: "1/month",
      default: 0.1,
      plausible: [0.03, 0.3],
      source: { assume: "a reputation follows within a year" },
      grade: "D",
    }),
  })
  .prefault({});
export type TeamParameters = z.output<typeof TeamParameters>;

/** The people of the steward in month 0, by role. */
export const StewardOpening = z
  .strictObject({
    upstream: people("engineers on the open project", 2, [0, 10]),
    product: people("engineers on the paid product", 4, [0, 40]),
    integration: people("engineers who join the project and the platform", 1, [0, 10]),
    sales: people("people in sales and marketing", 2, [0, 20]),
    other: people("everybody else", 2, [0, 20]),
  })
  .prefault({});
export type StewardOpening = z.output<typeof StewardOpening>;

function people(label: string, count: number, plausible: readonly [number, number]) {
  const source = { assume: "a young firm of a dozen people" };
  return parameter({ label, unit: "fte", default: count, plausible, source, grade: "D" });
}
