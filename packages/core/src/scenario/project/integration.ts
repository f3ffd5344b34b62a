import * as z from "zod";
import { parameter } from "../parameter.ts";

/** How running the project oneself makes it run best on one's own platform. */
export const IntegrationParameters = z
  .strictObject({
    integrationProductivity: parameter({
      label: "integration built",
      symbol: "gamma",
      unit: "1/fte/month",
      default: 0.01,
      plausible: [0.003, 0.03],
      source: { assume: "tuned: five people who run it themselves reach half of the potential in a year and a half" },
      grade: "D",
    }),
    integrationPotential: parameter({
      label: "integration potential",
      symbol: "iMax",
      unit: "share",
      default: 0.9,
      plausible: [0, 1],
      source: { assume: "a little is always better elsewhere" },
      grade: "D",
    }),
    integrationDecay: parameter({
      label: "integration decay",
      symbol: "iLoss",
      unit: "1/month",
      default: 0.015,
      plausible: [0.005, 0.04],
      source: { assume: "an integration that nobody tends is half stale in four years" },
      grade: "D",
    }),
    demonstrationHalf: parameter({
      label: "customers on it at which perceived integration moves at half speed",
      symbol: "demoHalf",
      unit: "organization",
      default: 30,
      bounds: [0.1, 1e7],
      plausible: [5, 200],
      source: { assume: "a reference list of some thirty names convinces" },
      grade: "D",
    }),
    demonstrationRate: parameter({
      label: "fastest speed of perceived integration",
      symbol: "demoRate",
      unit: "1/month",
      default: 0.12,
      plausible: [0.03, 0.4],
      source: { assume: "word of good operations spreads within a year" },
      grade: "D",
    }),
  })
  .prefault({});
export type IntegrationParameters = z.output<typeof IntegrationParameters>;
