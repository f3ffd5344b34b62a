import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** When people leave with the code. */
export const ForkingParameters = z.strictObject({
  hazard: parameter({ label: "fork hazard when mobilised", symbol: "h0", unit: "1/month", default: 0.6, plausible: [0.1, 1], source: handTuned, grade: "C" }),
  critical: parameter({ label: "median critical mobilised mass; above 1 no fork is possible in that world", symbol: "crit", unit: "share", default: 1.3, plausible: [0.3, 2.5], source: handTuned, grade: "D" }),
  criticalSd: parameter({ label: "sd of log critical mass between worlds", symbol: "critSd", unit: "ln", default: 0.7, plausible: [0.3, 1], source: handTuned, grade: "D" }),
  criticalWidth: parameter({ label: "its width", symbol: "critW", unit: "share", default: 0.025, plausible: [0.015, 0.05], source: handTuned, grade: "D" }),
  gap: parameter({ label: "trust a fork must promise beyond the steward, mean over contributors", symbol: "forkGap", unit: "trust", default: 0.22, plausible: [0.1, 0.5], source: handTuned, grade: "D" }),
  halfViability: parameter({ label: "outside maintainers for half viability", symbol: "critM", unit: "maintainer", default: 3, plausible: [1, 20], source: handTuned, grade: "D" }),
  coalitionHazard: parameter({ label: "coalition fork hazard at rival strength 1 just after relicensing", symbol: "hCoal", unit: "1/month", default: 0.06, plausible: [0.02, 0.5], source: handTuned, grade: "C" }),
  coalitionWindow: parameter({ label: "decay time of it", symbol: "coalLife", unit: "month", default: 1.5, plausible: [0.5, 6], source: handTuned, grade: "C" }),
  coalitionStake: parameter({ label: "hosted-able spend for half the hazard", symbol: "coalStake", unit: "usd/month", default: 1_000_000, plausible: [100_000, 10_000_000], source: handTuned, grade: "D" }),
  sponsorFte: parameter({ label: "people a rival coalition puts on a fork, at strength 1", symbol: "sponsorFte", unit: "fte", default: 8, plausible: [2, 30], source: handTuned, grade: "B" }),
  sponsorLife: parameter({ label: "decay time of it", symbol: "sponsorLife", unit: "month", default: 30, plausible: [12, 60], source: handTuned, grade: "B" }),
  reconciliationHazard: parameter({ label: "reconciliation when neutral governance is offered", symbol: "reconcile", unit: "1/month", default: 0.1, plausible: [0.02, 0.3], source: handTuned, grade: "C" }),
}).prefault({});
export type ForkingParameters = z.output<typeof ForkingParameters>;
