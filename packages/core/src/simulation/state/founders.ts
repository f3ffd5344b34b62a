import { mostActivity } from "../context/natures.ts";
import type { ProjectOpening } from "../../scenario/project/opening.ts";
import type { RunContext } from "../context/run-context.ts";
import { employer, contributorRole, upstream } from "./columns.ts";
import type { World } from "./world.ts";
import { mustFit, peopleOfRow, regularRows } from "./crowd.ts";
import { addContributor, came, forever, mostInAMonth } from "./contributor.ts";

/** Months of work that stand behind those who were there before, within the year that is remembered. */
const settledMonths = 6;

/** How many stood behind the project: no more than contributed in the last year, where that is observed, maintainers before regulars. */
export function foundersOf({ maintainers, regulars, outsiders }: ProjectOpening) {
  const most = outsiders > 0 ? Math.ceil(outsiders) : Number.POSITIVE_INFINITY;
  const first = Math.min(maintainers, most);
  return { maintainers: first, regulars: Math.min(regulars, most - first) };
}

/** The people who stood behind the project in month 0, or before a past that is made up: maintainers with rights, and regulars. */
export function addFounders(world: World, context: RunContext): void {
  const { opening } = context.scenario.project;
  const { maintainerActivity, regularActivity } = opening;
  const { maintainers, regulars } = foundersOf(opening);
  const { review } = context.scenario.community;
  const rows = Math.min(regulars, regularRows);
  mustFit(world, context, maintainers + regulars, "project.opening", maintainers + rows);
  for (let rank = 0; rank < maintainers + rows; rank++) {
    const row = addContributor(world, context, upstream, rank, came.asFounder);
    const { columns } = world.contributors;
    const isMaintainer = rank < maintainers;
    if (!isMaintainer) columns.people[row] = peopleOfRow(regulars, rows, rank - maintainers);
    columns.role[row] = isMaintainer ? contributorRole.maintainer : contributorRole.regular;
    columns.merit[row] = isMaintainer ? review.meritMaintainer : review.meritRegular;
    const leader = isMaintainer && leads(world, context, rank, row);
    settle(world, row, leader ? 0 : isMaintainer ? maintainerActivity : regularActivity);
  }
}

/** Makes the founder of a rank the community's leader of that rank, if there is one. */
function leads({ community, contributors }: World, context: RunContext, rank: number, row: number): boolean {
  const { leaders, activity, trust } = context.scenario.community;
  let before = 0;
  const index = community.leaders.findIndex((_, one) => leaders[one]!.of === "community" && before++ === rank);
  if (index < 0) return false;
  const { columns } = contributors;
  const paid = columns.employer[row] === employer.independent ? 1 : activity.employedActivity;
  const usual = paid * (activity.distrustActivity + trust.neutral);
  columns.activity[row] = usual > 0 ? Math.min(mostActivity, leaders[index]!.work / usual) : 0;
  columns.stay[row] = forever;
  community.leaders[index]!.row = row;
  return true;
}

/** Who is still there after the first months is more active than a newcomer, and has half a year's work behind. */
function settle(world: World, row: number, activity: number): void {
  const { columns } = world.contributors;
  columns.activity[row] = Math.max(columns.activity[row]!, activity);
  const year = Math.round(Math.min(mostInAMonth, columns.activity[row]!) * settledMonths);
  columns.recent[row] = year;
  columns.lastYear[row] = year;
  for (let month = 0; month < 12; month++) {
    const share = Math.floor(((month + 1) * year) / 12) - Math.floor((month * year) / 12);
    world.recentWork[row * 12 + month] = share;
  }
}

/** The upstream engineers of a steward that ends carry on by themselves, as the maintainers that they were. */
export function freeEngineers(world: World, context: RunContext, people: number): void {
  const { columns } = world.contributors;
  mustFit(world, context, people, "steward.opening.upstream");
  world.community.arrived += Math.round(people);
  for (let rank = 0; rank < Math.round(people); rank++) {
    const row = addContributor(world, context, upstream, rank, came.fromTheSteward);
    columns.employer[row] = employer.independent;
    columns.role[row] = contributorRole.maintainer;
    columns.merit[row] = context.scenario.community.review.meritMaintainer;
    settle(world, row, context.scenario.project.opening.maintainerActivity);
    // What they did so far they did for the steward: whether outsiders stay is not told by them.
    columns.lastYear[row] = 0;
  }
}
