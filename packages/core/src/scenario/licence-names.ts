import { nameOrAliasMeant } from "./shorthand.ts";

/** What a licence means here. */
export interface LicenceTraits {
  /** Others may sell the project as a hosted service. */
  readonly hosting: boolean;
  /** Others may rebuild and pass on the steward's distribution. */
  readonly redistribution: boolean;
  /** From permissive (0) to source-available (1). */
  readonly restrictiveness: number;
  /** How far whoever ships or serves it must open what is built on it, 0 to 1. */
  readonly copyleft: number;
}

const permissive: LicenceTraits = { hosting: true, redistribution: true, restrictiveness: 0, copyleft: 0 };
const copyleft = (strength: number, restrictiveness = 0): LicenceTraits => ({
  hosting: true,
  redistribution: true,
  restrictiveness,
  copyleft: strength,
});
const available = (restrictiveness: number, traits: Partial<LicenceTraits> = {}): LicenceTraits => ({
  hosting: false,
  redistribution: true,
  restrictiveness,
  copyleft: 0,
  ...traits,
});

/**
 * Licences by their identifiers in the SPDX list (https://spdx.org/licenses; `FSL-1.1` stands for `FSL-1.1-MIT` and `FSL-1.1-ALv2`), with the
 * traits that they stand for. What is allowed is
 * read off the texts: those before `SSPL-1.0` meet the Open Source Definition, the others keep hosted services, and some of
 * them rebuilt distributions, for the steward. How restrictive they are felt to be is our order, and a guess (grade D).
 */
export const licences = {
  MIT: permissive,
  "BSD-3-Clause": permissive,
  ISC: permissive,
  "Apache-2.0": permissive,
  "MPL-2.0": copyleft(0.3),
  "LGPL-3.0": copyleft(0.4),
  "GPL-2.0": copyleft(0.7, 0.05),
  "GPL-3.0": copyleft(0.7, 0.05),
  "AGPL-3.0": copyleft(1, 0.15),
  // Whoever serves it must open all that serves it: nobody does.
  "SSPL-1.0": available(0.6, { copyleft: 1 }),
  "Elastic-2.0": available(0.6),
  // Free for all but competitors, and open after two to four years.
  "FSL-1.1": available(0.5, { redistribution: false }),
  "BUSL-1.1": available(0.7, { redistribution: false }),
} as const satisfies Record<string, LicenceTraits>;

/** Restrictiveness of the mildest licence that keeps something for the steward. */
export const leastForbidding = Math.min(
  ...Object.values<LicenceTraits>(licences).flatMap(({ hosting, redistribution, restrictiveness }) =>
    hosting && redistribution ? [] : restrictiveness,
  ),
);

/** What people say for them. */
export const licenceAliases: Readonly<Record<string, LicenceName>> = {
  BSD: "BSD-3-Clause",
  Apache: "Apache-2.0",
  "Apache 2": "Apache-2.0",
  "Apache License 2.0": "Apache-2.0",
  ASL: "Apache-2.0",
  "MIT License": "MIT",
  MPL: "MPL-2.0",
  LGPL: "LGPL-3.0",
  GPL: "GPL-3.0",
  GPLv2: "GPL-2.0",
  GPLv3: "GPL-3.0",
  AGPL: "AGPL-3.0",
  AGPLv3: "AGPL-3.0",
  "AGPL-3": "AGPL-3.0",
  "GNU AGPL": "AGPL-3.0",
  "Affero GPL": "AGPL-3.0",
  "AGPL-3.0-only": "AGPL-3.0",
  "AGPL-3.0-or-later": "AGPL-3.0",
  SSPL: "SSPL-1.0",
  SSPLv1: "SSPL-1.0",
  "Server Side Public License": "SSPL-1.0",
  ELv2: "Elastic-2.0",
  Elastic: "Elastic-2.0",
  "Elastic License": "Elastic-2.0",
  "Elastic License 2.0": "Elastic-2.0",
  FSL: "FSL-1.1",
  "FSL-1.1-MIT": "FSL-1.1",
  "FSL-1.1-ALv2": "FSL-1.1",
  "Functional Source License": "FSL-1.1",
  BSL: "BUSL-1.1",
  "BSL-1.1": "BUSL-1.1",
  BUSL: "BUSL-1.1",
  "Business Source License": "BUSL-1.1",
};

/** The identifier of a licence that a scenario can name. */
export type LicenceName = keyof typeof licences;
/** Every licence that a scenario can name, by its SPDX identifier where it has one. */
export const licenceNames = Object.keys(licences) as readonly LicenceName[];

/** The licence that a text names, as `BSL`, `agpl` or `Apache 2`; nothing where it names none. */
export const licenceNamed = (text: string): LicenceName | undefined =>
  nameOrAliasMeant(text, { names: licenceNames, aliases: licenceAliases }) as LicenceName | undefined;
