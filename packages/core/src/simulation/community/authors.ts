import type { RunContext } from "../context/run-context.ts";
import { commitsOf } from "./steward-commits.ts";
import { employer, forked, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { countConcentration } from "./concentration.ts";
import { countRetention } from "./retention.ts";
import { type ProjectState, slotOf } from "../state/project.ts";

/** Counts what was done this month: merged work by project, and once a year who stayed and who carries the project. */
export function countAuthors(world: World, context: RunContext): void {
  const { community, projects, month } = world;
  const { development } = context.scenario.project;
  const { workOfHired: byHired } = community;
  const bySteward = commitsOf(world, context) + byHired;
  const ring = slotOf(month, projects.upstream.merged.length);
  // Of what agents send, that is merged which is answered.
  const byAgents = (project: number, { responsiveness }: ProjectState) =>
    community.agentContributions[project]! * responsiveness;
  const outside = community.contributions[upstream]! - byHired + byAgents(upstream, projects.upstream);
  const onFork = community.contributions[forked]! + byAgents(forked, projects.fork);
  projects.upstream.merged[ring] = outside + bySteward + sponsored(projects.upstream.sponsors, context);
  projects.upstream.mergedBySteward[ring] = bySteward;
  projects.upstream.outsideEffort = (outside * development.hoursPerContribution) / development.hoursFte;
  projects.fork.merged[ring] = onFork + sponsored(projects.fork.sponsors, context);
  projects.fork.outsideEffort = (onFork * development.hoursPerContribution) / development.hoursFte;
  if (slotOf(month, 12) === 11) {
    countRetention(world);
    countConcentration(world, context);
  }
}

/** People who contributed to upstream within the last 12 months, whether they left since or not, and whom the steward does not employ. */
export function outsideAuthors({ contributors, month }: World): number {
  const { lastAt, contributions, employer: employers, people, project } = contributors.columns;
  let authors = 0;
  for (let row = 0; row < contributors.count; row++) {
    const isRecent = contributions[row]! > 0 && lastAt[row]! >= month - 12;
    if (isRecent && employers[row] !== employer.steward && project[row] === upstream) authors += people[row]!;
  }
  return authors;
}

/** Contributions of sponsored engineers in a month. */
const sponsored = (people: number, { scenario }: RunContext) => people * scenario.community.review.stewardCommits;
