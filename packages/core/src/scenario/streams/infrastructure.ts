import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch } from "./terms.ts";

/** Earn on the complement: public hosting. */
export const InfrastructureParameters = z.strictObject({
  premium: parameter({
    label: "hosted price above the market price",
    symbol: "premium",
    unit: "share",
    default: 0.1,
    plausible: [0, 0.4],
    source: { assume: "what a specialist could ask above the market" },
    grade: "D",
  }),
  cost: parameter({
    label: "unit cost of hosting, share of the market price",
    symbol: "infraCogs",
    unit: "share",
    default: 0.4,
    plausible: [0.3, 0.6],
    source: { cite: "hosting-margins" },
    grade: "A",
  }),
  region: parameter({
    label: "fixed cost of a region",
    symbol: "infraFix",
    unit: "usd/month",
    default: 40_000,
    plausible: [20_000, 500_000],
    source: { assume: "one cage in one city with its people" },
    grade: "D",
  }),
  rented: parameter({
    label: "machines rented from others until a region of one's own costs less, share of the market price",
    unit: "share",
    default: 0.9,
    bounds: [0, 10],
    plausible: [0.7, 1],
    source: { assume: "who rents few machines pays the list price, who commits to some a little less" },
    grade: "D",
  }),
  capitalIntensity: parameter({
    label: "capital expenditure, share of infrastructure revenue",
    symbol: "capex",
    unit: "share",
    default: 0.24,
    plausible: [0.15, 0.35],
    source: { cite: "hosting-capital" },
    grade: "B",
  }),
  launch,
});
export type InfrastructureParameters = z.output<typeof InfrastructureParameters>;
