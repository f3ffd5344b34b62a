import type { RunContext } from "../context/run-context.ts";
import { commitsOf } from "./steward-commits.ts";
import { employer, forked, contributorRole, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { countConcentration } from "./concentration.ts";
import { countRetention } from "./retention.ts";
import { slotOf } from "../state/project.ts";

/** Counts who did what this month: merged work by project, outsiders by role, and once a year who stayed. */
export function countAuthors(world: World, context: RunContext): void {
  const { community, projects, month } = world;
  const { columns } = world.contributors;
  const { development } = context.scenario.project;
  let outsiders = 0;
  let maintainers = 0;
  let regulars = 0;
  let onFork = 0;
  let byHired = 0;
  const slot = slotOf(month, 12);
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.employer[row] === employer.steward) {
      if (columns.project[row] === upstream) byHired += world.recentWork[row * 12 + slot]!;
      continue;
    }
    if (columns.project[row] !== upstream) {
      if (columns.recent[row]! > 0) onFork++;
      continue;
    }
    if (columns.recent[row]! > 0) outsiders++;
    if (columns.role[row] === contributorRole.maintainer) maintainers++;
    else if (columns.role[row] === contributorRole.regular) regulars++;
  }
  community.activeOutsiders = outsiders;
  community.activeOnFork = onFork;
  community.outsideMaintainers = maintainers;
  community.outsideRegulars = regulars;
  const bySteward = commitsOf(world, context) + byHired;
  const ring = slotOf(month, projects.upstream.merged.length);
  const outside = community.contributions[upstream]! - byHired;
  projects.upstream.merged[ring] = outside + bySteward + sponsored(projects.upstream.sponsors, context);
  projects.upstream.mergedBySteward[ring] = bySteward;
  projects.upstream.outsideEffort = (outside * development.hoursPerContribution) / development.hoursFte;
  projects.fork.merged[ring] = community.contributions[forked]! + sponsored(projects.fork.sponsors, context);
  projects.fork.outsideEffort =
    (community.contributions[forked]! * development.hoursPerContribution) / development.hoursFte;
  if (slot === 11) {
    countRetention(world);
    countConcentration(world, context);
  }
}

/** Contributions of sponsored engineers in a month. */
const sponsored = (people: number, { scenario }: RunContext) => people * scenario.community.review.stewardCommits;
