import { describe, expect, it } from "vitest";
import { employer, forked, standing, upstream } from "../columns.ts";
import { addContributor } from "./contributor.ts";
import { small, stillLife } from "../testing/lives.ts";
import type { ForkRoute } from "./fork-state.ts";
import { coalitionHazard, forking, mobHazard } from "./forking.ts";
import { bear, merge } from "./fork-birth.ts";

const luck = { k0: 5, k1: 6 };
const rule = {
  "community.forking": {
    hazard: 0.6,
    critical: 0.5,
    criticalSd: 0,
    criticalWidth: 0.025,
    gap: 0.2,
    halfViability: 3,
    coalitionHazard: 0.06,
    coalitionWindow: 2,
    coalitionStake: 1_000_000,
    sponsorFte: 8,
    sponsorLife: 30,
  },
};

/** A project of some maintainers and regulars outside, all with the same trust. */
function project({ maintainers = 6, regulars = 0, trust = 0.1, changes = {} } = {}) {
  const life = stillLife(
    small({ ...rule, "project.opening.maintainers": maintainers, "project.opening.regulars": regulars, ...changes }),
  );
  life.world.contributors.columns.trust.fill(trust);
  life.world.contributors.columns.gap.fill(0.2);
  // As if their promise had been known for long: hours enough for all work.
  life.world.forking.promise = 1;
  life.world.forking.critical = 0.5;
  return life;
}
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe("the mob", () => {
  it("is the angry among those who could carry a fork, the more the more of them there are", () => {
    const { world, given } = project({ maintainers: 6 });
    // All are angry: 1 · 6/(6 + 3) against a critical mass of a half.
    expect(mobHazard(world, given)).toBeCloseTo(0.6 * sigmoid((6 / 9 - 0.5) / 0.025), 6);
  });

  it("counts a regular as .15 of a maintainer, and who works for the steward not at all", () => {
    const { world, given } = project({ maintainers: 4, regulars: 20 });
    const { columns } = world.contributors;
    columns.trust.fill(0.95, 4);
    columns.employer[0] = employer.steward;
    // Three angry maintainers among 3 + .15 · 20 = 6: a mob of 3/6 · 6/9
    expect(mobHazard(world, given)).toBeCloseTo(0.6 * sigmoid((1 / 3 - 0.5) / 0.025), 8);
  });

  it("is nobody while trust is above what a fork promises, less what moving costs", () => {
    const life = project();
    const { neutral, neutrality, noStewardNeutrality, responsiveness } = life.given.scenario.community.trust;
    const promise = neutral + noStewardNeutrality * neutrality + responsiveness * 0.5;
    // The promise of answers is updated on every look; hours are enough for all, so it stays at 1 up to 1e-4.
    life.world.contributors.columns.recent.fill(1);
    const { trust } = life.world.contributors.columns;
    trust.fill(promise - 0.2 + 0.01);
    expect(mobHazard(life.world, life.given)).toBeCloseTo(0.6 * sigmoid(-0.5 / 0.025), 12);
    trust.fill(promise - 0.2 - 0.01);
    expect(mobHazard(life.world, life.given)).toBeCloseTo(0.6 * sigmoid((6 / 9 - 0.5) / 0.025), 6);
  });

  it("is nothing where nobody could carry a fork, and where there is no trust to lose", () => {
    const empty = project({ maintainers: 0 });
    expect(mobHazard(empty.world, empty.given)).toBe(0);
    const off = project({ changes: { "mechanisms.trust": false } });
    expect(mobHazard(off.world, off.given)).toBe(0);
  });

  it("is sponsored by rivals after a restrictive licence", () => {
    const plain = project();
    const sponsored = project({ changes: { "rivals.clouds.strength": 0.5 } });
    sponsored.world.rivals.cloudPresent = 1;
    sponsored.world.strategy.licence.restrictiveness = 0.8 as never;
    expect(mobHazard(sponsored.world, sponsored.given) / mobHazard(plain.world, plain.given)).toBeCloseTo(1.4, 10);
  });
});

describe("a coalition of rivals", () => {
  const hazard = (since: number, nodes: number, restrictiveness = 1, present = 1) => {
    const { world, given } = stillLife(
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
    return coalitionHazard(world, given);
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
    const life = project();
    const { world, given } = life;
    const added = mobHazard(world, given);
    world.forking.hazard = 1;
    world.forking.threshold = 1 + 0.25 * added;
    forking.step(world, given, luck);
    expect(world.forking.route).toBe(2);
    expect(world.forking.bornAt).toBe(0);
    expect(world.forking.bornPrecisely).toBeCloseTo(0.25, 3);
  });

  it("is one of exodus within two years of a relicensing, and of governance otherwise", () => {
    const routeAfter = (months: number) => {
      const { world, given } = project();
      world.month = 60;
      world.forking.licenceEventAt = 60 - months;
      world.forking.threshold = 1e-9;
      forking.step(world, given, luck);
      return world.forking.route;
    };
    expect([0, 23, 24].map(routeAfter)).toEqual([1, 1, 2]);
  });

  it("does not come where a foundation or nobody leads", () => {
    for (const gone of [{ isHandedOver: 1 }, { isPresent: 0 }]) {
      const { world, given } = project();
      Object.assign(world.steward, gone);
      world.forking.threshold = 1e-9;
      forking.step(world, given, luck);
      expect(world.forking.route).toBe(0);
    }
  });
});

describe("a newborn fork", () => {
  it("has the code and the angry people of its parent, and not its name, users or history", () => {
    const { world, given } = project({ maintainers: 8, regulars: 6 });
    const { columns } = world.contributors;
    columns.trust.fill(0.95, 8);
    world.projects.upstream.merged.fill(7);
    world.projects.upstream.modules = 321;
    bear(world, given, luck, "exodus", 0.5);
    const { fork } = world.projects;
    expect(fork.modules).toBe(321);
    expect(fork.capability).toBe(world.projects.upstream.capability);
    expect(fork.merged.every((work) => work === 0)).toBe(true);
    expect(world.projects.upstream.merged.every((work) => work === 7)).toBe(true);
    // All eight maintainers are angry and go; of the content few do.
    expect(Array.from(columns.project.subarray(0, 8))).toEqual(Array.from({ length: 8 }, () => forked));
    expect(world.forking.forks[1]).toBe(1);
    expect(Array.from(columns.project.subarray(8, 14)).filter((one) => one === forked).length).toBeLessThan(4);
  });

  it("gives the regulars who follow the rights that they were refused", () => {
    const { world, given } = project({ maintainers: 0, regulars: 5 });
    bear(world, given, luck, "governance", 0);
    const { columns } = world.contributors;
    for (let row = 0; row < 5; row++)
      expect([columns.project[row], columns.standing[row]]).toEqual([forked, standing.maintainer]);
  });

  it("is trusted wholly at most, however much it promises", () => {
    const changes = { "community.trust.neutral": 0.9, "community.trust.neutrality": 0.8 };
    const { world, given } = project({ maintainers: 5, changes });
    bear(world, given, luck, "exodus", 0);
    const { columns } = world.contributors;
    expect([columns.project[0], columns.trust[0]]).toEqual([forked, 1]);
  });

  it("is helped by funded rivals only where a licence keeps them out, with half of what a coalition has", () => {
    const sponsors = (restrictiveness: number, by: ForkRoute) => {
      const { world, given } = project({ changes: { "rivals.clouds.strength": 0.5 } });
      world.rivals.cloudPresent = 1;
      Object.assign(world.strategy.licence, { restrictiveness });
      bear(world, given, luck, by, 0);
      return world.projects.fork.sponsors;
    };
    expect([sponsors(0, "exodus"), sponsors(1, "exodus"), sponsors(1, "coalition")]).toEqual([0, 2, 4]);
  });

  it("leaves those who work for the steward where they are", () => {
    const { world, given } = project({ maintainers: 5 });
    world.contributors.columns.employer[2] = employer.steward;
    bear(world, given, luck, "exodus", 0);
    expect(world.contributors.columns.project[2]).toBe(upstream);
  });

  it("brings everybody and the better code home when it is merged", () => {
    const { world, given } = project({ maintainers: 5 });
    bear(world, given, luck, "exodus", 0);
    world.projects.fork.capability = 1.1;
    world.projects.fork.modules = 900;
    [world.projects.upstream.defects, world.projects.fork.defects] = [0.3, 0.1];
    merge(world);
    expect(world.projects.upstream).toMatchObject({ capability: 1.1, modules: 900, defects: 0.1 });
    expect(Array.from(world.contributors.columns.project.subarray(0, 5))).toEqual([0, 0, 0, 0, 0]);
    expect(world.forking.route).toBe(0);
  });
});

describe("luck", () => {
  it("of a person is theirs by month, project and rank: a further one changes nobody else's", () => {
    const [one, other] = [stillLife(small()), stillLife(small())];
    addContributor(other.world, other.given, upstream, 500);
    for (const { world, given } of [one, other])
      for (let rank = 0; rank < 20; rank++) addContributor(world, given, upstream, rank);
    const first = one.world.contributors;
    const second = other.world.contributors;
    const founders = first.count - 20;
    for (const trait of ["identity", "activity", "openness", "gap", "employer"] as const) {
      const mine = Array.from(first.columns[trait].subarray(founders, founders + 20));
      expect(Array.from(second.columns[trait].subarray(founders + 1, founders + 21)), trait).toEqual(mine);
    }
  });
});
