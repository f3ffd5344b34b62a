import { change, type Scenario } from "@stewardsim/core";
import { bestConduct, bestConductSaid } from "../strategies.ts";
import type { FirmOption } from "./firm-option.ts";

/** Why a firm cannot lead with the best conduct, as a clause; `undefined` where it can. */
export const boundConduct = ({ strategy: { licence, streams } }: Scenario): string | undefined =>
  streams.dualLicence !== undefined || (streams.managed !== undefined && !licence.hosting)
    ? "what is sold needs the contributors' agreement, which it asks for none of"
    : undefined;

/** Conduct is no way to earn: it goes together with any of them. */
export const leadWell: FirmOption = {
  name: "best conduct",
  aliases: ["at best conduct", "conduct", "good conduct"],
  about: `leads with ${bestConductSaid}`,
  changes: () => bestConduct,
  after: (firm) => change(firm, bestConduct),
  closedTo: boundConduct,
};
