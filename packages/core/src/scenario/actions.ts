import * as z from "zod";
import { doses, pledges } from "./conduct.ts";
import { licenceAliases, licenceNames } from "./licence-names.ts";
import { inUnit } from "./parameter.ts";
import { nameMeta } from "./shorthand.ts";
import { streamNames } from "./streams.ts";

const unit = inUnit(z.number().min(0).max(1), "share");

/** What a policy rule or a dated event can do. Data only: a stranger's scenario is safe to load. */
export const Action = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("raise") }),
  z.strictObject({ do: z.literal("cut"), share: unit.default(0.3) }),
  z.strictObject({
    do: z.literal("relicense"),
    /** A licence by name; what is set beside it takes the place of what it stands for. */
    to: z.enum(licenceNames).register(nameMeta, { names: licenceNames, aliases: licenceAliases }).optional(),
    hosting: z.boolean().optional(),
    redistribution: z.boolean().optional(),
    restrictiveness: unit.optional(),
    copyleft: unit.optional(),
    agreementBurden: unit.optional(),
  }),
  /** Moves a part of the open features into the paid edition. */
  z.strictObject({ do: z.literal("gate"), share: unit.default(0.15) }),
  z.strictObject({
    do: z.literal("price"),
    stream: z.enum(streamNames),
    factor: inUnit(z.number().min(0.05).max(20), "ratio"),
  }),
  z.strictObject({ do: z.literal("launch"), stream: z.enum(streamNames) }),
  z.strictObject({ do: z.literal("withdraw"), stream: z.enum(streamNames) }),
  z.strictObject({
    do: z.literal("govern"),
    neutrality: unit.optional(),
    charter: unit.optional(),
    reviewRights: unit.optional(),
    audits: unit.optional(),
    dogfooding: unit.optional(),
    claims: unit.optional(),
    overTheWall: z.boolean().optional(),
    programme: z.enum(doses).optional(),
    pledge: z.enum(pledges).optional(),
  }),
  z.strictObject({ do: z.literal("foundation") }),
  z.strictObject({ do: z.literal("sell") }),
  /** Takes people off upstream work, and keeps them off while the share stays above 0. */
  z.strictObject({ do: z.literal("reassign"), share: unit }),
  z.strictObject({ do: z.literal("incident") }),
]);
export type Action = z.output<typeof Action>;
