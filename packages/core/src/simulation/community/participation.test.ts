import { describe, expect, it } from "vitest";
import { draw } from "../../foundation/rng.ts";
import type { Changes } from "../../scenario/change.ts";
import { employer, contributorRole, upstream } from "../state/columns.ts";
import { runWorld, only, small, openingWorld, sum } from "../testing/world-run.ts";
import { expectedArrivals } from "./arrival.ts";
import { programmeLevel, programmePeople } from "../state/programme.ts";
import { countConcentration } from "./concentration.ts";
import { countRetention } from "./retention.ts";
import { participation } from "./participation.ts";
import { countPeople } from "./census.ts";
import { offerReview } from "./review.ts";

const rng = { k0: 11, k1: 12 };
const quiet: Changes = {
  ...only("reviewCapacity", "merit"),
  "steward.opening.upstream": 0,
  "steward.opening.product": 0,
};

describe("newcomers", () => {
  const expected = (changes: Changes = {}, programme = 0) => {
    const { world, context } = openingWorld(
      small({
        ...quiet,
        "community.arrival.newcomerRate": 0.01,
        "community.arrival.programmeArrivals": 2,
        "project.opening.responsiveness": 0.6,
        "strategy.licence.agreementBurden": 0.25,
        ...changes,
      }),
    );
    world.market.openAdopters[upstream] = 1000;
    world.community.programme = programme;
    return expectedArrivals(world, context, upstream);
  };

  it("come by adopters, trust, answers and what they have to sign", () => {
    expect(expected()).toBeCloseTo(0.01 * 1000 * 0.5 * 0.6 * 0.75, 12);
  });

  it("sign nothing where nobody stewards", () => {
    expect(expected({ "steward.kind": "nobody" })).toBeCloseTo(0.01 * 1000 * 0.5 * 0.6, 12);
  });

  it("are drawn by a programme, and by none where it is off", () => {
    expect(expected({ "mechanisms.communityProgramme": true }, 0.5) / expected()).toBeCloseTo(2, 12);
    expect(expected({}, 0.5)).toBe(expected());
  });

  it("come in a Poisson number of that mean", () => {
    let [came, wanted] = [0, 0];
    runWorld(
      small({
        ...quiet,
        "community.arrival.newcomerRate": 0.03,
        "market.awareness.innovationHazard": 0.05,
        "market.choice.fitMean": 300,
      }),
      {
        months: 60,
        seed: "arrivals",
        after: ({ community }) => {
          came += community.newcomerContributions[upstream]!;
        },
        before: (world, context) => {
          wanted += expectedArrivals(world, context, upstream);
        },
      },
    );
    expect(wanted).toBeGreaterThan(400);
    // What is expected before a month counts last month's adopters, of whom there are ever more: up to a tenth fewer.
    expect(came / wanted).toBeGreaterThan(1 - 4 / Math.sqrt(wanted));
    expect(came / wanted).toBeLessThan(1.1 + 4 / Math.sqrt(wanted));
  });
});

describe("a programme", () => {
  it("reaches by its people with diminishing returns, as far as the executives support it", () => {
    const { world, context } = openingWorld(
      small({
        ...only("communityProgramme", "executiveSupport"),
        "strategy.conduct.programme": "standard",
        "community.arrival.standardDose": 3,
        "community.arrival.programmeScale": 4,
        "community.arrival.executiveBase": 0.5,
      }),
    );
    expect(programmePeople(world, context.scenario.community)).toBe(3);
    expect(programmeLevel(world, context)).toBeCloseTo(1 - Math.exp((-3 * 0.5) / 4), 12);
    world.steward.isPresent = 0;
    expect(programmePeople(world, context.scenario.community)).toBe(0);
  });
});

describe("a contributor's month", () => {
  /** A thousand volunteers of one activity, after one month. */
  const month = (trust: number, responsiveness: number, recent = 0) => {
    const { world, context } = openingWorld(
      small({
        ...quiet,
        "mechanisms.trust": true,
        "mechanisms.reviewCapacity": false,
        "project.opening": { maintainers: 0, regulars: 60, responsiveness },
        "community.activity": {
          leavingFloor: 0.0085,
          leavingBase: 0.28,
          leavingExponent: 0.85,
          leavingResponsiveness: 0.5,
          leavingTrust: 2.5,
        },
      }),
    );
    const { columns } = world.contributors;
    columns.activity.fill(2);
    columns.trust.fill(trust);
    columns.employer.fill(employer.independent);
    columns.recent.fill(recent);
    world.recentWork.fill(0);
    const before = world.activeCount;
    let [acts, left] = [0, 0];
    for (let again = 0; again < 40; again++) {
      const active = world.active.slice(0, before);
      world.activeCount = before;
      columns.recent.fill(recent);
      for (let row = 0; row < before; row++) columns.stay[row] = -Math.log(draw(5, again, row, 0));
      world.recentWork.fill(0);
      columns.contributions.fill(0);
      columns.trust.fill(trust);
      world.projects.upstream.responsiveness = responsiveness;
      participation.step(world, context, { k0: 100 + again, k1: 1 });
      left += before - world.activeCount;
      acts += sum(columns.contributions.subarray(0, before));
      world.active.set(active);
    }
    return { acts, left, lives: 40 * before };
  };
  const chance = (trust: number, responsiveness: number, recent: number) =>
    1 -
    Math.exp(
      -(0.0085 + 0.28 * ((1 + recent) / 2) ** -0.85) * Math.exp(-0.5 * (responsiveness - 0.75) - 2.5 * (trust - 0.65)),
    );

  it.each([
    [0.65, 0.75, 1],
    [0.2, 0.3, 1],
    [0.9, 0.9, 10],
  ])(
    "ends at trust %s and answers of %s, with %s contributions behind it, as often as stated",
    (trust, answers, recent) => {
      const { left, lives } = month(trust, answers, recent);
      const share = chance(trust, answers, recent);
      // Four standard errors of a binomial share of 2,400.
      expect(Math.abs(left / lives - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / lives));
    },
  );

  it("has as much work in it as activity, trust and answers give", () => {
    const { acts, left, lives } = month(0.65, 0.75, 50);
    const mean = 2 * (0.45 + 0.65) * (0.4 + 0.6 * 0.75);
    const staying = lives - left;
    // Poisson, so the standard error of the mean is the root of mean over count.
    expect(Math.abs(acts / staying - mean)).toBeLessThan(4 * Math.sqrt(mean / staying));
  });
});

describe("review", () => {
  it("is offered by who has the rights, by the steward's share, and becomes answers slowly", () => {
    const { world, context } = openingWorld(
      small({
        ...only("reviewCapacity", "charter"),
        "project.opening": { maintainers: 3, regulars: 5, responsiveness: 0.5 },
        "community.review": {
          reviewNewcomer: 5,
          reviewOther: 1,
          reviewVolunteer: 10,
          reviewEmployed: 35,
          responsivenessSpeed: 0.4,
          reviewShare: 0.1,
          reviewCharter: 0.2,
        },
        "project.development.hoursFte": 150,
        "steward.opening.upstream": 2,
        "strategy.conduct.charter": 0.5,
      }),
    );
    const { columns } = world.contributors;
    columns.employer.fill(employer.independent);
    columns.employer[1] = employer.user;
    columns.employer[2] = employer.steward;
    world.recentWork.fill(0);
    world.recentWork[0] = 24;
    world.community.newcomerContributions[upstream] = 4;
    countPeople(world, context, rng);
    offerReview(world, context);
    // A volunteer, an employee, and two engineers for a fifth of their time; needed are 4 · 5 + 20.
    const offered = 10 + 35 + 2 * 150 * 0.2;
    expect(world.community.hoursOffered[upstream]).toBeCloseTo(offered, 10);
    expect(world.community.reviewedBySteward).toBeCloseTo(60 / offered, 12);
    expect(world.projects.upstream.responsiveness).toBeCloseTo(0.5 + 0.4 * (1 - Math.exp(-offered / 40) - 0.5), 12);
  });
});

describe("merit", () => {
  const promoted = (changes: Changes, merit: number) => {
    const { world, context } = openingWorld(
      small({
        ...only("merit"),
        "project.opening": { maintainers: 0, regulars: 60 },
        "community.review.meritRegular": 12,
        "community.review.meritMaintainer": 40,
        "community.review.grantRate": 0.3,
        ...changes,
      }),
    );
    const { columns } = world.contributors;
    columns.role.fill(contributorRole.newcomer);
    columns.merit.fill(merit);
    columns.contributions.fill(2);
    world.recentWork.fill(0);
    countPeople(world, context, rng);
    return columns.role.subarray(0, 60);
  };

  it("makes casuals, regulars and, where nobody controls the project, maintainers", () => {
    const free = { "steward.kind": "nobody" };
    expect(new Set(promoted(free, 11))).toEqual(new Set([contributorRole.casual]));
    expect(new Set(promoted(free, 12))).toEqual(new Set([contributorRole.regular]));
    expect(new Set(promoted(free, 40))).toEqual(new Set([contributorRole.maintainer]));
  });

  it("is granted rights at the steward's pace under its control, and never over the wall", () => {
    const controlled = { "strategy.conduct.neutrality": 0, "strategy.conduct.reviewRights": 1 };
    const granted = promoted(controlled, 40).filter((one) => one === contributorRole.maintainer).length;
    // .3 of 60 is 18; four standard errors are 14.2
    expect(granted).toBeGreaterThan(3);
    expect(granted).toBeLessThan(33);
    const over = promoted({ ...controlled, "strategy.conduct.overTheWall": true }, 40);
    expect(new Set(over)).toEqual(new Set([contributorRole.regular]));
  });
});

describe("the year", () => {
  it("retains those who came back, by last year's work", () => {
    const { world } = openingWorld(small({ ...quiet, "project.opening": { maintainers: 0, regulars: 8 } }));
    const { columns } = world.contributors;
    columns.employer.fill(employer.independent);
    columns.lastYear.set([1, 1, 3, 3, 7, 12, 60, 0]);
    columns.thisYear.set([0, 20, 4, 0, 2, 0, 80, 9]);
    countRetention(world);
    expect(Array.from(world.community.retention)).toEqual([0.5, 0.5, 1, 0, 1]);
    expect(world.community.retentionOutside).toBeCloseTo(4 / 7, 12);
    // This year's work is next year's question.
    expect(Array.from(columns.lastYear.subarray(0, 8))).toEqual([0, 20, 4, 0, 2, 0, 80, 9]);
    expect(sum(columns.thisYear.subarray(0, 8))).toBe(0);
  });

  it("is carried by the fewest who did half of its work", () => {
    const { world, context } = openingWorld(small({ ...quiet, "project.opening": { maintainers: 0, regulars: 5 } }));
    const { columns } = world.contributors;
    columns.recent.set([10, 10, 10, 10, 0]);
    columns.contributions.set([50, 30, 20, 0, 0]);
    countConcentration(world, context);
    expect(world.community.truckFactor).toBe(2);
    expect(world.community.topTenShare).toBe(1);
    columns.recent.set([100, 10, 10, 10, 0]);
    countConcentration(world, context);
    expect(world.community.truckFactor).toBe(1);
  });
});
