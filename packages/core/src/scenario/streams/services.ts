import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch } from "./terms.ts";

/** Services that customers under contract buy. */
export const ServicesParameters = z.strictObject({
  attach: parameter({
    label: "services sold, share of contract revenue",
    unit: "share",
    default: 0.12,
    plausible: [0.05, 0.25],
    source: { cite: "red-hat-services" },
    grade: "B",
  }),
  cost: parameter({
    label: "cost of services, share of their revenue",
    unit: "share",
    default: 0.7,
    plausible: [0.55, 0.9],
    source: { assume: "people are the cost of services; no margin was found in the reports read" },
    grade: "D",
  }),
  launch,
});
export type ServicesParameters = z.output<typeof ServicesParameters>;
