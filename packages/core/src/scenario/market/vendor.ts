import * as z from "zod";
import { parameter } from "../parameter.ts";

/** The proprietary substitute and how its vendor answers. */
export const VendorParameters = z
  .strictObject({
    price: parameter({
      label: "proprietary substitute",
      symbol: "subPrice0",
      unit: "usd/node/month",
      default: 70,
      plausible: [20, 400],
      source: { assume: "list prices of commercial server software; a case states its own" },
      grade: "D",
    }),
    priceCut: parameter({
      label: "vendor price cut per share lost",
      symbol: "vendorCut",
      unit: "share",
      default: 0.4,
      plausible: [0, 0.8],
      source: { assume: "incumbents give way slowly, and by less than they lose" },
      grade: "D",
    }),
  })
  .prefault({});
export type VendorParameters = z.output<typeof VendorParameters>;
