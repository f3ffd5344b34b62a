import { draw, type Key } from "../../foundation/chance.ts";
import { exponential, lognormal, poisson } from "../../foundation/draws.ts";
import { exp, log, normalQuantile, sigmoid } from "../../foundation/numerics.ts";
import { addRow } from "../../foundation/population.ts";
import type { Given } from "../given.ts";
import { employer, forked, standing, upstream } from "../columns.ts";
import type { World } from "../world.ts";
import { conduct } from "./welcome.ts";
import { slotOf } from "../project/project-state.ts";

/** Questions about one person, asked once at arrival. */
const asked = { employer: 0, activity: 1, openness: 2, gap: 3, stay: 4 };
/** People differ in what a fork must promise them: from about half of the mean to as much above it. */
const gapRange = [0.57, 1.43] as const;
/** Months of work that stand behind those who are there at the beginning, within the year that is remembered. */
const settledMonths = 6;
/** What brought a person: two kinds beside the project that they came to. */
const came = { asFounder: 2, fromTheSteward: 3 };

/** Newcomers of the month come to upstream and to a fork in proportion to who uses them, and do their first work. */
export function arrive(world: World, given: Given, luck: Key): void {
  for (const project of [upstream, forked]) {
    const expected = expectedArrivals(world, given, project);
    const newcomers = poisson(expected, luck.k0, luck.k1, -1 - project, 0);
    for (let rank = 0; rank < newcomers; rank++) {
      const row = addContributor(world, given, project, rank);
      world.contributors.columns.trust[row] = mood(world, given, project);
      countWork(world, row, 1);
    }
    world.community.arrived += newcomers;
    world.community.newcomerContributions[project] = newcomers;
  }
}

/**
 * Newcomers to expect in a month: adopters in the open tree, times the programme's pull, times how welcome they are
 * (trust, answers, and no agreement to sign).
 */
export function expectedArrivals(world: World, given: Given, project: number): number {
  const { newcomerRate, programmeArrivals } = given.scenario.community.arrival;
  const early = world.month < 0 ? given.scenario.project.opening.arrivalMultiplier : 1;
  const { market, community, projects, strategy } = world;
  const state = project === upstream ? projects.upstream : projects.fork;
  const adopters = market.openAdopters[project]!;
  if (adopters <= 0) return 0;
  const programme = project === upstream && given.on.communityProgramme ? programmeArrivals * community.programme : 0;
  const burden = project === upstream && world.steward.isPresent === 1 ? strategy.licence.agreementBurden : 0;
  const trust = mood(world, given, project);
  return early * newcomerRate * adopters * (1 + programme) * trust * state.responsiveness * (1 - burden);
}

/** What newcomers hear of a project: the mean trust of those who are there. */
function mood(world: World, given: Given, project: number): number {
  if (!given.on.trust) return given.scenario.community.trust.neutral;
  const mean = world.community.trust[project]!;
  return Number.isNaN(mean) ? conduct(world, given, project).trustOfNewcomer : mean;
}

/** A new person. Identity is the month of arrival, the project and the rank in the month, so no arm shifts another's luck. */
export function addContributor(world: World, given: Given, project: number, rank: number, kind = project): number {
  const { contributors, month } = world;
  const row = addRow(contributors);
  if (world.recentWork.length < contributors.capacity * 12) {
    const grown = new Uint16Array(contributors.capacity * 12);
    grown.set(world.recentWork);
    world.recentWork = grown;
  }
  if (world.activeCount === world.active.length) {
    const grown = new Int32Array(2 * world.active.length);
    grown.set(world.active);
    world.active = grown;
  }
  world.active[world.activeCount++] = row;
  const identity = (month << 21) | (kind << 19) | rank | 0;
  const { columns } = contributors;
  const { k0, k1 } = given.people;
  const { activity, arrival, forking } = given.scenario.community;
  const { population } = given.scenario.market;
  const { opennessMedian, attributeSpread } = population;
  columns.identity[row] = identity;
  columns.arrivedAt[row] = month;
  columns.project[row] = project;
  columns.standing[row] = standing.newcomer;
  columns.employer[row] =
    draw(k0, k1, identity, asked.employer) < arrival.employedNewcomers ? employer.user : employer.independent;
  columns.activity[row] = lognormal(
    draw(k0, k1, identity, asked.activity),
    activity.activityMedian,
    activity.activitySigma,
  );
  columns.openness[row] = sigmoid(
    log(opennessMedian / (1 - opennessMedian)) +
      arrival.opennessLead +
      attributeSpread * normalQuantile(draw(k0, k1, identity, asked.openness)),
  );
  columns.gap[row] = forking.gap * (gapRange[0] + (gapRange[1] - gapRange[0]) * draw(k0, k1, identity, asked.gap));
  columns.stay[row] = exponential(draw(k0, k1, identity, asked.stay));
  columns.trust[row] = given.scenario.community.trust.neutral;
  return row;
}

/** Counts `amount` contributions of a person this month, in all the ways that later questions need. */
export function countWork(world: World, row: number, amount: number): void {
  const { columns } = world.contributors;
  columns.contributions[row]! += amount;
  columns.thisYear[row]! += amount;
  columns.recent[row]! += amount;
  columns.merit[row]! += amount;
  columns.lastAt[row] = world.month;
  world.recentWork[row * 12 + slotOf(world.month, 12)]! += amount;
  world.community.contributions[columns.project[row]!]! += amount;
}

/** The people who stood behind the project in month 0: maintainers with rights, and regulars. */
export function addFounders(world: World, given: Given): void {
  const { maintainers, regulars, maintainerActivity, regularActivity } = given.scenario.project.opening;
  const { review } = given.scenario.community;
  for (let rank = 0; rank < maintainers + regulars; rank++) {
    const row = addContributor(world, given, upstream, rank, came.asFounder);
    const { columns } = world.contributors;
    const isMaintainer = rank < maintainers;
    columns.standing[row] = isMaintainer ? standing.maintainer : standing.regular;
    columns.merit[row] = isMaintainer ? review.meritMaintainer : review.meritRegular;
    settle(world, row, isMaintainer ? maintainerActivity : regularActivity);
  }
}

/** Who is still there after the first months is more active than a newcomer, and has half a year's work behind. */
function settle(world: World, row: number, activity: number): void {
  const { columns } = world.contributors;
  columns.activity[row] = Math.max(columns.activity[row]!, activity);
  const year = Math.round(columns.activity[row]! * settledMonths);
  columns.recent[row] = year;
  columns.lastYear[row] = year;
  for (let month = 0; month < 12; month++) {
    const share = Math.floor(((month + 1) * year) / 12) - Math.floor((month * year) / 12);
    world.recentWork[row * 12 + month] = share;
  }
}

/** Level of the community programme, 0 to 1: diminishing returns of community people, granted by the executives. */
export function programmeLevel(world: World, { scenario, on }: Given): number {
  const { arrival } = scenario.community;
  const support = on.executiveSupport ? world.community.executiveSupport : 1;
  return 1 - exp(-(programmePeople(world, { arrival }) * support) / arrival.programmeScale);
}

/** Community people that the dose of the programme pays, in full-time people. */
export function programmePeople(
  world: World,
  { arrival }: { arrival: { lightDose: number; standardDose: number; fullDose: number } },
): number {
  if (world.steward.isPresent === 0 || world.steward.failedAt >= 0) return 0;
  const { programme } = world.strategy.conduct;
  return { none: 0, light: arrival.lightDose, standard: arrival.standardDose, full: arrival.fullDose }[programme];
}

/** The upstream engineers of a steward that ends carry on by themselves, as the maintainers that they were. */
export function freeEngineers(world: World, given: Given, people: number): void {
  const { columns } = world.contributors;
  world.community.arrived += Math.round(people);
  for (let rank = 0; rank < Math.round(people); rank++) {
    const row = addContributor(world, given, upstream, rank, came.fromTheSteward);
    columns.employer[row] = employer.independent;
    columns.standing[row] = standing.maintainer;
    columns.merit[row] = given.scenario.community.review.meritMaintainer;
    settle(world, row, given.scenario.project.opening.maintainerActivity);
  }
}
