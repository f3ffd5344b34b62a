import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** Clouds that host the project too. */
export const CloudParameters = z
  .strictObject({
    strength: parameter({
      label: "rival cloud strength",
      symbol: "rho",
      unit: "share",
      default: 0.6,
      plausible: [0, 1],
      source: handTuned,
      grade: "D",
    }),
    entry: parameter({
      label: "entry hazard per hosted-able spend",
      symbol: "rivalHaz",
      unit: "1/month/(million usd/month)",
      default: 0.03,
      plausible: [0.005, 0.1],
      source: handTuned,
      grade: "D",
    }),
    gravity: parameter({
      label: "cost of hosting apart from the rest of one's systems, at rival strength 1",
      symbol: "gravity",
      unit: "usd/node/month",
      default: 95,
      plausible: [0, 120],
      source: handTuned,
      grade: "D",
    }),
    imitation: parameter({
      label: "rival copying of integration, at strength 1",
      symbol: "imitate",
      unit: "1/month",
      default: 0.01,
      plausible: [0, 0.05],
      source: handTuned,
      grade: "D",
    }),
    complementOpen: parameter({
      label: "whether rivals may use the complement",
      symbol: "openComp",
      unit: "share",
      default: 0,
      plausible: [0, 1],
      source: handTuned,
      grade: "D",
    }),
    undercut: parameter({
      label: "rival price advantage at strength 1",
      symbol: "undercut",
      unit: "share",
      default: 0.25,
      plausible: [0.1, 0.5],
      source: handTuned,
      grade: "D",
    }),
    contribution: parameter({
      label: "engineers that a rival cloud at strength 1 puts on the project",
      unit: "fte",
      default: 2,
      plausible: [0, 10],
      source: { assume: "a little" },
      grade: "D",
    }),
  })
  .prefault({});
export type CloudParameters = z.output<typeof CloudParameters>;
