import { describe, expect, it } from "vitest";
import { forked, upstream } from "../state/columns.ts";
import type { Changes } from "../../scenario/change.ts";
import { worldThreshold } from "../context/run-context.ts";
import { rowOf } from "../offers/rows.ts";
import { busy, starts, openingWorld } from "../testing/world-run.ts";
import { type ForkRoute, route } from "../state/fork.ts";
import { reconcile } from "./reconciliation.ts";

const { community, fork: forkOffer, subscription } = rowOf;
const rule = {
  "community.forking.neutralEnough": 0.75,
  "community.forking.reconciliationHazard": 0.25,
  "community.forking.silence": 12,
  "strategy.conduct.neutrality": 0.75,
};

/** Month 40 of a project with a fork on which people work, one of them a maintainer, and which one organization runs. */
function quarrel(changes: Changes = {}, { age = 5, by = "exodus" }: { age?: number; by?: ForkRoute } = {}) {
  const { world, context } = openingWorld(busy({ ...rule, ...changes }));
  world.month = 40;
  const { forking, projects } = world;
  Object.assign(forking, { route: route[by], bornAt: 40 - age });
  forking.clock.hazard = 2;
  forking.coalitionClock.hazard = 3;
  Object.assign(forking.reconciliationClock, { hazard: 0.25, threshold: 0.7 });
  forking.births = 3;
  projects.fork.sponsors = 0;
  projects.fork.merged.fill(1);
  projects.upstream.merged.fill(7);
  world.contributors.columns.project[0] = forked;
  starts(world, 0, forkOffer);
  starts(world, 1, subscription);
  return { world, context, forking, projects, offers: world.organizations.columns.offer };
}
const peopleOf = ({ contributors }: ReturnType<typeof quarrel>["world"]) => contributors.columns.project[0];

describe("a fork and its parent", () => {
  it("come together when the hazard of it has added up, with the fork's users and people", () => {
    const { world, context, forking, projects, offers } = quarrel();
    reconcile(world, context);
    expect([projects.fork.isAlive, forking.reconciliationClock.hazard, forking.reunitedAt]).toEqual([1, 0.5, -1]);
    reconcile(world, context);
    expect([projects.fork.isAlive, forking.route, forking.reunitedAt]).toEqual([0, route.none, 40]);
    expect([offers[0], offers[1], peopleOf(world)]).toEqual([community, subscription, upstream]);
  });

  it("stay apart where the parent is not neutral enough or not open, and where reconciliation is off", () => {
    for (const changes of [
      { "strategy.conduct.neutrality": 0.74 },
      { "strategy.licence.restrictiveness": 0.3 },
      { "strategy.licence": "FSL-1.1" },
      { "strategy.licence.hosting": false },
      { "strategy.licence.redistribution": false },
      { "mechanisms.reconciliation": false },
    ]) {
      const { world, context, forking } = quarrel(changes);
      for (let month = 0; month < 3; month++) reconcile(world, context);
      expect([forking.reconciliationClock.hazard, forking.reunitedAt], JSON.stringify(changes)).toEqual([0.25, -1]);
    }
  });

  it("come together under copyleft, too, which is open", () => {
    for (const licence of ["MIT", "GPL-3.0", "AGPL-3.0"]) {
      const { world, context, forking } = quarrel({ "strategy.licence": licence });
      for (let month = 0; month < 3; month++) reconcile(world, context);
      expect(forking.reunitedAt, licence).toBe(40);
    }
  });

  it("stay apart where funded rivals forked: they did not leave over who leads", () => {
    const { world, context, forking } = quarrel({}, { by: "coalition" });
    for (let month = 0; month < 3; month++) reconcile(world, context);
    expect([forking.reconciliationClock.hazard, forking.route]).toEqual([0.25, route.coalition]);
  });

  it("may quarrel again, under hazards that begin anew and thresholds of the next occasion", () => {
    const { world, context, forking } = quarrel();
    forking.reconciliationClock.threshold = 0.1;
    reconcile(world, context);
    expect([forking.clock.hazard, forking.coalitionClock.hazard]).toEqual([0, 0]);
    // There were three forks, whether they counted or not, so the next is the fourth.
    expect(forking.clock.threshold).toBe(worldThreshold(context, "fork", 4));
    expect(forking.coalitionClock.threshold).toBe(worldThreshold(context, "coalition fork", 4));
    expect(forking.reconciliationClock.threshold).toBe(worldThreshold(context, "reconciliation", 40));
  });
});

describe("a fork that nobody works on", () => {
  /** A fork without work but in one month, if any. */
  const silent = (sponsors: number, age: number, workedAgo = -1) => {
    const one = quarrel({ "strategy.conduct.neutrality": 0 }, { age });
    const { merged } = one.projects.fork;
    merged.fill(0);
    if (workedAgo >= 0) merged[(40 - workedAgo) % merged.length] = 1;
    one.projects.fork.sponsors = sponsors;
    reconcile(one.world, one.context);
    return one;
  };
  const ended = (...args: Parameters<typeof silent>) => silent(...args).projects.fork.isAlive === 0;

  it("ends after a year of silence, and its users and people go back to the parent", () => {
    const { world, forking, projects, offers } = silent(0, 12);
    expect([projects.fork.isAlive, forking.route, forking.reunitedAt]).toEqual([0, route.none, -1]);
    expect([offers[0], offers[1], peopleOf(world)]).toEqual([community, subscription, upstream]);
    expect([forking.clock.hazard, forking.coalitionClock.hazard]).toEqual([0, 0]);
  });

  it("lives on while it is young, or while it was worked on within the year", () => {
    expect([ended(0, 11), ended(0, 12)]).toEqual([false, true]);
    expect([ended(0, 30, 11), ended(0, 30, 12)]).toEqual([false, true]);
  });
});
