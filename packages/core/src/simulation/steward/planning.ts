import { draw, type Key } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import { accounts, yearOf } from "../state/ledger.ts";
import type { Process } from "../state/process.ts";
import { employer, contributorRole, upstream } from "../state/columns.ts";
import { oneOf } from "../state/contributor.ts";
import { record, type World } from "../state/world.ts";
import { act } from "./actions.ts";
import { ending, headcount, type Role, roles } from "../state/steward.ts";
import { marketSpend } from "../offers/market-spend.ts";
import { meetBoard } from "./board.ts";
import { closeSteward, failSteward, freeMaintainers } from "./closing.ts";
import { reviewPrices } from "./price-rule.ts";
import { readInstruments } from "./instruments.ts";
import { sharesToHire } from "./sales-hiring.ts";
import { followDatesWithBooks } from "./schedule.ts";
import { runwayMonths, yearGrowth } from "./trends.ts";

const offered = 0;
const programmeAccount = accounts.indexOf("programme");

/** The board meets: rules fire, last resorts are tried, people are hired, and a firm without cash ends. */
export const planning: Process = {
  name: "planning",
  step(world, context, rng) {
    const { steward } = world;
    // Who gave up the project plans no more for it.
    if (steward.isAlive === 0 || steward.isPresent === 0) return;
    if (context.scenario.strategy.rules.length > 0) readInstruments(world, context);
    followDatesWithBooks(world, context, rng);
    if (context.on.policyRules) followRules(world, context, rng);
    if (steward.acquiredAt < 0) {
      steward.monthsWithoutGrowth = yearGrowth(world) > 0 ? 0 : steward.monthsWithoutGrowth + 1;
      if (context.on.policyRules && runwayMonths(world) < context.scenario.steward.treasury.runwayFloor)
        tryLastResort(world, context, rng);
      // Whom the firm pays for whatever is earned, no board looks at.
      if (steward.budgeted < 0) {
        if (context.on.failure && ends(world, context)) return;
        if (context.on.board) meetBoard(world, context, rng);
      }
      if (steward.ending === ending.gaveUp) return;
      reviewPrices(world, context);
    }
    lead(world, context);
    staff(world, context, rng);
  },
};

/** A firm ends when its cash is gone, and closes when nobody is left and there is no other business to go on with. */
function ends(world: World, context: RunContext): boolean {
  const { ledger, steward } = world;
  const other = context.on.baseBusiness && ledger.baseProfitNow > 0;
  if (ledger.cash < 0) failSteward(world, context);
  else if (headcount(steward) < 1 && !other) closeSteward(world, context);
  return steward.isAlive === 0;
}

function followRules(world: World, context: RunContext, rng: Key): void {
  const { rules } = context.scenario.strategy;
  rules.forEach((rule, index) => {
    if (rule.once && world.steward.rulesFired[index] === 1) return;
    if (!context.rules[index]!(world.steward.instruments)) return;
    if (act(world, context, rule.then, rng)) world.steward.rulesFired[index] = 1;
  });
}

/** The first of the last resorts that has not been tried and can be done. */
function tryLastResort(world: World, context: RunContext, rng: Key): void {
  const { lastResorts } = context.scenario.strategy;
  for (let index = 0; index < lastResorts.length; index++) {
    if (world.steward.tries[index] === 1) continue;
    world.steward.tries[index] = 1;
    if (act(world, context, lastResorts[index]!, rng)) return;
  }
}

/** Leadership wins leverage, leverage wins executive support; both move slowly, and an angry community takes from both. */
function lead(world: World, context: RunContext): void {
  const { steward, projects, community, strategy } = world;
  const { arrival } = context.scenario.community;
  const leads = Math.min(1, projects.upstream.capability);
  const charter = context.on.charter && steward.people.upstream > 0 ? strategy.conduct.charter : 0;
  const reviews = community.reviewedBySteward * projects.upstream.responsiveness;
  // The mean of the two, since each alone is half of leading.
  const deserved = leads * 0.5 * (charter + reviews) * (1 - community.heat);
  if (context.on.leverage)
    steward.leverage += context.scenario.steward.team.leverageSpeed * (deserved - steward.leverage);
  if (!context.on.executiveSupport) return;
  const short = Number(runwayMonths(world) < arrival.executiveRunway * context.scenario.steward.treasury.runwayFloor);
  const target =
    arrival.executiveBase + arrival.executiveLeverage * steward.leverage - arrival.executivePressure * short;
  community.executiveSupport +=
    arrival.executiveSpeed * (Math.min(1, Math.max(0, target)) - community.executiveSupport);
}

/**
 * A fixed budget is held: who leaves is replaced in the same month and role, and what there is beyond is hired towards the
 * plan's shares. Who is more than it pays for goes by and by.
 */
function keepBudget(world: World, context: RunContext, rng: Key, leaving: number): void {
  const { steward, strategy } = world;
  const { people, hireTarget, budgeted } = steward;
  const before = headcount(steward);
  const gone = before * leaving;
  const replaced = budgeted >= before ? 1 : gone > 0 ? Math.min(1, Math.max(0, budgeted - before + gone) / gone) : 0;
  const total = roles.reduce((sum, role) => sum + strategy.plan[role], 0);
  const wanted = (role: Role) => (total > 0 ? Math.max(0, (strategy.plan[role] / total) * budgeted - people[role]) : 0);
  const missing = roles.reduce((sum, role) => sum + wanted(role), 0);
  const grown = Math.min(Math.max(0, budgeted - before), roomForHires(world, context), missing);
  const upstreamBefore = people.upstream;
  for (const role of roles) {
    const added = missing > 0 ? (wanted(role) / missing) * grown : 0;
    const refilled = people[role] * leaving * replaced;
    hireTarget[role] = people[role] + added;
    steward.hired += refilled + added;
    people[role] += added - people[role] * leaving * (1 - replaced);
  }
  if (context.on.hiring) hireMaintainers(world, rng, people.upstream - upstreamBefore * (1 - leaving));
}

/**
 * People follow the plan's shares of what can be spent. Payroll is committed: nobody leaves by plan, and nobody is hired
 * while the runway is short.
 */
function staff(world: World, context: RunContext, rng: Key): void {
  const { steward } = world;
  const { team, returns, treasury, funding } = context.scenario.steward;
  steward.hired = 0;
  const leaving = team.attrition * (context.on.attritionAvoided ? 1 - returns.retentionGain * steward.leverage : 1);
  if (steward.budgeted >= 0 && steward.acquiredAt < 0) {
    keepBudget(world, context, rng, leaving);
    freeMaintainers(world, Math.ceil(steward.people.upstream));
    return;
  }
  const budget = budgetOf(world, context);
  const shares = sharesToHire(world, context);
  const sold = steward.acquiredAt >= 0;
  const room = context.on.board && runwayMonths(world) < team.aimRunway ? 0 : roomForHires(world, context);
  for (const role of roles) {
    const now = steward.people[role] * (1 - leaving);
    const target = sold ? steward.hireTarget[role] : (shares[role] * budget) / treasury.wage;
    steward.hireTarget[role] = target;
    const added = Math.min(Math.max(0, target - now), room * shares[role]);
    steward.people[role] = sold ? Math.min(now, target) : now + added;
    if (sold) continue;
    steward.hired += added;
    if (role === "upstream" && context.on.hiring) hireMaintainers(world, rng, added);
  }
  freeMaintainers(world, Math.ceil(steward.people.upstream));
  if (sold) for (const role of roles) steward.hireTarget[role] = steward.hireTarget[role] * funding.interestKept;
}

/**
 * What can be spent on people in a month, usd: a part of what the streams leave after capital expenditure and the programme,
 * and cash over time, less what those would have to be paid who would have to go.
 */
function budgetOf({ ledger, steward, month }: World, { scenario }: RunContext): number {
  const { team, treasury } = scenario.steward;
  const months = Math.min(12, month + 1);
  const programme = -ledger.month[programmeAccount]!;
  const left = (yearOf(ledger.grossProfit) - yearOf(ledger.capitalExpenditure)) / months - programme;
  const owed = team.severance * treasury.wage * headcount(steward);
  return treasury.spendShare * Math.max(0, left) + Math.max(0, ledger.cash - owed) / treasury.burnMonths;
}

/** People who can be taken on in a month: as many as a team can teach, fewer as less of the market is left to be won. */
function roomForHires(world: World, context: RunContext): number {
  const { hiring, hiringBase } = context.scenario.steward.team;
  const spend = marketSpend(world, context);
  const left = spend > 0 ? 1 - Math.min(1, world.ledger.revenue[world.month % 12]! / spend) : 1;
  // An angry mob is no advertisement for a job.
  const heat = 1 - context.scenario.community.trust.heatCost * world.community.heat;
  return hiring * (headcount(world.steward) + hiringBase) * heat * left;
}

/** A part of the upstream vacancies goes to maintainers of the community, who keep their rights. */
function hireMaintainers(world: World, rng: Key, vacancies: number): void {
  const { steward, strategy, month } = world;
  const hoped = steward.hiredMaintainers + 1 <= steward.people.upstream * strategy.plan.hireMaintainers;
  if (!hoped || draw(rng.k0, rng.k1, month, offered) >= Math.min(1, vacancies)) return;
  const { columns } = world.contributors;
  let best = -1;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] !== upstream || columns.employer[row] !== employer.independent) continue;
    if (columns.role[row]! < contributorRole.maintainer) continue;
    if (best < 0 || columns.merit[row]! > columns.merit[best]!) best = row;
  }
  if (best < 0) return;
  columns.employer[oneOf(world, best)] = employer.steward;
  steward.hiredMaintainers++;
  record(world, "hire", "a maintainer joins the steward");
}
