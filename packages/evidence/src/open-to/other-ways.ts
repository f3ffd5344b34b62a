import { joinFoundation, type Scenario, useOnly } from "@stewardsim/core";
import { type FirmOption, isOffice, soldBy } from "./firm-option.ts";

/** The project is handed to a foundation in month 0; the firm goes on with its people and what it sells. */
export const handOver: FirmOption = {
  name: "foundation",
  aliases: ["neutral foundation", "hand over", "donate"],
  about: "hands the project to a neutral foundation at once, and goes on with its people and what it sells",
  events: ({ start }) => [{ at: start, action: { do: "foundation" } }],
  closedTo: ({ strategy: { conduct } }) => (conduct.pledge === "foundation" ? "the project is in one" : undefined),
};

/** What a firm can do that does not lead the project. */
export interface Withdrawal {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: "uses-only" | "joins-foundation";
  readonly about: string;
  readonly of: (firm: Scenario) => Scenario;
}

/** What else is open to a firm that does not live on the project: they take the place of all that it does for it. */
export const withdrawals: readonly Withdrawal[] = [
  {
    name: "use only",
    aliases: ["use", "only use"],
    kind: "uses-only",
    about: "goes on using the project and puts nobody on it; a founder and the community run it",
    of: useOnly,
  },
  {
    name: "join a foundation",
    aliases: ["join", "join foundation", "membership"],
    kind: "joins-foundation",
    about: "pays dues to a neutral foundation and the people whom it has upstream today, and leads nothing",
    of: joinFoundation,
  },
];

/** Why a firm cannot leave the project to others, as a clause; `undefined` where it can. */
export function boundToTheProject(firm: Scenario): string | undefined {
  if (isOffice(firm)) return undefined;
  if (soldBy(firm).length > 0) return "it is for a firm that sells nothing of the project";
  const { baseProfit } = firm.steward.treasury;
  return baseProfit === 0 && !("steward.treasury.baseProfit" in firm.known.ranges)
    ? "the firm has no other business to live on"
    : undefined;
}
