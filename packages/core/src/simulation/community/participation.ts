import type { Key } from "../../foundation/rng.ts";
import { NumericalFailureError } from "../../foundation/errors.ts";
import { poisson } from "../../foundation/poisson.ts";
import { exp } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import type { Process } from "../state/process.ts";
import { employer } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { arrive } from "./arrival.ts";
import { countWork } from "../state/contributor.ts";
import { countAuthors } from "./authors.ts";
import { countPeople } from "./census.ts";
import { factorByTrust, hazardByWork } from "../context/leaving.ts";
import { programmeLevel } from "../state/programme.ts";
import { offerReview } from "./review.ts";
import { mostInAMonth } from "../state/contributor.ts";
import { countMonth } from "../state/crowd.ts";
import { depart } from "../state/departed.ts";
import { slotOf } from "../state/project.ts";

const act = 1;
/** Share of answers at which people leave as the base hazard says: where the scale begins, and no statement of its own. */
const usualAnswers = 0.75;
/** A mean at which nobody does less than a month can hold: greater ones come to the same. */
const boundlessMean = 2 * mostInAMonth;

/** Beyond this mean a count takes as long as so many months of others: measured, and only for the limit of a run. */
const busyMean = 500;
const monthsOfBusy = 15;

/** Newcomers arrive, contributors act or leave, work is reviewed, and merit earns roles. */
export const participation: Process = {
  name: "participation",
  step(world, context, rng) {
    const { community } = world;
    community.programme = context.on.communityProgramme ? programmeLevel(world, context) : 0;
    community.contributions.fill(0);
    community.newcomerContributions.fill(0);
    countMonth(world, context);
    workOrLeave(world, context, rng);
    arrive(world, context, rng);
    countPeople(world, context, rng);
    offerReview(world, context);
    countAuthors(world, context);
  },
};

/** Everybody forgets the month of a year ago, bears a month's hazard of leaving, and works if still there. */
function workOrLeave(world: World, context: RunContext, rng: Key): void {
  const { activity } = context.scenario.community;
  const { columns } = world.contributors;
  const { recent, stay } = columns;
  const { projects, recentWork } = world;
  const { byWork, byTrust } = context.leaving;
  const slot = slotOf(world.month, 12);
  const answered = [projects.upstream.responsiveness, projects.fork.responsiveness];
  const byAnswers = answered.map((share) => exp(-activity.leavingResponsiveness * (share - usualAnswers)));
  const { distrustActivity, unansweredActivity } = activity;
  const byAnswered = answered.map((share) => unansweredActivity + (1 - unansweredActivity) * share);
  let kept = 0;
  let busy = 0;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    const yearAgo = row * 12 + slot;
    recent[row]! -= recentWork[yearAgo]!;
    recentWork[yearAgo] = 0;
    const project = columns.project[row]!;
    const trust = context.on.trust ? columns.trust[row]! : context.scenario.community.trust.neutral;
    const employed = columns.employer[row] !== employer.independent;
    const hazard =
      hazardByWork(byWork, recent[row]!) *
      byAnswers[project]! *
      factorByTrust(byTrust, trust) *
      (employed ? activity.employedLeaving : 1);
    if (!Number.isFinite(hazard))
      throw new NumericalFailureError({
        process: "participation",
        month: world.month,
        agent: row,
        quantity: "hazard of leaving",
        value: hazard,
      });
    stay[row]! -= hazard;
    if (stay[row]! <= 0) {
      columns.hasLeft[row] = 1;
      depart(world.community.departed, row, columns.contributions[row]!);
      if (columns.employer[row] === employer.steward) world.steward.hiredMaintainers--;
      continue;
    }
    world.active[kept++] = row;
    const paid = employed ? activity.employedActivity : 1;
    const mean = paid * columns.activity[row]! * (distrustActivity + trust) * byAnswered[project]!;
    if (mean > busyMean) busy++;
    const amount = Math.min(
      mostInAMonth,
      poisson(Math.min(boundlessMean, mean), rng.k0, rng.k1, columns.identity[row]!, act),
    );
    if (amount === 0) continue;
    countWork(world, row, amount);
  }
  world.activeCount = kept;
  world.community.personMonths += busy * monthsOfBusy;
}
