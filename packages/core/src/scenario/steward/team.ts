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
    severance: parameter({
      label: "months of pay that a dismissed person receives, and that are kept for it",
      unit: "month",
      default: 2,
      bounds: [0, 24],
      plausible: [0.5, 3.5],
      source: { cite: "severance-survey" },
      grade: "C",
    }),
    coreTeam: parameter({
      label: "people below whom nobody more is dismissed",
      unit: "fte",
      default: 5,
      plausible: [2, 10],
      source: { assume: "who is left to keep a product running" },
      grade: "D",
    }),
    cutRunway: parameter({
      label: "runway below which the board dismisses people",
      unit: "month",
      default: 6,
      plausible: [3, 9],
      source: { cite: "runway-survey" },
      grade: "C",
    }),
    aimRunway: parameter({
      label: "runway that a cut aims at, and below which nobody is hired",
      unit: "month",
      default: 12,
      bounds: [1, 1200],
      plausible: [9, 18],
      source: { cite: "runway-survey" },
      grade: "C",
    }),
    raiseRunway: parameter({
      label: "runway below which the board looks for a round",
      unit: "month",
      default: 9,
      plausible: [6, 15],
      source: { cite: "runway-survey" },
      grade: "C",
    }),
    sellRunway: parameter({
      label: "runway at which the board looks for a buyer",
      unit: "month",
      default: 3,
      plausible: [1, 6],
      source: { assume: "the last quarter's cash" },
      grade: "D",
    }),
    mostSales: parameter({
      label: "share of the people up to which a firm hires into sales while it turns buyers away",
      unit: "share",
      default: 0.45,
      plausible: [0.35, 0.6],
      source: { cite: "spending" },
      grade: "C",
    }),
    earnedPerHead: parameter({
      label: "what customers leave after delivering for each of the firm's people, beyond which it hosts nobody more",
      unit: "usd/fte/month",
      default: 20_000,
      plausible: [16_000, 50_000],
      source: { cite: "revenue-per-head" },
      grade: "C",
    }),
    leastServed: parameter({
      label:
        "what a hosted customer counts at least of what people can serve, as a part of the market price of its workload",
      unit: "share",
      default: 0.4,
      plausible: [0.25, 0.6],
      source: { assume: "hosting for little more than its cost takes as many people as hosting for more" },
      grade: "D",
    }),
    salesPayback: parameter({
      label:
        "months of gross profit of the deals that a salesperson wins in a month, against a wage, from which on more are hired",
      unit: "month",
      default: 30,
      bounds: [0, 1200],
      plausible: [12, 60],
      source: {
        assume: "a third of what a customer brings in eight years: firms ask for three times of what winning one costs",
      },
      grade: "D",
    }),
    patience: parameter({
      label: "months without growth after which a firm with another business gives a losing project up",
      unit: "month",
      default: 36,
      plausible: [12, 84],
      source: { assume: "a budget round or three" },
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
