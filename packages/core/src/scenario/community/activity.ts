import * as z from "zod";
import { parameter } from "../parameter.ts";

/** How much contributors do, and when they leave. */
export const ActivityParameters = z
  .strictObject({
    activityMedian: parameter({
      label: "median activity propensity",
      symbol: "actMedian",
      unit: "1/month",
      default: 0.18,
      plausible: [0.02, 0.4],
      source: { cite: "author-counts" },
      grade: "A",
    }),
    activitySigma: parameter({
      label: "sd of log activity propensity",
      symbol: "actSigma",
      unit: "ln",
      default: 1.85,
      plausible: [1.2, 2.4],
      source: { cite: "author-counts" },
      grade: "A",
    }),
    distrustActivity: parameter({
      label: "activity at no trust; full trust adds 1",
      unit: "ratio",
      default: 0.45,
      plausible: [0.1, 1],
      source: {
        assume: "the usual person is at 1 with trust somewhat above the middle; some work for the sake of the code",
      },
      grade: "D",
    }),
    unansweredActivity: parameter({
      label: "activity where nothing is answered, against full answers",
      unit: "share",
      default: 0.4,
      plausible: [0.1, 0.9],
      source: { assume: "people mend what they need themselves, answered or not" },
      grade: "D",
    }),
    leavingBase: parameter({
      label: "leaving hazard at one contribution in 12 months",
      symbol: "leave0",
      unit: "1/month",
      default: 0.3,
      plausible: [0.15, 0.4],
      source: { cite: "graded-retention" },
      grade: "A",
    }),
    leavingExponent: parameter({
      label: "exponent of leaving against (1+n12)/2",
      symbol: "leaveExp",
      unit: "ratio",
      default: 0.85,
      plausible: [0.6, 1.1],
      source: { cite: "graded-retention" },
      grade: "A",
    }),
    leavingFloor: parameter({
      label: "leaving hazard of the most active",
      symbol: "leaveMin",
      unit: "1/month",
      default: 0.0085,
      plausible: [0, 0.015],
      source: { cite: "graded-retention" },
      grade: "A",
    }),
    leavingResponsiveness: parameter({
      label: "log-hazard per unit of responsiveness",
      symbol: "leaveResp",
      unit: "ratio",
      default: 0.5,
      plausible: [0, 2],
      source: { assume: "people who get answers stay; how much longer, nobody has measured" },
      grade: "D",
    }),
    leavingTrust: parameter({
      label: "log-hazard per unit of trust",
      symbol: "leaveTrust",
      unit: "ratio",
      default: 2.5,
      plausible: [0, 4],
      source: { cite: "redis-relicensing" },
      grade: "D",
    }),
    employedActivity: parameter({
      label: "activity of an employed contributor, against a volunteer",
      unit: "ratio",
      default: 1.8,
      plausible: [1.2, 3],
      source: { assume: "paid hours" },
      grade: "D",
    }),
    employedLeaving: parameter({
      label: "leaving of an employed contributor, against a volunteer",
      unit: "ratio",
      default: 0.8,
      plausible: [0.5, 1],
      source: { assume: "a job holds" },
      grade: "D",
    }),
  })
  .prefault({});
export type ActivityParameters = z.output<typeof ActivityParameters>;
