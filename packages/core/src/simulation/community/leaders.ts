import { clip } from "../../foundation/clamp.ts";
import { strikes } from "../../foundation/hazard-clock.ts";
import type { RunContext } from "../context/run-context.ts";
import { contributorRole, employer, upstream } from "../state/columns.ts";
import { type LeaderState, leadersOfSteward } from "../state/leaders.ts";
import { record, type World } from "../state/world.ts";

/**
 * Who leads by name leaves on the date or by the hazard that the scenario says, whatever the project is like, and takes
 * work, hours of review, a part of the answers and of everybody's trust away. Before month 0 nobody does.
 */
export function loseLeaders(world: World, context: RunContext): void {
  const { leaders } = world.community;
  if (world.month < 0) return;
  for (let index = 0; index < leaders.length; index++) {
    const state = leaders[index]!;
    if (state.leftAt >= 0 || !isThere(world, context, index)) continue;
    const { hazard } = context.scenario.community.leaders[index]!;
    if (state.leavesAt >= 0 ? world.month >= state.leavesAt : strikes(state.clock, hazard))
      lose(world, context, index, state);
  }
}

/** Whether a leader has a project to leave: a contributor who came, or one of the people of a steward that there is. */
function isThere({ community, steward, contributors }: World, { scenario }: RunContext, index: number): boolean {
  const { row } = community.leaders[index]!;
  if (scenario.community.leaders[index]!.of === "steward") return steward.isPresent === 1;
  return row >= 0 && contributors.columns.hasLeft[row] === 0;
}

function lose(world: World, context: RunContext, index: number, state: LeaderState): void {
  const { name, of, answersLost, trustLost } = context.scenario.community.leaders[index]!;
  const { columns } = world.contributors;
  const project = of === "steward" ? upstream : columns.project[state.row]!;
  if (of === "steward") leaveSteward(world, context, index);
  // The hazard of this month finds nothing left to bear.
  else columns.stay[state.row] = 0;
  state.leftAt = world.month;
  const led = project === upstream ? world.projects.upstream : world.projects.fork;
  led.responsiveness *= 1 - answersLost;
  if (context.on.trust) shakeContributors(world, project, trustLost);
  record(world, "leader", `${name} leaves the ${project === upstream ? "project" : "fork"}`);
}

/** The others move up: who comes next stands where the last of the leaders stood. */
function leaveSteward(world: World, context: RunContext, index: number): void {
  const { steward } = world;
  const { people, hiredMaintainers: hired, engineerWork } = steward;
  people.upstream = Math.max(Math.min(people.upstream, hired), people.upstream - 1);
  const there = leadersOfSteward(world, context);
  const position = there.indexOf(index);
  const own = engineerWork[position]!;
  engineerWork.copyWithin(position, position + 1, there.length);
  engineerWork[there.length - 1] = own;
}

function shakeContributors(world: World, project: number, size: number): void {
  const { columns } = world.contributors;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] === project) columns.trust[row] = clip(columns.trust[row]! - size);
  }
}

/** Hours of review that leaders offer beyond those of others with their rights, once the people are counted. */
export function addHoursOfLeaders(world: World, context: RunContext): void {
  const { community, strategy, steward } = world;
  const { columns } = world.contributors;
  community.hoursOfLeaders = 0;
  for (const [index, { row, leftAt }] of community.leaders.entries()) {
    if (row < 0 || leftAt >= 0 || columns.role[row] !== contributorRole.maintainer) continue;
    const { review } = context.scenario.community.leaders[index]!;
    // Whom the steward hired answers as its people do, and its hours are the steward's.
    if (columns.employer[row] === employer.steward) {
      if (!strategy.conduct.overTheWall) community.hoursOfLeaders += review;
      continue;
    }
    community.hoursOfMaintainers[columns.project[row]!]! += review;
    if (columns.project[row] === upstream) community.hoursOfProven += review;
  }
  if (strategy.conduct.overTheWall || !strategy.isOpenSource) return;
  const there = leadersOfSteward(world, context);
  // Where there are fewer people than leaders, each leads for a part of the time.
  const part = Math.min(1, steward.people.upstream / there.length) * (1 - steward.reassigned);
  for (const index of there) community.hoursOfLeaders += context.scenario.community.leaders[index]!.review * part;
}
