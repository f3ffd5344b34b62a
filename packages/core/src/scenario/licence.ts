import * as z from "zod";
import { parameter } from "./parameter.ts";

const stated = { assume: "a scenario states its own licence" } as const;

/** What the licence allows, in the terms that matter here. */
export const Licence = z
  .strictObject({
    /** Others may sell the project as a hosted service. */
    hosting: z.boolean().default(true),
    /** Others may rebuild and pass on the steward's distribution. */
    redistribution: z.boolean().default(true),
    restrictiveness: parameter({
      label: "restrictiveness of the licence, from permissive to source-available",
      unit: "share",
      default: 0,
      plausible: [0, 1],
      source: stated,
      grade: "D",
    }),
    agreementBurden: parameter({
      label: "burden of the contributor agreement",
      unit: "share",
      default: 0.1,
      plausible: [0, 0.5],
      source: { cite: "agreement-drag" },
      grade: "D",
    }),
  })
  .prefault({});
export type Licence = z.output<typeof Licence>;
