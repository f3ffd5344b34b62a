import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** The money of the steward. */
export const TreasuryParameters = z.strictObject({
  cash: parameter({ label: "opening cash", symbol: "cash0", unit: "usd", default: 20_000_000, plausible: [1_000_000, 100_000_000], source: handTuned, grade: "C" }),
  baseProfit: parameter({ label: "operating profit of the base business", symbol: "baseProfit", unit: "usd/month", default: 150_000, plausible: [0, 5_000_000], source: handTuned, grade: "D" }),
  baseGrowth: parameter({ label: "its growth", symbol: "baseGrowth", unit: "1/month", default: 0.005, plausible: [-0.01, 0.02], source: handTuned, grade: "D" }),
  wage: parameter({ label: "loaded cost of a person", symbol: "wage", unit: "usd/fte/month", default: 14_000, plausible: [9000, 22_000], source: handTuned, grade: "B" }),
  spendShare: parameter({ label: "share of gross profit spent", symbol: "spend", unit: "share", default: 0.8, plausible: [0.6, 1], source: handTuned, grade: "B" }),
  burnMonths: parameter({ label: "months to spend cash above the reserve", symbol: "burn", unit: "month", default: 40, plausible: [18, 60], source: handTuned, grade: "D" }),
  cashReserve: parameter({ label: "cash reserve", symbol: "reserve", unit: "usd", default: 3_000_000, plausible: [1_000_000, 10_000_000], source: handTuned, grade: "D" }),
  runwayFloor: parameter({ label: "runway that triggers the rules", symbol: "runway", unit: "month", default: 6, plausible: [3, 12], source: handTuned, grade: "C" }),
  discountRate: parameter({ label: "real hurdle rate", symbol: "disc", unit: "1/year", default: 0.15, plausible: [0.08, 0.25], source: handTuned, grade: "C" }),
  exitMultiple: parameter({ label: "terminal value in years of gross profit net of maintenance", symbol: "exit", unit: "year", default: 6, plausible: [3, 10], source: handTuned, grade: "C" }),
  exitMultipleLow: parameter({ label: "low end of exit, used for the win", symbol: "exitLow", unit: "year", default: 3, plausible: [1, 5], source: handTuned, grade: "C" }),
  maintenanceShare: parameter({ label: "people cost of the last 12 months that only keeps the business", symbol: "maint", unit: "share", default: 0.6, plausible: [0.4, 0.9], source: handTuned, grade: "D" }),
  acquihire: parameter({ label: "what a buyer pays for an engineer of a firm in trouble", unit: "usd", default: 500_000, plausible: [100_000, 2_000_000], source: { assume: "prices of acquisitions for the people" }, grade: "D" }),
}).prefault({});
export type TreasuryParameters = z.output<typeof TreasuryParameters>;
