import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** How an organization comes to hear of the project. */
export const AwarenessParameters = z
  .strictObject({
    innovationHazard: parameter({
      label: "innovation hazard",
      symbol: "p",
      unit: "1/month",
      default: 0.003,
      plausible: [0.0002, 0.005],
      source: handTuned,
      grade: "D",
    }),
    contagionHazard: parameter({
      label: "contagion hazard",
      symbol: "q",
      unit: "1/month",
      default: 0.054,
      plausible: [0.025, 0.083],
      source: handTuned,
      grade: "D",
    }),
    homophily: parameter({
      label: "word of mouth lost between opposite camps",
      symbol: "homophily",
      unit: "share",
      default: 0.3,
      plausible: [0, 0.8],
      source: handTuned,
      grade: "D",
    }),
    separationWordOfMouth: parameter({
      label: "word of mouth lost on builds outside the open tree",
      symbol: "womSep",
      unit: "share",
      default: 0.5,
      plausible: [0, 1],
      source: handTuned,
      grade: "D",
    }),
    programmeReach: parameter({
      label: "gain of innovation hazard from a full community programme",
      symbol: "reachComm",
      unit: "ratio",
      default: 1,
      plausible: [0, 3],
      source: handTuned,
      grade: "D",
    }),
    salesReach: parameter({
      label: "gain of innovation hazard from sales and marketing",
      symbol: "reachSales",
      unit: "1/fte^0.5",
      default: 0.03,
      plausible: [0, 0.1],
      source: handTuned,
      grade: "D",
    }),
  })
  .prefault({});
export type AwarenessParameters = z.output<typeof AwarenessParameters>;
