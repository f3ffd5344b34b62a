import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** How software is sold by contract. */
export const ContractParameters = z.strictObject({
  minimumContract: parameter({ label: "smallest assisted contract", symbol: "minContract", unit: "usd/month", default: 1700, plausible: [100, 3000], source: handTuned, grade: "B" }),
  volumeDiscount: parameter({ label: "volume discount", symbol: "discount", unit: "share/e-fold", default: 0.06, plausible: [0, 0.12], source: handTuned, grade: "D" }),
  coverFloor: parameter({ label: "share of nodes under contract at criticality 0 (1 at criticality 1)", symbol: "c0", unit: "share", default: 0.6, plausible: [0.1, 1], source: handTuned, grade: "D" }),
  assistedFrom: parameter({ label: "size above which a contract needs sales", symbol: "assisted", unit: "node", default: 10, plausible: [5, 100], source: handTuned, grade: "D" }),
  longTermShare: parameter({ label: "contracts of 24 months (others 12)", symbol: "term2", unit: "share", default: 0.36, plausible: [0.1, 0.6], source: handTuned, grade: "B" }),
  dealsPerSalesperson: parameter({ label: "contracts closed", symbol: "deals", unit: "1/fte/month", default: 0.5, plausible: [0.2, 3], source: handTuned, grade: "C" }),
  pipelineMonths: parameter({ label: "unused sales capacity kept", symbol: "pipeline", unit: "month", default: 9, plausible: [1, 18], source: handTuned, grade: "C" }),
  renewalLoad: parameter({ label: "sales load of a renewal, against a new deal", symbol: "renewLoad", unit: "share", default: 0.15, plausible: [0, 0.5], source: handTuned, grade: "D" }),
  auditRate: parameter({ label: "audits a customer can expect at full audit level", unit: "1/month", default: 0.04, plausible: [0.01, 0.1], source: { assume: "one audit in two years at the strictest" }, grade: "D" }),
  trueUpBack: parameter({ label: "months of excess use that an audit recovers", unit: "month", default: 12, plausible: [3, 24], source: { assume: "a contract year" }, grade: "D" }),
  siteNodes: parameter({ label: "nodes on one site, at one node (sites grow with the root of nodes)", unit: "node", default: 4, plausible: [1, 20], source: { assume: "a small rack" }, grade: "D" }),
  cpuGrowth: parameter({ label: "growth of processors per node", unit: "1/month", default: 0.012, plausible: [0, 0.025], source: { assume: "processor counts of a server doubled in about five years" }, grade: "C" }),
}).prefault({});
export type ContractParameters = z.output<typeof ContractParameters>;
