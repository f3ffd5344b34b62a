import * as z from "zod";
import { parameter } from "../parameter.ts";

/** What sales people can make others believe of the integration, and what it costs when customers see less. */
export const ClaimsParameters = z
  .strictObject({
    hearing: parameter({
      label: "speed at which many sales people make buyers believe a claim, while they are believed",
      unit: "1/month",
      default: 0.08,
      plausible: [0.02, 0.2],
      source: { assume: "slower than customers show it: a campaign of a year" },
      grade: "D",
    }),
    salesHalf: parameter({
      label: "sales people who make buyers believe at half of that speed",
      unit: "fte",
      default: 2,
      bounds: [0.01, 1e5],
      plausible: [0.5, 10],
      source: { assume: "a specialists' market is small: a few people are heard in it" },
      grade: "D",
    }),
    credibilityLoss: parameter({
      label: "credibility lost while many customers see nothing of a full claim",
      unit: "1/month",
      default: 0.1,
      plausible: [0, 0.3],
      source: { assume: "references are asked for; nobody believes them for a year" },
      grade: "D",
    }),
    disappointment: parameter({
      label: "trust that a customer loses who was promised everything and finds nothing",
      unit: "trust",
      default: 0.5,
      plausible: [0, 1],
      source: { assume: "half of the scale; nothing, where buyers expect sales people to exaggerate" },
      grade: "D",
    }),
  })
  .prefault({});
export type ClaimsParameters = z.output<typeof ClaimsParameters>;
