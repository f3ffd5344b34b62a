import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** What an organization weighs when it chooses what to run. */
export const ChoiceParameters = z.strictObject({
  fitMean: parameter({ label: "mean fit of the project to a workload, against the substitute", symbol: "fitMean", unit: "usd/node/month", default: -40, plausible: [-150, 0], source: handTuned, grade: "D" }),
  fitSd: parameter({ label: "its sd", symbol: "fitSd", unit: "usd/node/month", default: 70, plausible: [20, 120], source: handTuned, grade: "D" }),
  capabilityValue: parameter({ label: "value of capability at par", symbol: "V", unit: "usd/node/month", default: 120, plausible: [60, 300], source: handTuned, grade: "D" }),
  ecosystemGain: parameter({ label: "ecosystem gain per e-fold of modules", symbol: "omega", unit: "share", default: 0.04, plausible: [0, 0.15], source: handTuned, grade: "D" }),
  modulesScale: parameter({ label: "modules for the first e-fold", symbol: "M0", unit: "module", default: 200, plausible: [50, 2000], source: handTuned, grade: "D" }),
  defectPenalty: parameter({ label: "quality loss per unit of defects", symbol: "delta", unit: "ratio", default: 3, plausible: [1, 6], source: handTuned, grade: "D" }),
  supportValue: parameter({ label: "value of support at criticality 1 and expertise 0", symbol: "S", unit: "usd/node/month", default: 130, plausible: [30, 300], source: handTuned, grade: "D" }),
  featureValue: parameter({ label: "value of all gated features at need 1", symbol: "E", unit: "usd/node/month", default: 130, plausible: [50, 500], source: handTuned, grade: "D" }),
  integrationValue: parameter({ label: "value of full perceived integration at criticality 1", symbol: "D", unit: "usd/node/month", default: 90, plausible: [0, 250], source: handTuned, grade: "D" }),
  operatingLabour: parameter({ label: "operating labour per self-run node at expertise 0", symbol: "O", unit: "usd/node/month", default: 70, plausible: [20, 200], source: handTuned, grade: "D" }),
  lockInCost: parameter({ label: "cost of full lock-in at openness 1", symbol: "L", unit: "usd/node/month", default: 30, plausible: [5, 80], source: handTuned, grade: "D" }),
  auditCost: parameter({ label: "cost of the audit burden", symbol: "A", unit: "usd/node/month", default: 12, plausible: [0, 40], source: handTuned, grade: "D" }),
  trustValue: parameter({ label: "value of trust, from 0 to 1", symbol: "T", unit: "usd/node/month", default: 60, plausible: [10, 150], source: handTuned, grade: "D" }),
  relicensingLoss: parameter({ label: "expected relicensing loss of an unpledged steward, at openness 1", symbol: "relLoss", unit: "usd/node/month", default: 6, plausible: [0, 20], source: handTuned, grade: "D" }),
  switchingCost: parameter({ label: "switching cost, amortised", symbol: "switch", unit: "usd/node/month", default: 18, plausible: [5, 60], source: handTuned, grade: "D" }),
  noiseScale: parameter({ label: "scale of idiosyncratic noise", symbol: "nu", unit: "usd/node/month", default: 30, plausible: [15, 60], source: handTuned, grade: "D" }),
  nestSelfRun: parameter({ label: "dissimilarity of self-run offers", symbol: "nestSelf", unit: "ratio", default: 0.45, plausible: [0.3, 1], source: handTuned, grade: "D" }),
  nestHosted: parameter({ label: "dissimilarity of hosted offers", symbol: "nestHost", unit: "ratio", default: 0.35, plausible: [0.15, 1], source: handTuned, grade: "D" }),
  brandCost: parameter({ label: "cost of an unknown name to a fork, at its birth", symbol: "brand", unit: "usd/node/month", default: 20, plausible: [0, 60], source: handTuned, grade: "D" }),
  tasteLife: parameter({ label: "life of an idiosyncratic taste", symbol: "tasteLife", unit: "month", default: 60, plausible: [24, 240], source: handTuned, grade: "D" }),
  shockReviewShare: parameter({ label: "free adopters who review the month after a shock", symbol: "rhoS", unit: "share", default: 0.35, plausible: [0.1, 0.8], source: handTuned, grade: "D" }),
}).prefault({});
export type ChoiceParameters = z.output<typeof ChoiceParameters>;
