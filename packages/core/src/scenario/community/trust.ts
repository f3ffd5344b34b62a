import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** What makes trust, and what breaks it. */
export const TrustParameters = z.strictObject({
  speed: parameter({ label: "trust adjustment", symbol: "eta", unit: "1/month", default: 0.06, plausible: [0.02, 0.15], source: handTuned, grade: "D" }),
  neutral: parameter({ label: "trust at neutral conduct", symbol: "tau0", unit: "share", default: 0.5, plausible: [0.35, 0.65], source: handTuned, grade: "D" }),
  upstream: parameter({ label: "upstream share of engineers", symbol: "wUp", unit: "trust", default: 0.2, plausible: [0, 0.4], source: handTuned, grade: "D" }),
  charter: parameter({ label: "charter", symbol: "wChar", unit: "trust", default: 0.1, plausible: [0, 0.3], source: handTuned, grade: "D" }),
  responsiveness: parameter({ label: "responsiveness", symbol: "wResp", unit: "trust", default: 0.25, plausible: [0, 0.5], source: handTuned, grade: "D" }),
  neutrality: parameter({ label: "neutrality", symbol: "wNeut", unit: "trust", default: 0.15, plausible: [0, 0.3], source: handTuned, grade: "D" }),
  programme: parameter({ label: "programme", symbol: "wProg", unit: "trust", default: 0.12, plausible: [0, 0.3], source: handTuned, grade: "D" }),
  audit: parameter({ label: "audits", symbol: "wAudit", unit: "trust", default: 0.12, plausible: [0, 0.3], source: handTuned, grade: "D" }),
  dominance: parameter({ label: "dominance", symbol: "wDom", unit: "trust", default: 0.25, plausible: [0, 0.5], source: handTuned, grade: "D" }),
  licence: parameter({ label: "restrictive licence at openness 1/2", symbol: "wLic", unit: "trust", default: 0.15, plausible: [0, 0.6], source: handTuned, grade: "C" }),
  gate: parameter({ label: "gating at openness 1/2", symbol: "wGate", unit: "trust", default: 0.16, plausible: [0, 0.6], source: handTuned, grade: "D" }),
  stagnation: parameter({ label: "stagnation under full control", symbol: "wStag", unit: "trust", default: 0.4, plausible: [0, 0.8], source: handTuned, grade: "C" }),
  controlGap: parameter({ label: "outsiders do the work without the say (contributors only)", symbol: "wGov", unit: "trust", default: 0.62, plausible: [0, 1], source: handTuned, grade: "C" }),
  relicensingShock: parameter({ label: "trust lost at once at openness 1", symbol: "shock", unit: "trust", default: 0.5, plausible: [0.1, 0.8], source: handTuned, grade: "C" }),
  incidentShock: parameter({ label: "trust lost in an incident at openness 1", symbol: "incident", unit: "trust", default: 0.2, plausible: [0, 0.4], source: handTuned, grade: "D" }),
  incidentHazard: parameter({ label: "incidents without programme and responsiveness", symbol: "incHaz", unit: "1/month", default: 0.01, plausible: [0, 0.03], source: handTuned, grade: "D" }),
  scarShare: parameter({ label: "scar left by a shock, against the shock", symbol: "hyst", unit: "ratio", default: 0.7, plausible: [0, 1.5], source: handTuned, grade: "C" }),
  scarDecay: parameter({ label: "decay of the scar", symbol: "forget", unit: "1/month", default: 0.01, plausible: [0, 0.03], source: handTuned, grade: "D" }),
  peerInfluence: parameter({ label: "peer influence on trust and camp", symbol: "peer", unit: "1/month", default: 0.04, plausible: [0, 0.1], source: handTuned, grade: "D" }),
  noStewardNeutrality: parameter({ label: "neutrality of a project that nobody stewards", unit: "share", default: 0.7, plausible: [0.5, 1], source: { assume: "a benevolent founder" }, grade: "D" }),
}).prefault({});
export type TrustParameters = z.output<typeof TrustParameters>;
