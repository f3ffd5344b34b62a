import * as z from "zod";
import { parameter } from "../parameter.ts";
import { gatedAtLaunch, gatedShare, launch, meter } from "./terms.ts";

/** Gate a part of the features. */
export const OpenCoreParameters = z.strictObject({
  price: parameter({
    label: "enterprise edition, list",
    symbol: "entPrice",
    unit: "usd/node/month",
    default: 140,
    plausible: [40, 800],
    source: { assume: "above a subscription, since features come with the support; a case states its own" },
    grade: "D",
  }),
  cost: parameter({
    label: "variable support cost, share of revenue",
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
    unit: "usd/month",
    default: 15_000,
    plausible: [0, 100_000],
    source: { assume: "as for a subscription" },
    grade: "D",
  }),
  gatedShare: gatedShare(0.8),
  gatedAtLaunch: gatedAtLaunch(0.15),
  meter,
  launch,
});
export type OpenCoreParameters = z.output<typeof OpenCoreParameters>;
