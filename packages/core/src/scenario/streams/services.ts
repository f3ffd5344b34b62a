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
    source: { assume: "Red Hat: services 11 to 16% of revenue" },
    grade: "B",
  }),
  cost: parameter({
    label: "cost of services, share of their revenue",
    unit: "share",
    default: 0.7,
    plausible: [0.55, 0.9],
    source: { assume: "margins of services are thin" },
    grade: "B",
  }),
  launch,
});
export type ServicesParameters = z.output<typeof ServicesParameters>;
