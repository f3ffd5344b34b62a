import { change, type LicenceName, licences, type Scenario } from "@stewardsim/core";
import { type FirmOption, isOffice } from "./firm-option.ts";

/** What people call the licences of the last years' relicensing. */
const shortNames: Readonly<Partial<Record<LicenceName, string>>> = {
  "BUSL-1.1": "BSL",
  "SSPL-1.0": "SSPL",
  "AGPL-3.0": "AGPL",
  "FSL-1.1": "FSL",
  "Elastic-2.0": "Elastic licence",
};

const shortNameOf = (to: LicenceName) => shortNames[to] ?? to;

/**
 * The rule of a board that closes the licence under pressure: after two years, where revenue grows by less than 30% a year
 * and rivals host more than half of what is hosted.
 *
 * @param to the licence that it takes then
 */
export const underPressure = (to: LicenceName): Scenario["strategy"]["rules"][number] => ({
  when: ["and", [">", "month", 23], ["and", ["<", "growth", 0.3], [">", "rivalShare", 0.5]]],
  then: { do: "relicense", to },
  once: true,
});

/** Licences that firms have gone to when clouds earned on their projects, in the order of an answer. */
export const usualTargets = ["BUSL-1.1", "SSPL-1.0", "AGPL-3.0"] as const satisfies readonly LicenceName[];

/** A new licence in month 0. */
export const relicenseNow = (to: LicenceName): FirmOption => ({
  name: `relicense to ${shortNameOf(to)}`,
  aliases: [],
  about: `puts what comes next under ${to} at once`,
  events: ({ start, strategy }) => [{ at: start, action: { do: "relicense", to, ...agreementFor(strategy) } }],
  after: (firm) => change(firm, { "strategy.licence": { ...firm.strategy.licence, ...licences[to] } }),
  closedTo: (firm) => closedToRelicensing(firm, to),
});

/** A new licence once rivals host most of what is hosted and revenue hardly grows. */
export const relicenseUnderPressure = (to: LicenceName): FirmOption => ({
  name: `relicense to ${shortNameOf(to)} under pressure`,
  aliases: [],
  about: `goes to ${to} after two years if revenue grows by less than 30% a year while rivals host most of what is hosted`,
  rules: () => [underPressure(to)],
  closedTo: (firm) => closedToRelicensing(firm, to),
});

/** Who keeps hosting for itself needs the contributors' agreement from then on. */
const agreementFor = ({ licence }: Scenario["strategy"]) =>
  licence.agreementBurden > 0 ? {} : { agreementBurden: usualAgreement };
/** As burdensome as that of a firm that sells subscriptions. */
const usualAgreement = 0.25;

function closedToRelicensing(firm: Scenario, to: LicenceName): string | undefined {
  const { licence, conduct } = firm.strategy;
  const target = licences[to];
  if (isOffice(firm)) return "nothing is sold that another licence would protect";
  if (conduct.pledge === "foundation")
    return "the project is in a foundation, and its licence is not the firm's to change";
  if (licence.copyleft > 0 && licence.agreementBurden === 0)
    return "contributors signed no agreement, and their code under copyleft is not the firm's to relicense";
  const isThere =
    licence.hosting === target.hosting &&
    licence.redistribution === target.redistribution &&
    licence.restrictiveness === target.restrictiveness &&
    licence.copyleft === target.copyleft;
  return isThere ? "the project is under it today" : undefined;
}
