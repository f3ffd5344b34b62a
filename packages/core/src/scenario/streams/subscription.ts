import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch, meter } from "./terms.ts";

/** Direct monetisation of a supported distribution. */
export const SubscriptionParameters = z.strictObject({
  price: parameter({
    label: "subscription, list",
    symbol: "subPrice",
    unit: "usd/node/month",
    default: 105,
    plausible: [15, 250],
    source: {
      assume:
        "yearly list prices of supported server distributions are some hundred to some thousand usd; a case states its own",
    },
    grade: "D",
  }),
  cost: parameter({
    label: "variable support cost, share of revenue",
    symbol: "subCogs",
    unit: "share",
    default: 0.05,
    plausible: [0.03, 0.1],
    source: { cite: "software-margins" },
    grade: "A",
  }),
  nodeCost: parameter({
    label: "cost of looking after a node under contract",
    symbol: "cn",
    unit: "usd/node/month",
    default: 9,
    plausible: [4, 20],
    source: { cite: "ticket-cost" },
    grade: "C",
  }),
  desk: parameter({
    label: "fixed support desk",
    symbol: "subFix",
    unit: "usd/month",
    default: 15_000,
    plausible: [0, 100_000],
    source: { assume: "one person on call" },
    grade: "D",
  }),
  meter,
  launch,
  /** The hardened builds and updates go to those who pay; the others have the sources. */
  gatedDistribution: z.boolean().default(true),
});
export type SubscriptionParameters = z.output<typeof SubscriptionParameters>;
