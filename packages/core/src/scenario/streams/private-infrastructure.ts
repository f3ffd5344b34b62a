import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch, meter } from "./terms.ts";

/** The same infrastructure software on the customer's own hardware. */
export const PrivateInfrastructureParameters = z.strictObject({
  price: parameter({
    label: "infrastructure software on own hardware, list",
    symbol: "privPrice",
    unit: "usd/node/month",
    default: 180,
    plausible: [20, 300],
    source: { assume: "a part of what the hardware beneath it costs" },
    grade: "D",
  }),
  cost: parameter({
    label: "cost of private infrastructure software, share of revenue",
    symbol: "privCogs",
    unit: "share",
    default: 0.15,
    plausible: [0.08, 0.3],
    source: { assume: "twice a subscription's: somebody goes there" },
    grade: "D",
  }),
  meter,
  launch,
});
export type PrivateInfrastructureParameters = z.output<typeof PrivateInfrastructureParameters>;
