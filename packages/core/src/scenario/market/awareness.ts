import * as z from "zod";
import { hazardBounds, parameter } from "../parameter.ts";

/** How an organization comes to hear of the project. */
export const AwarenessParameters = z
  .strictObject({
    innovationHazard: parameter({
      label: "innovation hazard",
      symbol: "p",
      unit: "1/month",
      default: 0.003,
      bounds: hazardBounds,
      plausible: [0.000_08, 0.0042],
      source: { cite: "bass" },
      grade: "D",
    }),
    contagionHazard: parameter({
      label: "contagion hazard",
      symbol: "q",
      unit: "1/month",
      default: 0.054,
      bounds: hazardBounds,
      plausible: [0.025, 0.083],
      source: { cite: "bass" },
      grade: "D",
    }),
    homophily: parameter({
      label: "word of mouth lost between opposite camps",
      symbol: "homophily",
      unit: "share",
      default: 0.3,
      plausible: [0, 0.8],
      source: { assume: "camps still read the same press" },
      grade: "D",
    }),
    separationWordOfMouth: parameter({
      label: "word of mouth lost on builds outside the open tree",
      symbol: "womSep",
      unit: "share",
      default: 0.5,
      plausible: [0, 1],
      source: { assume: "half of what users tell each other is about the common code" },
      grade: "D",
    }),
    gatedSeparation: parameter({
      label: "work of subscribers on builds outside the open tree, where the distribution is gated",
      unit: "share",
      default: 0.5,
      plausible: [0, 1],
      source: { assume: "half of what they meet is in the code, half in how it was built" },
      grade: "D",
    }),
    programmeReach: parameter({
      label: "gain of innovation hazard from a full community programme",
      symbol: "reachComm",
      unit: "ratio",
      default: 1,
      bounds: [0, 100],
      plausible: [0, 3],
      source: { assume: "a full programme doubles what people find by themselves" },
      grade: "D",
    }),
    salesReach: parameter({
      label: "gain of innovation hazard from sales and marketing",
      symbol: "reachSales",
      unit: "1/fte^0.5",
      default: 0.03,
      plausible: [0, 0.1],
      source: { assume: "a dozen salespeople add a tenth to what people find by themselves" },
      grade: "D",
    }),
  })
  .prefault({});
export type AwarenessParameters = z.output<typeof AwarenessParameters>;
