import * as z from "zod";
import { parameter } from "../parameter.ts";

/** Who hears from whom. */
export const NetworkParameters = z
  .strictObject({
    /** `mixed`: everybody hears from everybody, the limit in which the Bass curve holds. */
    kind: z.enum(["small-world", "scale-free", "random", "mixed"]).default("small-world"),
    degree: parameter({
      label: "organizations that one listens to",
      symbol: "degree",
      unit: "neighbour",
      default: 8,
      plausible: [4, 20],
      bounds: [2, 64],
      integer: true,
      source: { assume: "professional acquaintances whose choices one knows" },
      grade: "D",
    }),
    rewiring: parameter({
      label: "share of small-world ties that are rewired",
      symbol: "rewire",
      unit: "share",
      default: 0.15,
      plausible: [0, 1],
      source: { cite: "small-world" },
      grade: "D",
    }),
  })
  .prefault({});
export type NetworkParameters = z.output<typeof NetworkParameters>;
