import type { Key } from "../../foundation/rng.ts";
import { NumericalFailureError } from "../../foundation/errors.ts";
import { poisson } from "../../foundation/poisson.ts";
import { exp } from "../../foundation/numerics.ts";
import type { ActivityParameters } from "../../scenario/community/activity.ts";
import type { RunContext } from "../context/run-context.ts";
import type { Process } from "../state/process.ts";
import { type ContributorColumns, employer, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { arrive } from "./arrival.ts";
import { countAuthors } from "./authors.ts";
import { countPeople } from "./census.ts";
import { waitAfter } from "../context/natures.ts";
import { factorByTrust, hazardByWork } from "../context/leaving.ts";
import { programmeLevel } from "../state/programme.ts";
import { addHoursOfLeaders, loseLeaders } from "./leaders.ts";
import { offerReview } from "./review.ts";
import { mostInAMonth } from "../state/contributor.ts";
import { countMonth } from "../state/crowd.ts";
import { depart } from "../state/departed.ts";
import { slotOf } from "../state/project.ts";

const act = 1;
/** Share of answers at which people leave as the base hazard says: where the scale begins, and no statement of its own. */
const usualAnswers = 0.75;
/**
 * Below this mean of a month contributions are waited for; from there on a month's are drawn at once, which costs one
 * random number however many they are. Who passes from one to the other loses nothing: a wait knows no past.
 */
const seldom = 0.4;
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
    community.newcomerContributions.fill(0);
    countMonth(world, context);
    if (community.leaders.length > 0) loseLeaders(world, context);
    workOrLeave(world, context, rng);
    arrive(world, context, rng);
    countPeople(world, context, rng);
    if (community.leaders.length > 0) addHoursOfLeaders(world, context);
    offerReview(world, context);
    countAuthors(world, context);
  },
};

/** Everybody forgets the month of a year ago, bears a month's hazard of leaving, and works if still there. */
function workOrLeave(world: World, context: RunContext, rng: Key): void {
  const { activity, trust: sentiment } = context.scenario.community;
  const { employedLeaving, employedActivity, distrustActivity } = activity;
  const { columns } = world.contributors;
  const { recent, stay, project: projects, employer: employers, trust, activity: rates, identity } = columns;
  const { recentWork, active, activeCount } = world;
  const { byWork, byTrust } = context.leaving;
  const { k0, k1 } = rng;
  const hasTrust = context.on.trust;
  const slot = slotOf(world.month, 12);
  const ofUpstream = effectOfAnswers(activity, world.projects.upstream.responsiveness);
  const ofFork = effectOfAnswers(activity, world.projects.fork.responsiveness);
  let kept = 0;
  let busy = 0;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    const yearAgo = row * 12 + slot;
    recent[row]! -= recentWork[yearAgo]!;
    const answers = projects[row] === upstream ? ofUpstream : ofFork;
    const trusting = hasTrust ? trust[row]! : sentiment.neutral;
    const employed = employers[row] !== employer.independent;
    const hazard =
      hazardByWork(byWork, recent[row]!) *
      answers.leaving *
      factorByTrust(byTrust, trusting) *
      (employed ? employedLeaving : 1);
    if (!Number.isFinite(hazard)) refuse(world, row, hazard);
    const left = stay[row]! - hazard;
    stay[row] = left;
    if (left <= 0) {
      recentWork[yearAgo] = 0;
      leave(world, row);
      continue;
    }
    active[kept++] = row;
    const mean = (employed ? employedActivity : 1) * rates[row]! * (distrustActivity + trusting) * answers.work;
    if (mean > busyMean) busy++;
    recentWork[yearAgo] =
      mean < seldom
        ? waited(columns, context.natures.key, row, mean)
        : Math.min(mostInAMonth, poisson(Math.min(boundlessMean, mean), k0, k1, identity[row]!, act));
  }
  world.activeCount = kept;
  world.community.personMonths += busy * monthsOfBusy;
}

/**
 * Contributions of one who does little: operational time passes by what is to be expected of the month, and a contribution
 * comes whenever the wait for it is over. A month in which nothing happens costs a sum and a comparison.
 *
 * @source time change of a Poisson process, Kingman (1993), Poisson processes, 4.5
 */
function waited({ wait, contributions, identity }: ContributorColumns, key: Key, row: number, mean: number): number {
  let left = wait[row]! - mean;
  let amount = 0;
  while (left <= 0) left += waitAfter(key, identity[row]!, contributions[row]! + ++amount);
  wait[row] = left;
  return amount;
}

/** How many times as likely people leave, and how many times as much they do, by the share of answers. */
function effectOfAnswers(activity: ActivityParameters, share: number) {
  const { leavingResponsiveness, unansweredActivity } = activity;
  return {
    leaving: exp(-leavingResponsiveness * (share - usualAnswers)),
    work: unansweredActivity + (1 - unansweredActivity) * share,
  };
}

function leave(world: World, row: number): void {
  const { columns } = world.contributors;
  columns.hasLeft[row] = 1;
  depart(world.community.departed, row, columns.contributions[row]!, columns.people[row]!);
  if (columns.employer[row] === employer.steward) world.steward.hiredMaintainers--;
}

function refuse({ month }: World, agent: number, value: number): never {
  throw new NumericalFailureError({ process: "participation", month, agent, quantity: "hazard of leaving", value });
}
