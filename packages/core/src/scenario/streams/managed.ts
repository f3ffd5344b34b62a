import * as z from "zod";
import { parameter } from "../parameter.ts";
import { gatedAtLaunch, gatedShare, launch } from "./terms.ts";

/** Sell the project as a managed service on other firms' clouds. */
export const ManagedParameters = z.strictObject({
  premium: parameter({
    label: "price of a managed node above the market price of hosting",
    unit: "share",
    default: 0.6,
    bounds: [-1, 100],
    plausible: [0.3, 1.2],
    source: { cite: "managed-premium" },
    grade: "C",
  }),
  machines: parameter({
    label: "rented machines, share of the market price of hosting",
    unit: "share",
    default: 0.5,
    plausible: [0.35, 0.7],
    source: { cite: "managed-premium" },
    grade: "C",
  }),
  cost: parameter({
    label: "support and fees, share of revenue",
    unit: "share",
    default: 0.08,
    plausible: [0.03, 0.15],
    source: { assume: "card fees, a marketplace's share and support, as a part of what hosted software costs" },
    grade: "D",
  }),
  desk: parameter({
    label: "people on call and tools, whatever is sold",
    unit: "usd/month",
    default: 30_000,
    plausible: [10_000, 100_000],
    source: { assume: "two people on call" },
    grade: "D",
  }),
  gravity: parameter({
    label: "cost of running apart from the rest of one's systems, against that of a cloud of the steward's own",
    unit: "share",
    default: 0.2,
    plausible: [0, 0.5],
    source: { assume: "it runs in the customer's own cloud and region; accounts and networks stay apart" },
    grade: "D",
  }),
  /** None by default: the open project, operated. */
  gatedShare: gatedShare(0),
  gatedAtLaunch: gatedAtLaunch(0),
  launch,
});
export type ManagedParameters = z.output<typeof ManagedParameters>;
