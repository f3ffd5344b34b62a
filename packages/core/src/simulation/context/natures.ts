import { exponential, lognormal } from "../../foundation/draws.ts";
import { log, normalQuantile, sigmoid } from "../../foundation/numerics.ts";
import { draw, type Key } from "../../foundation/rng.ts";
import { waitingTime } from "../../foundation/waiting.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Questions about one person, asked once; from the last on, how long each further contribution is waited for. */
const questions = { employer: 0, activity: 1, openness: 2, gap: 3, stay: 4, wait: 5 };
/** People differ in what a fork must promise them: from about half of the mean to as much above it. */
const gapRange = [0.57, 1.43] as const;

/** What a person is by nature, numbers that stand one after another; `employment` is the share of employed people from which on they are one. */
export const nature = { activity: 0, openness: 1, gap: 2, stay: 3, employment: 4, wait: 5 } as const;
/** Numbers of one person. */
export const natureWidth = Object.keys(nature).length;
/** More contributions a month than anybody makes: without an end, who has no trust would make an unknown number of them. */
export const mostActivity = 1e9;
/** Contributions a month of who is more active than a share of all people. */
const activityAt = (share: number, median: number, sigma: number) =>
  Math.min(mostActivity, lognormal(share, median, sigma));

/** Beyond so many people memory is dearer than drawing them again in the next arm: all are forgotten. */
const manyPeople = 65_536;

/** Bytes of a person. */
export const bytesOfNature = 8 * natureWidth;

/** What the natures of people depend on, in one order. */
type Rules = readonly number[];

/** People of the same kind who come in the same month, by rank. */
export interface Cohort {
  /** A plain list, since there are many that hold few: an array of the engine's typed kind costs more to make than to fill. */
  readonly values: number[];
  /** Ranks that are drawn already. */
  people: number;
}

/**
 * What people are by nature, by kind and month of arrival. They are drawn when they first come, and are the same
 * whenever that is: arms of one seed share them as they share the organizations.
 */
export interface Natures {
  readonly rules: Rules;
  readonly key: Key;
  readonly cohorts: Map<number, Cohort>;
  /** People who are remembered, of all cohorts. */
  people: number;
}

/** Natures of which nobody has asked yet; those of an earlier run where the same people would come. */
export function naturesFor({ community, market }: Scenario, key: Key, earlier: readonly Natures[] = []): Natures {
  const { activity, arrival, forking } = community;
  const { opennessMedian, attributeSpread } = market.population;
  const rules = [
    activity.activityMedian,
    activity.activitySigma,
    log(opennessMedian / (1 - opennessMedian)) + arrival.opennessLead,
    attributeSpread,
    forking.gap,
  ];
  const isSame = (one: Natures) =>
    one.key.k0 === key.k0 && one.key.k1 === key.k1 && one.rules.every((rule, index) => rule === rules[index]);
  return earlier.find(isSame) ?? { rules, key, cohorts: new Map(), people: 0 };
}

/**
 * The cohort in which somebody of a rank is drawn, at `rank * natureWidth` of its values.
 *
 * @param first the identity of rank 0: month and kind
 */
export function cohortWith(natures: Natures, first: number, rank: number): Cohort {
  let cohort = natures.cohorts.get(first);
  if (cohort === undefined) {
    if (natures.people > manyPeople) forget(natures);
    cohort = { values: [], people: 0 };
    natures.cohorts.set(first, cohort);
  }
  if (rank >= cohort.people) drawUpTo(natures, cohort, first, rank);
  return cohort;
}

function forget(natures: Natures): void {
  natures.cohorts.clear();
  natures.people = 0;
}

function drawUpTo(natures: Natures, cohort: Cohort, first: number, rank: number): void {
  const { values } = cohort;
  const { k0, k1 } = natures.key;
  const [activityMedian, activitySigma, openness, attributeSpread, gap] = natures.rules;
  for (; cohort.people <= rank; cohort.people++) {
    const identity = first + cohort.people;
    // In the order of `nature`.
    values.push(
      activityAt(draw(k0, k1, identity, questions.activity), activityMedian!, activitySigma!),
      sigmoid(openness! + attributeSpread! * normalQuantile(draw(k0, k1, identity, questions.openness))),
      gap! * (gapRange[0] + (gapRange[1] - gapRange[0]) * draw(k0, k1, identity, questions.gap)),
      exponential(draw(k0, k1, identity, questions.stay)),
      draw(k0, k1, identity, questions.employer),
      waitAfter(natures.key, identity, 0),
    );
    natures.people++;
  }
}

/**
 * How active somebody is who is known to stand within a part of all people by activity, with the random number of theirs
 * that everybody's activity comes from.
 *
 * @param from share of all people who are less active than anybody of that part, 0 to 1
 * @param to share who are less active than the most active of them
 * @returns contributions a month at full trust and responsiveness
 */
export function activityWithin({ key, rules }: Natures, identity: number, from: number, to: number): number {
  const [median, sigma] = rules;
  return activityAt(from + (to - from) * draw(key.k0, key.k1, identity, questions.activity), median!, sigma!);
}

/**
 * How long a person waits after so many contributions for the next, in contributions expected: exponential with mean 1,
 * so that contributions are a Poisson process at whatever rate the time passes.
 */
export const waitAfter = ({ k0, k1 }: Key, identity: number, contributions: number) =>
  waitingTime(draw(k0, k1, identity, questions.wait + contributions));
