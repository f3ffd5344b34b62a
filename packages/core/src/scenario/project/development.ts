import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** How effort becomes capability, defects, tests and modules. */
export const DevelopmentParameters = z.strictObject({
  featureProductivity: parameter({ label: "capability per (FTE features)^r", symbol: "prodC", unit: "1/month", default: 0.0115, plausible: [0.002, 0.015], source: handTuned, grade: "D" }),
  capabilityCeiling: parameter({ label: "ceiling of relative capability", symbol: "cMax", unit: "ratio", default: 1.3, plausible: [1.1, 2], source: handTuned, grade: "D" }),
  frontierDrift: parameter({ label: "frontier drift", symbol: "phi", unit: "1/month", default: 0.012, plausible: [0.005, 0.02], source: handTuned, grade: "D" }),
  returnsToEffort: parameter({ label: "returns to effort", symbol: "r", unit: "ratio", default: 0.7, plausible: [0.5, 0.9], source: handTuned, grade: "A" }),
  defectInjection: parameter({ label: "defects per new capability", symbol: "bug", unit: "ratio", default: 1.2, plausible: [0.5, 3], source: handTuned, grade: "D" }),
  eyesFinding: parameter({ label: "defect finding per sqrt(adopters)", symbol: "eyes", unit: "1/month", default: 0.0012, plausible: [0.0003, 0.003], source: handTuned, grade: "D" }),
  fixProductivity: parameter({ label: "fixing per (FTE fixes)^r", symbol: "fix", unit: "1/month", default: 0.012, plausible: [0.005, 0.03], source: handTuned, grade: "D" }),
  modulesPerContributor: parameter({ label: "modules per active outsider", symbol: "mods", unit: "1/month", default: 1, plausible: [0.2, 4], source: handTuned, grade: "D" }),
  hoursPerContribution: parameter({ label: "effort in one contribution", symbol: "hoursC", unit: "hour", default: 9, plausible: [4, 20], source: handTuned, grade: "D" }),
  gatedProductivity: parameter({ label: "gated features per FTE^r", symbol: "gGate", unit: "1/month", default: 0.007, plausible: [0.003, 0.02], source: handTuned, grade: "D" }),
  gatedCeiling: parameter({ label: "gated features beyond which nobody asks for more", unit: "ratio", default: 1, plausible: [0.5, 2], source: { assume: "all the features an enterprise needs" }, grade: "D" }),
  hoursFte: parameter({ label: "working hours of a person in a month", unit: "hour", default: 150, plausible: [120, 170], source: { assume: "a working month" }, grade: "B" }),
}).prefault({});
export type DevelopmentParameters = z.output<typeof DevelopmentParameters>;
