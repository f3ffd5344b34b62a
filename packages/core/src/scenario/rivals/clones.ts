import * as z from "zod";
import { hazardBounds, parameter } from "../parameter.ts";

/** Rebuilders of a gated distribution. */
export const CloneParameters = z
  .strictObject({
    hazard: parameter({
      label: "clone entry per multiple of the threshold",
      symbol: "cloneHaz",
      unit: "1/month",
      default: 0.06,
      bounds: hazardBounds,
      plausible: [0.01, 0.2],
      source: { assume: "a year or two where much is to be saved" },
      grade: "D",
    }),
    threshold: parameter({
      label: "yearly saving of self-run users on list price from which a clone is worth building",
      symbol: "cloneARR",
      unit: "million usd/year",
      default: 250,
      bounds: [0.01, 1e7],
      plausible: [50, 1000],
      source: {
        assume: "tuned: a rebuild of a dear distribution comes within a year or two, of a cheap one within ten",
      },
      grade: "D",
    }),
  })
  .prefault({});
export type CloneParameters = z.output<typeof CloneParameters>;
