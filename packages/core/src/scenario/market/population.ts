import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** Who is out there: how many organizations, how large, how critical, how expert. */
export const PopulationParameters = z.strictObject({
  organizations: parameter({ label: "organizations in the market", symbol: "orgs", unit: "organization", default: 20_000, plausible: [5000, 1_000_000], source: handTuned, grade: "D", integer: true }),
  sampled: parameter({ label: "organizations simulated", symbol: "sample", unit: "organization", default: 2000, plausible: [200, 100_000], source: handTuned, grade: "D", integer: true }),
  sizeTilt: parameter({ label: "size tilt of the sample (importance sampling; 0 = plain)", symbol: "tilt", unit: "sd", default: 0.8, plausible: [0, 1.6], source: handTuned, grade: "D" }),
  nodesMedian: parameter({ label: "median workload of an organization", symbol: "nodesMedian", unit: "node", default: 8, plausible: [2, 40], source: handTuned, grade: "D" }),
  nodesSigma: parameter({ label: "sd of log workload", symbol: "nodesSigma", unit: "ln", default: 1.6, plausible: [1.2, 2.2], source: handTuned, grade: "D" }),
  workloadGrowth: parameter({ label: "mean growth of workloads", symbol: "growth", unit: "1/month", default: 0.01, plausible: [0, 0.025], source: handTuned, grade: "B" }),
  criticalityMedian: parameter({ label: "criticality of a median-size organization", symbol: "kappa", unit: "share", default: 0.18, plausible: [0.1, 0.7], source: handTuned, grade: "D" }),
  expertiseMedian: parameter({ label: "expertise of a median-size organization", symbol: "expert", unit: "share", default: 0.45, plausible: [0.2, 0.7], source: handTuned, grade: "D" }),
  featureNeedMedian: parameter({ label: "enterprise-feature need of a median-size organization", symbol: "need", unit: "share", default: 0.12, plausible: [0.05, 0.5], source: handTuned, grade: "D" }),
  opennessMedian: parameter({ label: "openness of the median organization (contributors .4 logits more)", symbol: "openMean", unit: "share", default: 0.5, plausible: [0.2, 0.8], source: handTuned, grade: "D" }),
  criticalitySlope: parameter({ label: "size slope of criticality", symbol: "slopeK", unit: "logit/sd", default: 1.2, plausible: [0, 1.6], source: handTuned, grade: "D" }),
  expertiseSlope: parameter({ label: "size slope of expertise", symbol: "slopeE", unit: "logit/sd", default: 0.25, plausible: [0, 1], source: handTuned, grade: "D" }),
  featureNeedSlope: parameter({ label: "size slope of feature need", symbol: "slopeN", unit: "logit/sd", default: 1.1, plausible: [0, 1.6], source: handTuned, grade: "D" }),
  opennessSlope: parameter({ label: "size slope of openness", symbol: "slopeO", unit: "logit/sd", default: 0, plausible: [-0.6, 0.2], source: handTuned, grade: "D" }),
  attributeSpread: parameter({ label: "idiosyncratic sd of criticality, expertise, need, openness", symbol: "spread", unit: "logit", default: 0.9, plausible: [0.4, 1.5], source: handTuned, grade: "D" }),
}).prefault({});
export type PopulationParameters = z.output<typeof PopulationParameters>;
