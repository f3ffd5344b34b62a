import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { employer, forked, contributorRole, upstream } from "../state/columns.ts";
import { first, project } from "../testing/six-people.ts";
import { type WorldRun, small, openingWorld } from "../testing/world-run.ts";
import { expectedArrivals } from "./arrival.ts";
import { addContributor, identityOf } from "../state/contributor.ts";
import { freeEngineers } from "../state/founders.ts";
import { programmePeople } from "../state/programme.ts";
import { countPeople } from "./census.ts";
import { offerReview } from "./review.ts";

const rng = { k0: 11, k1: 12 };

describe("review of two projects", () => {
  it("is offered and needed by project, with what sponsors add", () => {
    const { world, context } = project();
    const { columns } = world.contributors;
    columns.project[1] = forked;
    columns.employer[1] = employer.user;
    world.recentWork.fill(0);
    world.recentWork[0] = 12;
    world.recentWork[12] = 50;
    world.community.newcomerContributions.set([2, 5]);
    world.projects.upstream.sponsors = 1;
    world.projects.fork.sponsors = 0.5;
    Object.assign(world.projects.fork, { responsiveness: 0.2 });
    countPeople(world, context, rng);
    offerReview(world, context);
    // 2 · 5 + 10 hours are needed upstream and 5 · 5 + 45 on the fork.
    expect(first(world.community.hoursOffered, 2)).toEqual([10, 35]);
    expect(world.projects.upstream.responsiveness).toBeCloseTo(0.5 + 0.4 * (1 - Math.exp(-30 / 20) - 0.5), 12);
    expect(world.projects.fork.responsiveness).toBeCloseTo(0.2 + 0.4 * (1 - Math.exp(-45 / 70) - 0.2), 12);
    expect(world.community.reviewedBySteward).toBe(0);
  });

  it("rests at a half behind closed doors, and answers everybody where it costs nothing", () => {
    const after = (changes: Changes) => {
      const { world, context } = project(changes);
      world.projects.upstream.responsiveness = 0.9;
      world.community.contributions[upstream] = 1e6;
      offerReview(world, context);
      return world.projects.upstream.responsiveness;
    };
    expect(after({ "strategy.isOpenSource": false })).toBeCloseTo(0.9 - 0.4 * 0.4, 12);
    expect(after({ "mechanisms.reviewCapacity": false })).toBeCloseTo(0.9 + 0.4 * 0.1, 12);
  });
});

describe("a role", () => {
  const promoted = (changes: Changes, meddle: (run: WorldRun) => void) => {
    const run = project({ "mechanisms.merit": true, "steward.kind": "nobody", ...changes });
    const { columns } = run.world.contributors;
    columns.role.fill(contributorRole.newcomer);
    columns.merit.fill(0);
    columns.contributions.fill(0);
    run.world.recentWork.fill(0);
    meddle(run);
    countPeople(run.world, run.context, rng);
    return first(columns.role);
  };

  it("comes at the second contribution, and by merit", () => {
    const now = promoted({}, ({ world: { contributors } }) => {
      contributors.columns.contributions.set([0, 1, 2, 2, 2, 60]);
      contributors.columns.merit.set([0, 0, 0, 11.9, 12, 40]);
    });
    expect(now).toEqual([0, 0, 1, 1, 2, 3]);
  });

  it("is never lost again", () => {
    const now = promoted({}, ({ world: { contributors } }) => {
      contributors.columns.role.set([3, 2, 1, 3, 2, 1]);
      contributors.columns.contributions.fill(9);
    });
    expect(now).toEqual([3, 2, 1, 3, 2, 1]);
  });

  it("is granted on a fork to whoever merits it, and not at all where merit is off", () => {
    const merits = ({ world: { contributors } }: WorldRun) => {
      contributors.columns.merit.fill(40);
      contributors.columns.project.set([0, 0, 0, 1, 1, 1]);
    };
    const closed = { "steward.kind": "firm", "strategy.conduct": { neutrality: 0, reviewRights: 0 } };
    expect(promoted(closed, merits)).toEqual([2, 2, 2, 3, 3, 3]);
    expect(promoted({ "mechanisms.merit": false }, merits)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("is shared beyond a neutrality of a half, and granted to all under a foundation", () => {
    const granted = (conduct: object, handedOver = 0) => {
      const run = project({
        "mechanisms.merit": true,
        "strategy.conduct": { overTheWall: false, ...conduct },
        "project.opening": { maintainers: 0, regulars: 400 },
      });
      run.world.steward.isHandedOver = handedOver;
      const { columns } = run.world.contributors;
      columns.merit.fill(40);
      countPeople(run.world, run.context, rng);
      return first(columns.role, 400).filter((one) => one === contributorRole.maintainer).length / 400;
    };
    const chance = (share: number) => [share - 4 * Math.sqrt((share * (1 - share)) / 400), share] as const;
    const near = (share: number, expected: number) => {
      expect(Math.abs(share - expected)).toBeLessThanOrEqual(expected - chance(expected)[0] + 1e-12);
    };
    // Neutrality ¾: others grant .4 · ½; the steward grants half of what it is willing to.
    near(granted({ neutrality: 0.75, reviewRights: 0 }), 0.2);
    near(granted({ neutrality: 0.75, reviewRights: 1 }), 1 - 0.8 * 0.5);
    near(granted({ neutrality: 0.5, reviewRights: 0.8 }), 0.4);
    expect(granted({ neutrality: 0.75, reviewRights: 1, overTheWall: true })).toBe(0);
    expect(granted({ neutrality: 0, reviewRights: 0 }, 1)).toBe(1);
  });
});

describe("arrivals", () => {
  const expected = (on: number, changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
    const run = project({
      "community.arrival": { newcomerRate: 0.01, programmeArrivals: 2, elasticity: 1 },
      "strategy.licence.agreementBurden": 0.25,
      ...changes,
    });
    run.world.market.openAdopters.set([1000, 500]);
    run.world.projects.fork.responsiveness = 0.8;
    run.world.community.programme = 0.5;
    meddle(run);
    return expectedArrivals(run.world, run.context, on);
  };

  it("to a fork know no programme, no agreement and the fork's own answers", () => {
    expect(expected(forked, { "mechanisms.communityProgramme": true })).toBeCloseTo(0.01 * 500 * 0.5 * 0.8, 12);
    expect(expected(upstream, { "mechanisms.communityProgramme": true })).toBeCloseTo(10 * 2 * 0.5 * 0.5 * 0.75, 12);
  });

  it("come with the mood of those who are there, and with what conduct deserves where nobody is", () => {
    const trusting = { "mechanisms.trust": true };
    const some = expected(upstream, trusting, ({ world }) => {
      world.community.trust[upstream] = 0.8;
    });
    expect(some).toBeCloseTo(10 * 0.8 * 0.5 * 0.75, 12);
    const welcome = expected(upstream, trusting, ({ world }) => {
      world.community.trust[upstream] = Number.NaN;
    });
    expect(welcome).toBeGreaterThan(0);
    expect(welcome).toBeLessThan(10 * 0.5 * 0.75);
  });

  it("come by a power of all who run it, and neither more nor fewer where those part", () => {
    const root = { "community.arrival": { newcomerRate: 0.01, elasticity: 0.5 } };
    const of = (parent: number, fork: number) =>
      expected(upstream, root, ({ world }) => {
        world.market.openAdopters.set([parent, fork]);
      });
    // 0.01 of a thousand, answered in half of the cases, at a trust of a half and a quarter less for the agreement.
    expect(of(1000, 0)).toBeCloseTo(10 * 0.5 * 0.5 * 0.75, 12);
    expect(of(4000, 0)).toBeCloseTo(2 * of(1000, 0), 12);
    expect(of(3000, 1000)).toBeCloseTo(0.75 * of(4000, 0), 12);
  });

  it("are none without users, and as many times the model's own, before month 0 and after it, as were observed", () => {
    const none = expected(upstream, {}, ({ world }) => {
      world.market.openAdopters[upstream] = 0;
    });
    expect(none).toBe(0);
    const more = { "project.opening.arrivalMultiplier": 3 };
    for (const month of [-1, 0, 60])
      for (const on of [upstream, forked])
        expect(expected(on, more, ({ world }) => void (world.month = month))).toBeCloseTo(3 * expected(on), 12);
  });

  it("are paid for by a programme of the stated dose while the steward lives", () => {
    const doses = { "community.arrival": { lightDose: 1, standardDose: 3, fullDose: 7 } };
    const people = (programme: string, failedAt = -1) => {
      const { world, context } = project({ ...doses, "strategy.conduct.programme": programme });
      world.steward.failedAt = failedAt;
      return programmePeople(world, context.scenario.community);
    };
    expect(["none", "light", "standard", "full"].map((programme) => people(programme))).toEqual([0, 1, 3, 7]);
    expect(people("full", 0)).toBe(0);
  });
});

describe("a person", () => {
  it("is addressed by the month and rank of arrival, and finds room however many came before", () => {
    const { world, context } = project();
    world.month = 5;
    const row = addContributor(world, context, forked, 9);
    const { columns } = world.contributors;
    expect(columns.identity[row]).toBe((5 << 21) | (1 << 19) | 9);
    expect([columns.arrivedAt[row], columns.project[row], columns.role[row]]).toEqual([5, forked, 0]);
    expect(world.active[world.activeCount - 1]).toBe(row);
    for (let rank = 0; rank < 5000; rank++) addContributor(world, context, upstream, rank);
    expect(world.activeCount).toBe(5007);
    expect(world.active[6]).toBe(row);
    expect(world.recentWork.length).toBe(world.contributors.capacity * 12);
    expect(world.active[5006]).toBe(5006);
  });

  it("is more open than organizations by the stated lead", () => {
    const { world, context } = project({
      "community.arrival.opennessLead": 0.5,
      "market.population.opennessMedian": 0.6,
      "market.population.attributeSpread": 0,
    });
    const row = addContributor(world, context, upstream, 9);
    // Odds of 3 to 2, times √e
    expect(world.contributors.columns.openness[row]).toBeCloseTo((1.5 * Math.exp(0.5)) / (1 + 1.5 * Math.exp(0.5)), 6);
  });

  it("is nobody else: identities of all months, kinds and ranks differ, and a rank too many is refused", () => {
    const last = 2 ** 19 - 1;
    const some = [-24, -1, 0, 1, 1199].flatMap((month) =>
      [0, 1, 2, 3].flatMap((kind) => [0, 1, last].map((rank) => identityOf(month, kind, rank))),
    );
    expect(new Set(Int32Array.from(some)).size).toBe(5 * 4 * 3);
    expect(() => identityOf(3, upstream, last + 1)).toThrow(/people in one month/);
  });

  it("keeps its work when there is more room to be made", () => {
    const { world, context } = project();
    world.recentWork[3 * 12] = 7;
    for (let rank = 0; rank < 5000; rank++) addContributor(world, context, upstream, rank);
    expect(world.recentWork[3 * 12]).toBe(7);
    expect(first(world.active)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("has its work counted in all the ways that are asked for later", () => {
    const { world, context } = project();
    const { columns } = world.contributors;
    for (const name of ["contributions", "thisYear", "recent", "merit"] as const) columns[name][2] = 10;
    world.month = 14;
    world.recentWork.fill(0);
    world.recentWork[2 * 12 + 2] = 4;
    columns.project[2] = forked;
    countPeople(world, context, rng);
    for (const name of ["contributions", "thisYear", "recent", "merit"] as const) expect(columns[name][2]).toBe(14);
    expect(columns.lastAt[2]).toBe(14);
    expect(first(world.community.contributions, 2)).toEqual([0, 4]);
  });

  it("who founded the project has a year behind it, of half a contribution a month for one of activity", () => {
    const { world } = openingWorld(
      small({
        "project.opening": { maintainers: 1, regulars: 1, maintainerActivity: 7, regularActivity: 3 },
        "community.activity": { activityMedian: 0.001, activitySigma: 0.1 },
        "community.review": { meritRegular: 12, meritMaintainer: 40 },
      }),
    );
    const { columns } = world.contributors;
    expect(first(columns.activity, 2)).toEqual([7, 3]);
    expect(first(columns.recent, 2)).toEqual([42, 18]);
    expect(first(columns.lastYear, 2)).toEqual([42, 18]);
    expect(first(columns.merit, 2)).toEqual([40, 12]);
    expect(first(columns.role, 2)).toEqual([contributorRole.maintainer, contributorRole.regular]);
    // Spread over twelve months as evenly as whole contributions can be.
    expect(first(world.recentWork, 12)).toEqual([3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4]);
    expect(first(world.recentWork.subarray(12), 12)).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
  });

  it("who worked for a steward that ends goes on with its rights, the nearest whole number of them", () => {
    const { world, context } = project();
    const before = world.community.arrived;
    freeEngineers(world, context, 2.6);
    expect(world.activeCount).toBe(9);
    expect(world.community.arrived - before).toBe(3);
    const { columns } = world.contributors;
    for (const row of [6, 7, 8])
      expect([columns.employer[row], columns.role[row], columns.merit[row]]).toEqual([
        0,
        contributorRole.maintainer,
        40,
      ]);
  });
});
