import * as z from "zod";
import { licenceAliases, licenceNames, licences, type LicenceName } from "./licence-names.ts";
import { parameter } from "./parameter.ts";
import { shorthandMeta } from "./shorthand.ts";

const stated = { assume: "a scenario states its own licence" } as const;

const settings = z
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
    copyleft: parameter({
      label: "how far whoever ships or serves it must open what is built on it",
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
  .register(shorthandMeta, {
    names: licenceNames,
    aliases: licenceAliases,
    of: (name) => ({ ...licences[name as LicenceName] }),
  });

/** What the licence allows, in the terms that matter here; or a name such as `AGPL-3.0`, which stands for them. */
export const Licence = settings.prefault({});
export type Licence = z.output<typeof Licence>;
