import * as z from "zod";
import { parameter } from "./parameter.ts";

const share = (label: string, value: number, plausible: readonly [number, number]) =>
  parameter({
    label,
    unit: "share",
    default: value,
    plausible,
    source: { assume: "conduct is the steward's to choose" },
    grade: "D",
  });

export const doses = ["none", "light", "standard", "full"] as const;
export const pledges = ["none", "word", "no-agreement", "foundation"] as const;

/** How the steward behaves, whatever it sells. Every arm of a fair comparison can have the same. */
export const Conduct = z
  .strictObject({
    neutrality: share("how far decisions are out of the steward's hands", 0.3, [0, 1]),
    charter: share("share of upstream engineers chartered with the community's backlog", 0.3, [0, 1]),
    reviewRights: share("how readily outsiders who earned review rights receive them", 0.5, [0, 1]),
    audits: share("strictness of licence audits", 0, [0, 1]),
    dogfooding: share("share of product engineering that runs the project in its own production", 0, [0, 1]),
    /** What sales people say whatever is there; 0: no more than customers can see. */
    claims: share("integration that sales people claim", 0, [0, 1]),
    /** Releases without review: outsiders get the code and no hours. */
    overTheWall: z.boolean().default(false),
    /** Dose of the community programme; see `arrival` for what a dose costs. */
    programme: z.enum(doses).default("light"),
    /** What binds the steward's hands: nothing, its word, no agreement that would let it relicense, a foundation. */
    pledge: z.enum(pledges).default("none"),
  })
  .prefault({});
export type Conduct = z.output<typeof Conduct>;
