import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";
import { launch, meter } from "./terms.ts";

/** Direct monetisation of a supported distribution. */
export const SubscriptionParameters = z.strictObject({
  price: parameter({
    label: "subscription, list",
    symbol: "subPrice",
    unit: "usd/node/month",
    default: 98,
    plausible: [15, 250],
    source: handTuned,
    grade: "C",
  }),
  cost: parameter({
    label: "variable support cost, share of revenue",
    symbol: "subCogs",
    unit: "share",
    default: 0.07,
    plausible: [0.04, 0.15],
    source: handTuned,
    grade: "A",
  }),
  desk: parameter({
    label: "fixed support desk",
    symbol: "subFix",
    unit: "usd/month",
    default: 15_000,
    plausible: [0, 100_000],
    source: handTuned,
    grade: "D",
  }),
  meter,
  launch,
  /** The hardened builds and updates go to those who pay; the others have the sources. */
  gatedDistribution: z.boolean().default(true),
});
export type SubscriptionParameters = z.output<typeof SubscriptionParameters>;
