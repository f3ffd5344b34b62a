import type { Key } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import { yearOf } from "../state/ledger.ts";
import { headcount, roles } from "../state/steward.ts";
import { record, type World } from "../state/world.ts";
import { freeMaintainers, giveUpProject } from "./closing.ts";
import { raise } from "./financing.ts";
import { sell } from "./selling.ts";
import { paySeverance } from "./severance.ts";
import { monthlyLoss, runwayMonths } from "./trends.ts";

/** Months from one cut to the next, and the largest share of the people that one takes. */
const quarter = 3;
const mostAtOnce = 0.6;
/** A cut of less is not made. */
const leastCut = 0.02;
/** Months of pay of the core team that a cut leaves in the bank. */
const keptForCore = 2;

/**
 * The board looks at the runway: it raises money below one threshold, looks for a buyer below a second, dismisses people
 * below a third, and a firm that lives on something else gives a losing project up.
 */
export function meetBoard(world: World, context: RunContext, rng: Key): void {
  const { team } = context.scenario.steward;
  if (runwayMonths(world) < team.raiseRunway) raise(world, context, rng);
  if (runwayMonths(world) < team.sellRunway && sell(world, context, rng, true)) return;
  if (givesUp(world, context)) giveUpProject(world, context);
  else if (runwayMonths(world) < team.cutRunway) cutToLast(world, context);
}

/** Whether another business pays for a project that loses money and does not grow, or that would take the firm down. */
function givesUp(world: World, { scenario, on }: RunContext): boolean {
  const { ledger, steward } = world;
  const { sellRunway, patience } = scenario.steward.team;
  if (!on.baseBusiness || ledger.baseProfitNow <= 0) return false;
  if (runwayMonths(world) < sellRunway) return true;
  return steward.monthsWithoutGrowth > patience && yearOf(ledger.netFlow) - yearOf(ledger.baseProfit) < 0;
}

/** Dismisses as many as it takes for the cash to last as long as the board aims at, severance paid, and never the core. */
function cutToLast(world: World, context: RunContext): void {
  const { steward, ledger, month } = world;
  const { team, treasury } = context.scenario.steward;
  const people = headcount(steward);
  if (people <= team.coreTeam || (steward.lastCutAt >= 0 && month - steward.lastCutAt < quarter)) return;
  const { wage } = treasury;
  const perPerson = Math.max(1, team.aimRunway - team.severance) * wage;
  const wanted = Math.max(0, team.aimRunway * monthlyLoss(world) - ledger.cash) / perPerson;
  const affordable =
    Math.max(0, ledger.cash - keptForCore * wage * team.coreTeam) / (Math.max(0.01, team.severance) * wage);
  const share = Math.min(mostAtOnce, wanted / people, 1 - team.coreTeam / people, affordable / people);
  if (share < leastCut) return;
  dismiss(world, context, share);
  steward.lastCutAt = month;
}

/** Dismisses a share of every role at once, and pays their severance. */
export function dismiss(world: World, context: RunContext, share: number): void {
  const { steward } = world;
  paySeverance(world, context, share * headcount(steward));
  for (const role of roles) {
    steward.people[role] *= 1 - share;
    steward.hireTarget[role] = Math.min(steward.hireTarget[role], steward.people[role]);
  }
  // A budget that was cut stays so.
  if (steward.budgeted >= 0) steward.budgeted *= 1 - share;
  freeMaintainers(world, Math.ceil(steward.people.upstream));
  record(world, "cut", `${Math.round(100 * share)}% of the people go`);
}
