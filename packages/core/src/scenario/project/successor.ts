import * as z from "zod";
import { hazardBounds, parameter } from "../parameter.ts";

/** A firm that takes up the lead of a project which nobody stewards. */
export const SuccessorParameters = z
  .strictObject({
    hazard: parameter({
      label: "hazard that a firm takes up a project that nobody stewards, per spend that could be hosted",
      unit: "1/month/(million usd/month)",
      default: 0.002,
      bounds: hazardBounds,
      plausible: [0, 0.008],
      source: {
        assume: "half of the projects that many run find somebody within ten years; never finding one is in the range",
      },
      grade: "D",
    }),
    people: parameter({
      label: "engineers whom it puts on a project that all run",
      unit: "fte",
      default: 3,
      plausible: [1, 6],
      source: { assume: "a few, as the stewards of middling projects are" },
      grade: "D",
    }),
    adopters: parameter({
      label: "organizations that run the project when half of them are there",
      unit: "organization",
      default: 1000,
      bounds: [1, 1e7],
      plausible: [200, 5000],
      source: { assume: "one customer in a hundred users pays for an engineer or two" },
      grade: "D",
    }),
  })
  .prefault({});
export type SuccessorParameters = z.output<typeof SuccessorParameters>;
