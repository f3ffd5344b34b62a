import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch } from "./terms.ts";

/** Sell another licence to those who may not open what they ship. */
export const DualLicenceParameters = z.strictObject({
  price: parameter({
    label: "commercial licence of one organization",
    unit: "usd/month",
    default: 1500,
    plausible: [300, 10_000],
    source: { assume: "some thousand to a hundred thousand usd a year, by what it is built into" },
    grade: "D",
  }),
  shipping: parameter({
    label: "users of the project that ship software to customers",
    unit: "share",
    default: 0.12,
    plausible: [0.03, 0.35],
    source: { cite: "shipped-software" },
    grade: "D",
  }),
  bound: parameter({
    label: "shippers of software whom full copyleft binds and who have no way around it",
    unit: "share",
    default: 0.2,
    plausible: [0.05, 0.5],
    source: { assume: "most link at arm's length, serve, or use something else" },
    grade: "D",
  }),
  worth: parameter({
    label: "what the median one that is bound would pay for another licence",
    unit: "usd/month",
    default: 600,
    plausible: [100, 3000],
    source: { assume: "a part of what replacing the project would cost; spread as the worth of contracts is" },
    grade: "D",
  }),
  cost: parameter({
    label: "lawyers and sales, share of revenue",
    unit: "share",
    default: 0.2,
    plausible: [0.1, 0.4],
    source: { assume: "every licence is a negotiation" },
    grade: "D",
  }),
  launch,
});
export type DualLicenceParameters = z.output<typeof DualLicenceParameters>;
