import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch, meter } from "./terms.ts";

/** The same infrastructure software on the customer's own hardware. */
export const PrivateInfrastructureParameters = z.strictObject({
  price: parameter({
    label: "infrastructure software on own hardware, list",
    symbol: "privPrice",
    unit: "usd/node/month",
    default: 130,
    plausible: [20, 300],
    source: { assume: "a part of what the hardware beneath it costs" },
    grade: "D",
  }),
  cost: parameter({
    label: "cost of private infrastructure software, share of revenue",
    symbol: "privCogs",
    unit: "share",
    default: 0.1,
    plausible: [0.05, 0.2],
    source: { assume: "twice a subscription's: somebody goes there" },
    grade: "D",
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
  meter,
  launch,
});
export type PrivateInfrastructureParameters = z.output<typeof PrivateInfrastructureParameters>;
