import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** Who answers contributions, and what merit earns. */
export const ReviewParameters = z.strictObject({
  reviewNewcomer: parameter({ label: "review of a newcomer contribution", symbol: "revN", unit: "hour", default: 5, plausible: [1, 8], source: handTuned, grade: "D" }),
  reviewOther: parameter({ label: "review of another contribution", symbol: "revR", unit: "hour", default: 1.5, plausible: [0.3, 3], source: handTuned, grade: "D" }),
  reviewVolunteer: parameter({ label: "review by a volunteer with rights", symbol: "volHours", unit: "hour/month", default: 10, plausible: [4, 30], source: handTuned, grade: "D" }),
  reviewEmployed: parameter({ label: "review by an employed outsider with rights", symbol: "empHours", unit: "hour/month", default: 35, plausible: [15, 80], source: handTuned, grade: "D" }),
  responsivenessSpeed: parameter({ label: "smoothing of responsiveness", symbol: "respSpeed", unit: "1/month", default: 0.4, plausible: [0.1, 1], source: handTuned, grade: "D" }),
  meritRegular: parameter({ label: "merit for regular", symbol: "meritR", unit: "contribution", default: 12, plausible: [6, 30], source: handTuned, grade: "A" }),
  meritMaintainer: parameter({ label: "merit for maintainer under neutral governance", symbol: "meritM", unit: "contribution", default: 40, plausible: [20, 250], source: handTuned, grade: "D" }),
  stewardCommits: parameter({ label: "contributions of an upstream engineer", symbol: "stewCommits", unit: "1/fte/month", default: 16, plausible: [8, 40], source: handTuned, grade: "A" }),
  stewardCommitsSigma: parameter({ label: "sd of log contributions between upstream engineers", symbol: "stewSigma", unit: "ln", default: 1.2, plausible: [0.3, 1.2], source: handTuned, grade: "D" }),
  reviewShare: parameter({ label: "share of upstream engineers' hours that goes to the community's backlog without a charter", unit: "share", default: 0.12, plausible: [0.05, 0.3], source: { assume: "a morning a week" }, grade: "D" }),
  reviewCharter: parameter({ label: "share added by a full charter", unit: "share", default: 0.25, plausible: [0.1, 0.5], source: { assume: "a charter makes the backlog a duty" }, grade: "D" }),
  grantRate: parameter({ label: "chance that a steward grants review rights to one who earned them, at full review rights", unit: "1/month", default: 0.1, plausible: [0.03, 0.3], source: { assume: "within a year" }, grade: "D" }),
}).prefault({});
export type ReviewParameters = z.output<typeof ReviewParameters>;
