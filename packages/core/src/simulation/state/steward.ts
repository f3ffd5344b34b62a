import { quantityNames } from "../../scenario/quantities.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isFirm } from "../../scenario/steward.ts";
import type { RunContext } from "../context/run-context.ts";
import { drawn } from "../context/engineer-output.ts";

export const roles = ["upstream", "product", "integration", "sales", "other"] as const;
export type Role = (typeof roles)[number];

/** How a firm's stewardship ended. */
export const ending = { none: 0, failed: 1, closed: 2, sold: 3, distress: 4, gaveUp: 5 } as const;
export type Ending = (typeof ending)[keyof typeof ending];

/** The firm behind the project. */
export interface StewardState {
  isPresent: number; // 0 or 1: a firm or a foundation leads the project
  isAlive: number; // 0 or 1: a firm that has not failed
  failedAt: number; // month, -1 for never
  acquiredAt: number; // month in which it was sold, -1 for never
  gaveUpAt: number; // month in which it gave up the project and went on without, -1 for never
  ending: Ending; // 0 none, 1 failed, 2 closed, 3 sold, 4 sold in distress, 5 gave up the project
  lastCutAt: number; // month in which people were last dismissed, -1 for never
  people: Record<Role, number>; // full-time, by role
  hireTarget: Record<Role, number>; // full-time people aimed at, by role
  /** Maintainers of the community whom the steward employs; a part of `people.upstream`. */
  hiredMaintainers: number;
  budgeted: number; // full-time people whom the firm pays for whatever is earned, -1 where they follow revenue
  reassigned: number; // share of upstream people taken off the project
  hoursHeldBack: number; // full-time people lost to asks this month
  integration: number; // how visibly best the project runs on the steward's platform, 0 to 1
  perceivedIntegration: number; // the same as buyers believe it
  credibility: number; // of what its sales people claim, 0 to 1
  gated: number; // features that only customers have, on the scale of capability
  leverage: number; // what leadership of the project gives elsewhere, 0 to 1
  tries: Uint8Array; // last resorts already tried, 0 or 1 each
  rulesFired: Uint8Array; // 0 or 1 each
  goalsMet: Int8Array; // -1 open, 0 missed, 1 met, each
  rounds: number; // of funding so far
  lastRoundAt: number; // month of the last try for one, -1 for never
  ownership: number; // share left to those who held the firm in month 0
  isHandedOver: number; // 0 or 1: a foundation leads the project
  monthsWithoutGrowth: number; // of revenue, until now
  engineerWork: Float64Array; // contributions over the run, by engineer
  hired: number; // people hired this month
  /** What the instruments showed last, in the order of `quantityNames`. */
  instruments: Float64Array;
}

export function createSteward({ scenario }: RunContext): StewardState {
  const { steward, strategy } = scenario;
  const keeps = (role: Role) =>
    steward.kind === "firm" || (["foundation", "member"].includes(steward.kind) && role === "upstream");
  const people = Object.fromEntries(roles.map((role) => [role, keeps(role) ? steward.opening[role] : 0])) as Record<
    Role,
    number
  >;
  return {
    isPresent: Number(steward.kind !== "nobody" && steward.kind !== "user"),
    isAlive: Number(isFirm(steward)),
    failedAt: -1,
    acquiredAt: -1,
    gaveUpAt: -1,
    ending: ending.none,
    lastCutAt: -1,
    people,
    hireTarget: { ...people },
    hiredMaintainers: 0,
    budgeted: budgetedPeople(steward),
    reassigned: 0,
    hoursHeldBack: 0,
    integration: 0,
    perceivedIntegration: 0,
    credibility: 1,
    gated: 0,
    leverage: 0,
    tries: new Uint8Array(strategy.lastResorts.length),
    rulesFired: new Uint8Array(strategy.rules.length),
    goalsMet: new Int8Array(strategy.goals.length).fill(-1),
    rounds: 0,
    lastRoundAt: -1,
    ownership: 1,
    isHandedOver: Number(["foundation", "member"].includes(steward.kind)),
    monthsWithoutGrowth: 0,
    engineerWork: new Float64Array(drawn),
    hired: 0,
    instruments: new Float64Array(quantityNames.length),
  };
}

/** People whom a firm pays for whatever is earned: as many as it says, or as its budget pays; -1 where it says nothing. */
function budgetedPeople({ kind, budget, treasury, opening }: Scenario["steward"]): number {
  if (kind === "member") return opening.upstream;
  if (kind === "user") return 0;
  const stated = [budget.headcount, budget.fixed / treasury.wage].filter((people) => people > 0);
  return kind === "firm" && stated.length > 0 ? Math.min(...stated) : -1;
}

/** People of the firm in all roles. */
export const headcount = ({ people }: StewardState) =>
  people.upstream + people.product + people.integration + people.sales + people.other;

/** Of them, those whom a buyer or an investor counts. */
export const engineersOf = ({ people }: StewardState) => people.upstream + people.product + people.integration;

/** Full-time people who really work on the open project this month. */
export const upstreamEffort = ({ people, reassigned, hoursHeldBack }: StewardState) =>
  Math.max(0, people.upstream * (1 - reassigned) - hoursHeldBack);
