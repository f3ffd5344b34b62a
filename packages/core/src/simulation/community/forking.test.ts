import { describe, expect, it } from "vitest";
import { employer, forked, upstream } from "../state/columns.ts";
import { angryProject as project, forkRule as rule } from "../testing/angry-project.ts";
import { small, openingWorld } from "../testing/world-run.ts";
import { addContributor } from "../state/contributor.ts";
import { route } from "../state/fork.ts";
import { countPeople } from "./census.ts";
import { coalitionHazard, forking, mobHazard } from "./forking.ts";

const rng = { k0: 5, k1: 6 };
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe("the mob", () => {
  it("is the angry among those who could carry a fork, the more the more of them there are", () => {
    const { world, context } = project({ maintainers: 6 });
    // All are angry: 1 · 6/(6 + 3) against a critical mass of a half.
    expect(mobHazard(world, context)).toBeCloseTo(0.6 * sigmoid((6 / 9 - 0.5) / 0.025), 6);
  });

  it("counts a regular as a part of a maintainer, and who works for the steward not at all", () => {
    const { world, context } = project({ maintainers: 4, regulars: 20 });
    const { columns } = world.contributors;
    columns.trust.fill(0.95, 4);
    columns.employer[0] = employer.steward;
    // Three angry maintainers among 3 + .25 · 20 = 8: a mob of 3/8 · 8/11
    expect(mobHazard(world, context)).toBeCloseTo(0.6 * sigmoid((3 / 11 - 0.5) / 0.025), 8);
  });

  it("is nobody while trust is above what a fork promises, less what moving costs", () => {
    const run = project();
    const { neutral, neutrality, noStewardNeutrality, responsiveness } = run.context.scenario.community.trust;
    const promise = neutral + noStewardNeutrality * neutrality + responsiveness * 0.5;
    // The promise of answers is updated on every look; hours are enough for all, so it stays at 1 up to 1e-4.
    run.world.contributors.columns.recent.fill(1);
    const { trust } = run.world.contributors.columns;
    trust.fill(promise - 0.2 + 0.01);
    expect(mobHazard(run.world, run.context)).toBeCloseTo(0.6 * sigmoid(-0.5 / 0.025), 12);
    trust.fill(promise - 0.2 - 0.01);
    expect(mobHazard(run.world, run.context)).toBeCloseTo(0.6 * sigmoid((6 / 9 - 0.5) / 0.025), 6);
  });

  it("does not count who has gone to a fork", () => {
    const { world, context } = project({ maintainers: 6 });
    world.contributors.columns.project.fill(forked, 0, 3);
    expect(mobHazard(world, context)).toBeCloseTo(0.6 * sigmoid((3 / 6 - 0.5) / 0.025), 8);
  });

  it("is nothing where nobody could carry a fork, and where there is no trust to lose", () => {
    const empty = project({ maintainers: 0 });
    expect(mobHazard(empty.world, empty.context)).toBe(0);
    const off = project({ changes: { "mechanisms.trust": false } });
    expect(mobHazard(off.world, off.context)).toBe(0);
  });

  it("is sponsored by rivals after a restrictive licence", () => {
    const plain = project();
    const sponsored = project({ changes: { "rivals.clouds.strength": 0.5 } });
    sponsored.world.rivals.cloudPresent = 1;
    sponsored.world.strategy.licence.restrictiveness = 0.8 as never;
    expect(mobHazard(sponsored.world, sponsored.context) / mobHazard(plain.world, plain.context)).toBeCloseTo(1.4, 10);
  });
});

describe("a coalition of rivals", () => {
  const hazard = (since: number, nodes: number, restrictiveness = 1, present = 1) => {
    const { world, context } = openingWorld(
      small({
        ...rule,
        "rivals.clouds.strength": 0.5,
        "market.hosting.cloudPrice": 100,
        "market.hosting.cloudPriceFall": 0.004,
      }),
    );
    world.month = 10;
    world.forking.relicensedAt = since < 0 ? -1 : 10 - since;
    world.rivals.cloudPresent = present;
    world.strategy.licence.restrictiveness = restrictiveness as never;
    world.market.nodes[1] = nodes;
    return coalitionHazard(world, context);
  };

  it("has half its hazard at the stated stake, and loses interest within months", () => {
    // Nodes that would be hosted for a million: at 100 · e^(-.04) each.
    const nodes = 1e6 / (100 * Math.exp(-0.04));
    expect(hazard(0, nodes)).toBeCloseTo(0.06 * 0.5 * 0.5, 10);
    expect(hazard(4, nodes)).toBeCloseTo(0.06 * 0.5 * 0.5 * Math.exp(-2), 10);
    expect(hazard(0, 9 * nodes)).toBeCloseTo(0.06 * 0.5 * 0.9, 10);
  });

  it("does not form without a restrictive relicensing or without rivals", () => {
    expect(hazard(-1, 1e5)).toBe(0);
    expect(hazard(0, 1e5, 0)).toBe(0);
    expect(hazard(0, 1e5, 1, 0)).toBe(0);
  });
});

describe("the month of a fork", () => {
  it("is told with its fraction, when the accumulated hazard crosses the threshold", () => {
    const run = project();
    const { world, context } = run;
    const added = mobHazard(world, context);
    world.forking.clock.hazard = 1;
    world.forking.clock.threshold = 1 + 0.25 * added;
    forking.step(world, context, rng);
    expect(world.forking.route).toBe(2);
    expect(world.forking.bornAt).toBe(0);
    expect(world.forking.bornPrecisely).toBeCloseTo(0.25, 3);
  });

  it("is one of exodus within the stated months of a relicensing, and of governance otherwise", () => {
    const routeAfter = (months: number) => {
      const { world, context } = project();
      world.month = 60;
      world.forking.licenceEventAt = 60 - months;
      world.forking.clock.threshold = 1e-9;
      forking.step(world, context, rng);
      return world.forking.route;
    };
    expect([0, 17, 18].map(routeAfter)).toEqual([1, 1, 2]);
  });

  it("is over governance where no licence was ever touched, and of no route that is off", () => {
    const routeOf = (licenceEventAt: number, changes = {}) => {
      const { world, context } = project({ changes });
      world.month = 10;
      Object.assign(world.forking, { licenceEventAt, clock: { hazard: 0, threshold: 1e-9 } });
      forking.step(world, context, rng);
      return world.forking.route;
    };
    expect(routeOf(-1)).toBe(route.governance);
    expect(routeOf(5, { "mechanisms.exodusForks": false })).toBe(route.governance);
    expect(routeOf(5, { "mechanisms.governanceForks": false })).toBe(route.exodus);
    expect(routeOf(-1, { "mechanisms.governanceForks": false })).toBe(route.none);
  });

  it("waits while the hazard adds up, and what people expect of a fork with it", () => {
    const { world, context } = project();
    Object.assign(world.forking, {
      clock: { hazard: 1, threshold: 1e9 },
      coalitionClock: { hazard: 0, threshold: 1e9 },
      promise: 0,
    });
    world.recentWork.fill(0);
    countPeople(world, context, rng);
    forking.step(world, context, rng);
    // Nothing needs an answer, and somebody would give one: a fifth of the way from 0 to 1.
    expect(world.forking.promise).toBeCloseTo(0.2, 12);
    expect(world.forking.clock.hazard).toBeCloseTo(1 + mobHazard(world, context), 12);
  });

  it("comes of no hazard that has long been passed while nobody is angry", () => {
    const { world, context } = project({ maintainers: 0 });
    Object.assign(world.forking.clock, { hazard: 5, threshold: 1 });
    forking.step(world, context, rng);
    expect(world.forking.route).toBe(route.none);
  });

  it("is never before the one in which somebody is angry enough, however long the threshold has been passed", () => {
    const { world, context } = project();
    world.month = 9;
    Object.assign(world.forking.clock, { hazard: 5, threshold: 1 });
    forking.step(world, context, rng);
    expect([world.forking.bornAt, world.forking.bornPrecisely]).toEqual([9, 9]);
  });

  it("of a coalition is told with its fraction too, adds up while it waits, and does not come where they are off", () => {
    const coalition = (threshold: number, changes = {}) => {
      const { world, context } = project({ trust: 0.95, changes: { "rivals.clouds.strength": 0.5, ...changes } });
      world.month = 10;
      world.rivals.cloudPresent = 1;
      Object.assign(world.strategy.licence, { restrictiveness: 1 });
      world.market.nodes[1] = 1e5;
      Object.assign(world.forking, { relicensedAt: 10, clock: { hazard: 0, threshold: 1e9 } });
      world.forking.coalitionClock.hazard = 1;
      const added = coalitionHazard(world, context);
      world.forking.coalitionClock.threshold = 1 + threshold * added;
      forking.step(world, context, rng);
      const { route: by, bornPrecisely, coalitionClock } = world.forking;
      return { by, bornPrecisely, added: (coalitionClock.hazard - 1) / added };
    };
    const born = coalition(0.25);
    expect(born.by).toBe(route.coalition);
    expect(born.bornPrecisely).toBeCloseTo(10.25, 9);
    const waiting = coalition(4);
    expect(waiting.by).toBe(route.none);
    expect(waiting.added).toBeCloseTo(1, 9);
    expect(coalition(0.25, { "mechanisms.coalitionForks": false }).by).toBe(route.none);
  });

  it("brings one fork and not two, where rivals would have forked in the same month", () => {
    const { world, context } = project({ changes: { "rivals.clouds.strength": 0.5 } });
    world.rivals.cloudPresent = 1;
    Object.assign(world.strategy.licence, { restrictiveness: 1 });
    world.market.nodes[1] = 1e5;
    Object.assign(world.forking, {
      licenceEventAt: 0,
      relicensedAt: 0,
      clock: { hazard: 0, threshold: 1e-9 },
      coalitionClock: { hazard: 0, threshold: 1e-9 },
    });
    forking.step(world, context, rng);
    expect([world.forking.births, world.forking.route]).toEqual([1, route.exodus]);
    expect(world.forking.coalitionClock.hazard).toBe(0);
  });

  it("does not come where a fork lives already, whose sponsors fade by the stated life", () => {
    const { world, context } = project();
    Object.assign(world.forking, { route: route.exodus, bornAt: 0, clock: { hazard: 0, threshold: 1e-9 } });
    Object.assign(world.projects.fork, { isAlive: 1, sponsors: 6 });
    forking.step(world, context, rng);
    expect(world.forking.clock.hazard).toBe(0);
    expect(world.forking.births).toBe(0);
    expect(world.projects.fork.sponsors).toBeCloseTo(6 * Math.exp(-1 / 30), 12);
  });

  it("has nobody left of its sponsors when less than half a one is, so that it can fall silent", () => {
    const { world, context } = project();
    Object.assign(world.forking, { route: route.exodus, bornAt: 0 });
    const left = (sponsors: number) => {
      Object.assign(world.projects.fork, { isAlive: 1, sponsors });
      forking.step(world, context, rng);
      return world.projects.fork.sponsors;
    };
    expect(left(0.5 * Math.exp(1 / 30) + 1e-9)).toBeCloseTo(0.5, 6);
    expect(left(0.5 * Math.exp(1 / 30) - 1e-9)).toBe(0);
  });

  it("comes of a project that nobody stewards as of any other, where its people are not answered", () => {
    const { world, context } = project();
    world.steward.isPresent = 0;
    world.forking.clock.threshold = 1e-9;
    forking.step(world, context, rng);
    expect(world.forking.route).toBe(route.governance);
  });

  it("does not come where a foundation leads, nor of closed code", () => {
    for (const gone of [{ isHandedOver: 1 }, { isOpenSource: false }]) {
      const { world, context } = project();
      if ("isOpenSource" in gone) Object.assign(world.strategy, gone);
      else Object.assign(world.steward, gone);
      world.forking.clock.threshold = 1e-9;
      forking.step(world, context, rng);
      expect(world.forking.route).toBe(0);
    }
  });
});

describe("a random number", () => {
  it("of a person is theirs by month, project and rank: a further one changes nobody else's", () => {
    const [one, other] = [openingWorld(small()), openingWorld(small())];
    addContributor(other.world, other.context, upstream, 500);
    for (const { world, context } of [one, other])
      for (let rank = 0; rank < 20; rank++) addContributor(world, context, upstream, rank);
    const first = one.world.contributors;
    const second = other.world.contributors;
    const founders = first.count - 20;
    for (const trait of ["identity", "activity", "openness", "gap", "employer"] as const) {
      const mine = Array.from(first.columns[trait].subarray(founders, founders + 20));
      expect(Array.from(second.columns[trait].subarray(founders + 1, founders + 21)), trait).toEqual(mine);
    }
  });
});
