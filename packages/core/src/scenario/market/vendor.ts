import * as z from "zod";
import { handTuned, parameter } from "../parameter.ts";

/** The proprietary substitute and how its vendor answers. */
export const VendorParameters = z
  .strictObject({
    price: parameter({
      label: "proprietary substitute",
      symbol: "subPrice0",
      unit: "usd/node/month",
      default: 70,
      plausible: [20, 400],
      source: handTuned,
      grade: "C",
    }),
    priceCut: parameter({
      label: "vendor price cut per share lost",
      symbol: "vendorCut",
      unit: "share",
      default: 0.4,
      plausible: [0, 0.8],
      source: handTuned,
      grade: "D",
    }),
  })
  .prefault({});
export type VendorParameters = z.output<typeof VendorParameters>;
