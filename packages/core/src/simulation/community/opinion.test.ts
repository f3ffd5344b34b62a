import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { becomeAware } from "../state/stages.ts";
import { type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";
import { reviewReason } from "../state/market.ts";
import { moveOrganizations, paced } from "./opinion.ts";
import { incident, shake } from "../state/shock.ts";
import { sentiment } from "./sentiment.ts";
import { conduct } from "./welcome.ts";

const rng = { k0: 7, k1: 8 };
/** Trust moves a tenth of the way in a month and a fifth of the way to peers; scars fade by a twentieth. */
const slow: Changes = {
  ...only("trust", "scars"),
  "market.population.sampled": 12,
  "market.network": { kind: "random", degree: 6 },
  "community.trust": {
    speed: 0.1,
    peerInfluence: 0.2,
    scarDecay: 0.05,
    scarShare: 0.5,
    incidentHazard: 0.4,
    incidentShock: 0.1,
    heatKept: 0.6,
  },
  "strategy.licence.restrictiveness": 0.5,
};
const world = (changes: Changes = {}): WorldRun => openingWorld(small({ ...slow, ...changes }));
/** The first rows know the project, and those who listen to them know that they do. */
const knows = ({ world: state, context }: WorldRun, rows: number) => {
  const { heard, degree } = context.sample.network;
  for (let row = 0; row < rows; row++) becomeAware(state, row);
  const { knowing } = state.organizations.columns;
  knowing.forEach((_, row) => {
    knowing[row] = heard.subarray(row * degree, (row + 1) * degree).filter((other) => other < rows).length;
  });
};

describe("the pace of trust", () => {
  it("is as stated where both speeds leave room, and ends between what is deserved and the others where they do not", () => {
    expect(paced({ speed: 0.1, peerInfluence: 0.2 })).toEqual({ speed: 0.1, peerInfluence: 0.2 });
    expect(paced({ speed: 1, peerInfluence: 0.25 })).toEqual({ speed: 0.8, peerInfluence: 0.2 });
  });

  it("takes nobody beyond what both would have them think", () => {
    const run = world({ "community.trust.speed": 1, "community.trust.peerInfluence": 1 });
    knows(run, 8);
    const { world: state, context } = run;
    const { trust } = state.organizations.columns;
    trust.fill(0.9, 0, 8);
    const { common, perOpenness } = conduct(state, context, 0);
    const deserved = common - perOpenness * context.sample.openness[7]!;
    expect(deserved).toBeLessThan(0.9);
    moveOrganizations(state, context);
    expect(trust[7]).toBeGreaterThanOrEqual(deserved - 1e-6);
    expect(trust[7]).toBeCloseTo((deserved + 0.9) / 2, 5);
  });
});

describe("an organization's trust", () => {
  it("moves towards what conduct deserves, less its scar, and towards those it listens to who know the project", () => {
    const run = world();
    knows(run, 8);
    const { world: state, context } = run;
    const { trust, scar, knowing } = state.organizations.columns;
    const { heard, degree } = context.sample.network;
    const { common, perOpenness } = conduct(state, context, 0);
    expect(perOpenness).toBeGreaterThan(0);
    trust.fill(0.5, 0, 8);
    trust.fill(0, 8);
    scar.fill(0.1, 0, 8);
    trust[7] = 0.9;
    // Who became aware last stands first and sees the others as they were.
    expect(state.market.rows[state.market.knowingFrom]).toBe(7);
    const peers = Array.from(heard.subarray(7 * degree, 8 * degree)).filter((other) => other < 7);
    expect(peers.length).toBe(knowing[7]!);
    expect(peers.length).toBeGreaterThan(0);
    moveOrganizations(state, context);
    const target = common - perOpenness * context.sample.openness[7]! - 0.1;
    expect(trust[7]).toBeCloseTo(0.9 + 0.1 * (target - 0.9) + 0.2 * (0.5 - 0.9), 5);
    expect(scar[7]).toBeCloseTo(0.095, 6);
    // Who does not know the project has no opinion.
    expect(Array.from(trust.subarray(8))).toEqual([0, 0, 0, 0]);
  });

  it("is its own measure where it listens to nobody who knows, and the market's where all hear all", () => {
    const alone = world();
    knows(alone, 1);
    const { trust } = alone.world.organizations.columns;
    alone.world.market.meanTrust = 0.1;
    trust[0] = 0.8;
    const target = (run: WorldRun) => {
      const { common, perOpenness } = conduct(run.world, run.context, 0);
      return common - perOpenness * run.context.sample.openness[0]!;
    };
    const after = 0.8 + 0.1 * (target(alone) - 0.8);
    moveOrganizations(alone.world, alone.context);
    expect(trust[0]).toBeCloseTo(after, 5);
    expect(alone.world.market.meanTrust).toBeCloseTo(after, 5);
    const mixed = world({ "market.network.kind": "mixed" });
    knows(mixed, 1);
    mixed.world.market.meanTrust = 0.1;
    mixed.world.organizations.columns.trust[0] = 0.8;
    moveOrganizations(mixed.world, mixed.context);
    expect(mixed.world.organizations.columns.trust[0]).toBeCloseTo(0.8 + 0.1 * (target(mixed) - 0.8) - 0.14, 5);
  });

  it("is averaged by the organizations that rows stand for, and is what a newcomer would have where nobody knows", () => {
    const two = world();
    knows(two, 2);
    two.world.organizations.columns.trust.set([0.2, 0.9]);
    moveOrganizations(two.world, two.context);
    const { trust } = two.world.organizations.columns;
    const [a, b] = two.context.sample.weight;
    expect(two.world.market.meanTrust).toBeCloseTo((trust[0]! * a! + trust[1]! * b!) / (a! + b!), 6);
    const none = world();
    const { common, perOpenness } = conduct(none.world, none.context, 0);
    moveOrganizations(none.world, none.context);
    expect(none.world.market.meanTrust).toBeCloseTo(common - 0.5 * perOpenness, 9);
  });

  it("is handed on to who comes later as a level, a slope by openness and a scar", () => {
    const { world: state, context } = world();
    const { common, perOpenness } = conduct(state, context, 0);
    Object.assign(state.market.reputation, { level: 0.6, slope: -0.2, scar: 0.3 });
    moveOrganizations(state, context);
    expect(state.market.reputation.level).toBeCloseTo(0.6 + 0.1 * (common - 0.6), 9);
    expect(state.market.reputation.slope).toBeCloseTo(-0.2 + 0.1 * (-perOpenness - 0.3 + 0.2), 9);
    expect(state.market.reputation.scar).toBeCloseTo(0.285, 9);
  });
});

describe("a shock", () => {
  const shaken = (changes: Changes, size: number, reason?: number) => {
    const run = world({ "project.opening": { maintainers: 2, regulars: 0 }, ...changes });
    knows(run, 2);
    const { organizations, contributors, market } = run.world;
    organizations.columns.trust.fill(0.8);
    contributors.columns.trust.fill(0.8);
    contributors.columns.openness.fill(0.5);
    contributors.columns.project[1] = 1;
    Object.assign(market.reputation, { slope: -0.1, scar: 0.2 });
    if (reason === undefined) shake(run.world, run.context, size);
    else shake(run.world, run.context, size, reason);
    return run;
  };

  it("costs trust by openness, scars by half of it, and is known to those who come later", () => {
    const { world: state, context } = shaken({}, 0.4);
    const { trust, scar } = state.organizations.columns;
    const blow = 0.4 * context.sample.openness[1]!;
    expect(trust[1]).toBeCloseTo(0.8 - blow, 6);
    expect(scar[1]).toBeCloseTo(blow / 2, 6);
    // Who does not know the project is not shaken, nor who left with a fork.
    expect([trust[5], scar[5]]).toEqual([Math.fround(0.8), 0]);
    const people = state.contributors.columns;
    expect(people.trust[0]).toBeCloseTo(0.6, 6);
    expect(people.scar[0]).toBeCloseTo(0.1, 6);
    expect([people.trust[1], people.scar[1]]).toEqual([Math.fround(0.8), 0]);
    expect(state.market.reputation.slope).toBeCloseTo(-0.5, 9);
    expect(state.market.reputation.scar).toBeCloseTo(0.4, 9);
    expect(state.market.reviewReason).toBe(reviewReason.shock);
  });

  it("leaves no scar where scars are off, and moves nobody where trust is off or nothing was lost", () => {
    const { world: state } = shaken({ "mechanisms.scars": false }, 0.4);
    expect(state.contributors.columns.scar[0]).toBe(0);
    expect(state.market.reputation.scar).toBe(0.2);
    for (const still of [shaken({ "mechanisms.trust": false }, 0.4), shaken({}, 0), shaken({}, -0.4)]) {
      expect(still.world.contributors.columns.trust[0]).toBeCloseTo(0.8, 6);
      expect(still.world.market.reputation.slope).toBe(-0.1);
    }
  });

  it("is reviewed for its reason, or by nobody", () => {
    expect(shaken({}, 0.1, reviewReason.licence).world.market.reviewReason).toBe(reviewReason.licence);
    expect(shaken({}, 0.1, reviewReason.none).world.market.reviewReason).toBe(reviewReason.none);
  });
});

describe("the hazard of an incident", () => {
  const month = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
    const run = world({ ...only("incidents"), ...changes });
    Object.assign(run.world.community, { heat: 0.5, incidentClock: { hazard: 1, threshold: 9 }, programme: 0.5 });
    run.world.projects.upstream.responsiveness = 0.7;
    meddle(run);
    sentiment.step(run.world, run.context, rng);
    return run.world;
  };

  it("grows by what is not answered, less with a programme, while the last one cools", () => {
    // .4 · (1 − .25) · (1.5 − .7)
    const { community } = month();
    expect(community.incidentClock.hazard).toBeCloseTo(1.24, 12);
    expect(community.heat).toBeCloseTo(0.3, 12);
    expect(community.incidents).toBe(0);
  });

  it("does not grow where nobody stewards, before month 0 and where incidents are off", () => {
    const alone = month({}, ({ world: { steward } }) => {
      steward.isPresent = 0;
    });
    expect([alone.community.incidentClock.hazard, alone.community.heat]).toEqual([1, 0.3]);
    const past = month({}, ({ world: state }) => {
      state.month = -1;
    });
    expect([past.community.incidentClock.hazard, past.community.heat]).toEqual([1, 0.5]);
    expect(month({ "mechanisms.incidents": false }).community.heat).toBe(0.5);
  });

  it("makes one incident when it reaches its threshold, and waits for another", () => {
    const { community, log } = month({}, ({ world: state }) => {
      state.community.incidentClock.threshold = 1.24;
      state.community.heat = 0;
    });
    expect(community.incidents).toBe(1);
    expect(community.incidentClock.threshold).toBeGreaterThan(1.24);
    expect(community.heat).toBeGreaterThan(0);
    expect(log.map(({ what }) => what)).toEqual(["incident"]);
  });

  it("heats up to the boiling point and shakes by its size, without a review", () => {
    const run = world({ ...only("trust", "incidents"), "project.opening.maintainers": 1 });
    const { community, contributors, market } = run.world;
    contributors.columns.trust[0] = 0.9;
    contributors.columns.openness[0] = 0.5;
    incident(run.world, run.context, rng);
    expect(community.heat).toBeGreaterThan(0);
    expect(contributors.columns.trust[0]).toBeCloseTo(0.9 - 0.5 * community.heat, 6);
    expect(market.reviewReason).toBe(reviewReason.none);
    community.heat = 0.999999;
    incident(run.world, run.context, rng);
    expect(community.heat).toBe(1);
  });
});

describe("the trust of contributors", () => {
  it("moves with their own project: its leaders, its mean and a scar that fades", () => {
    const run = world({ "project.opening": { maintainers: 3, regulars: 0, responsiveness: 0.6 } });
    const { world: state, context } = run;
    const { columns } = state.contributors;
    columns.openness.fill(0.5);
    columns.trust.set([0.6, 0.2, 0.4]);
    columns.scar.set([0.2, 0, 0]);
    columns.project[2] = 1;
    state.projects.fork.responsiveness = 0.9;
    state.community.trust.set([0.3, 0.7]);
    const [own, fork] = [conduct(state, context, 0), conduct(state, context, 1)];
    expect(own.common).not.toBeCloseTo(fork.common, 3);
    sentiment.step(state, context, rng);
    const target = own.common - own.perOpenness / 2 - own.controlGap;
    const first = 0.6 + 0.1 * (target - 0.2 - 0.6) + 0.2 * (0.3 - 0.6);
    const second = 0.2 + 0.1 * (target - 0.2) + 0.2 * (0.3 - 0.2);
    const third = 0.4 + 0.1 * (fork.common - 0.4) + 0.2 * (0.7 - 0.4);
    expect(Array.from(columns.trust.subarray(0, 3), (one) => Math.round(one * 1e5))).toEqual(
      [first, second, third].map((one) => Math.round(one * 1e5)),
    );
    expect(columns.scar[0]).toBeCloseTo(0.19, 6);
    expect(state.community.trust[0]).toBeCloseTo((first + second) / 2, 6);
    expect(state.community.trust[1]).toBeCloseTo(third, 6);
    expect(state.community.meanTrust).toBeCloseTo((first + second) / 2, 6);
    const { trustCounts } = state.community;
    expect(trustCounts[Math.floor(first * trustCounts.length)]).toBe(1);
    expect(trustCounts[Math.floor(second * trustCounts.length)]).toBe(1);
    expect(trustCounts.reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  it("is, where nobody is there, what a newcomer would have", () => {
    const { world: state, context } = world({ "project.opening": { maintainers: 0, regulars: 0 } });
    const { trustOfNewcomer } = conduct(state, context, 0);
    sentiment.step(state, context, rng);
    expect(Array.from(state.community.trust)).toEqual([Number.NaN, Number.NaN]);
    expect(state.community.meanTrust).toBe(trustOfNewcomer);
  });

  it("that is whole is counted in the highest class", () => {
    const { world: state, context } = world({
      "project.opening": { maintainers: 1, regulars: 0 },
      "community.trust": { speed: 0, peerInfluence: 0 },
    });
    state.contributors.columns.trust[0] = 1;
    sentiment.step(state, context, rng);
    expect(state.community.trustCounts.at(-1)).toBe(1);
  });
});
