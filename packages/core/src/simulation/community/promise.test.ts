import { describe, expect, it } from "vitest";
import { only, small, openingWorld } from "../testing/world-run.ts";
import { employer, forked, contributorRole, upstream } from "../state/columns.ts";
import { project } from "../testing/six-people.ts";
import { begin } from "../run/opening.ts";
import { contextFor } from "../run/context-for.ts";
import { addContributor } from "../state/contributor.ts";
import { countPeople } from "./census.ts";
import { learnPromise } from "./fork-promise.ts";
import { conduct } from "./welcome.ts";

const rng = { k0: 3, k1: 4 };

describe("what a fork could answer", () => {
  it("is learned by a fifth a month, from outsiders' hours and the work of others, newcomers' once", () => {
    const { world, context } = openingWorld(
      small({
        "project.opening": { maintainers: 1, regulars: 0 },
        "community.review": { reviewNewcomer: 5, reviewOther: 1, reviewVolunteer: 10 },
      }),
    );
    world.recentWork.fill(0);
    addContributor(world, context, 0, 0);
    world.recentWork[12] = 1;
    world.community.newcomerContributions[0] = 1;
    world.forking.promise = 0;
    countPeople(world, context, rng);
    learnPromise(world, context);
    // Ten hours of one maintainer against half of the five that the newcomer's work needs.
    expect(world.forking.promise).toBeCloseTo(0.2 * (1 - Math.exp(-10 / 2.5)), 12);
  });

  it("is reckoned by hand: who would have rights reviews, and of the work of the others a part", () => {
    const { world, context } = project({
      "community.review.reviewOther": 1.5,
      "community.forking.promiseSpeed": 0.3,
      "community.forking.promiseOthers": 0.4,
    });
    world.month = 3;
    const { columns } = world.contributors;
    // Two maintainers, one of them paid by a user; a regular; a casual; who left for a fork; who works for the steward.
    columns.role.set([3, 3, 2, 1, 3, 3]);
    columns.employer[1] = employer.user;
    columns.project[4] = forked;
    columns.employer[5] = employer.steward;
    world.recentWork.fill(0);
    [3, 2, 4, 6, 9, 9].forEach((work, row) => (world.recentWork[row * 12 + 3] = work));
    world.community.newcomerContributions[upstream] = 2;
    world.forking.promise = 0.1;
    countPeople(world, context, rng);
    learnPromise(world, context);
    const hours = 10 + 35 + 10;
    const own = 1.5 * (3 + 2 + 4);
    const others = 5 * 2 + 1.5 * 6;
    expect(world.forking.promise).toBeCloseTo(0.1 + 0.3 * (1 - Math.exp(-hours / (own + 0.4 * others)) - 0.1), 12);
  });

  it("is everything where nothing needs an answer and somebody would give one", () => {
    const { world, context } = openingWorld(small({ "project.opening": { maintainers: 1, regulars: 0 } }));
    world.recentWork.fill(0);
    world.forking.promise = 0;
    countPeople(world, context, rng);
    learnPromise(world, context);
    expect(world.forking.promise).toBeCloseTo(0.2, 12);
  });
});

describe("the say that outsiders miss", () => {
  it("is missed where anything was merged within the year, and not where the last work is older", () => {
    const gap = (monthsAgo: number) => {
      const { world, context } = openingWorld(
        small({ "strategy.conduct.neutrality": 0, "community.trust.controlGap": 0.6 }),
      );
      world.month = 30;
      const { merged, mergedBySteward } = world.projects.upstream;
      merged.fill(0);
      mergedBySteward.fill(0);
      merged[(30 - monthsAgo) % merged.length] = 10;
      return conduct(world, context, 0).controlGap;
    };
    expect(gap(3)).toBeCloseTo(0.6, 12);
    expect(gap(13)).toBe(0);
  });
});

describe("review rights that others than the steward grant", () => {
  it("are granted beyond neutrality one half only", () => {
    const promoted = (neutrality: number) => {
      const { world, context } = openingWorld(
        small({
          ...only("merit"),
          "project.opening": { maintainers: 0, regulars: 200 },
          "strategy.conduct.neutrality": neutrality,
          "strategy.conduct.reviewRights": 0,
          "community.review.sharedGrant": 0.5,
        }),
      );
      const { columns } = world.contributors;
      columns.merit.fill(1000);
      countPeople(world, context, rng);
      return Array.from(columns.role.subarray(0, 200)).filter((one) => one === contributorRole.maintainer).length;
    };
    expect(promoted(0.5)).toBe(0);
    // 200 times a quarter at neutrality three quarters; four standard errors are 24.5.
    expect(Math.abs(promoted(0.75) - 50)).toBeLessThan(25);
    expect(Math.abs(promoted(1) - 100)).toBeLessThan(29);
  });
});

describe("who ran the project before month 0", () => {
  it("had found it by themselves where nobody tells anybody", () => {
    const scenario = small({ "mechanisms.contagion": false, "project.opening.pastExposure": 0.4 });
    const { market } = begin(contextFor(scenario, { seed: "past", replication: 0 }));
    const [innovation, peers] = market.bySource;
    expect(innovation).toBeGreaterThan(0);
    expect(peers).toBe(0);
  });
});
