import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";
import { launch } from "./terms.ts";

/** Earn on the complement: public hosting. */
export const InfrastructureParameters = z.strictObject({
  premium: parameter({
    label: "hosted price above the market price",
    symbol: "premium",
    unit: "share",
    default: 0.1,
    plausible: [0, 0.4],
    source: handTuned,
    grade: "D",
  }),
  cost: parameter({
    label: "unit cost of hosting, share of the market price",
    symbol: "infraCogs",
    unit: "share",
    default: 0.4,
    plausible: [0.3, 0.55],
    source: handTuned,
    grade: "A",
  }),
  region: parameter({
    label: "fixed cost of a region",
    symbol: "infraFix",
    unit: "usd/month",
    default: 40_000,
    plausible: [20_000, 500_000],
    source: handTuned,
    grade: "D",
  }),
  capitalIntensity: parameter({
    label: "capital expenditure, share of infrastructure revenue",
    symbol: "capex",
    unit: "share",
    default: 0.24,
    plausible: [0.15, 0.35],
    source: handTuned,
    grade: "B",
  }),
  launch,
});
export type InfrastructureParameters = z.output<typeof InfrastructureParameters>;
