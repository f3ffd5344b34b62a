import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { employer, forked } from "../state/columns.ts";
import { first, project } from "../testing/six-people.ts";
import type { WorldRun } from "../testing/world-run.ts";
import { countAuthors, outsideAuthors } from "./authors.ts";
import { countPeople } from "./census.ts";
import { countConcentration } from "./concentration.ts";
import { countRetention } from "./retention.ts";
import { participation } from "./participation.ts";

const rng = { k0: 11, k1: 12 };

describe("outsiders who contributed in the last year", () => {
  it("are those of upstream who ever contributed, not for the steward, and did so twelve months ago at most", () => {
    const { world } = project();
    const { columns } = world.contributors;
    world.month = 3;
    columns.employer[0] = employer.steward;
    columns.project.set([0, 0, 0, 0, 1, 1]);
    columns.contributions.set([5, 0, 2, 1, 1, 1]);
    columns.lastAt.set([3, 0, -9, -10, 3, 3]);
    expect(outsideAuthors(world)).toBe(1);
    columns.contributions[1] = 1;
    expect(outsideAuthors(world)).toBe(2);
  });
});

describe("authors", () => {
  it("are counted by project, employer and role, and their work is merged", () => {
    const { world, context } = project({ "steward.opening.upstream": 1.5 });
    const { columns } = world.contributors;
    world.month = 3;
    columns.role.set([3, 3, 2, 2, 2, 1]);
    columns.employer[0] = employer.steward;
    columns.recent.set([5, 5, 0, 4, 3, 1]);
    columns.project.set([0, 0, 0, 0, 1, 1]);
    world.recentWork.fill(0);
    [6, 14, 0, 0, 9, 0].forEach((work, row) => (world.recentWork[row * 12 + 3] = work));
    world.steward.hiredMaintainers = 1;
    world.projects.upstream.sponsors = 0.5;
    world.projects.fork.sponsors = 2;
    countPeople(world, context, rng);
    countAuthors(world, context);
    expect(world.community).toMatchObject({
      activeOutsiders: 2,
      activeOnFork: 2,
      outsideMaintainers: 1,
      outsideRegulars: 2,
    });
    // Half an engineer of its own, and six contributions of the maintainer whom it hired.
    const bySteward = 8 * 0.5 * context.engineers[0]! + 6;
    const { upstream: parent, fork } = world.projects;
    expect(parent.mergedBySteward[3]).toBeCloseTo(bySteward, 9);
    expect(parent.merged[3]).toBeCloseTo(14 + bySteward + 4, 9);
    expect(parent.outsideEffort).toBeCloseTo(14 * 0.1, 12);
    expect(fork.merged[3]).toBeCloseTo(9 + 16, 12);
    expect(fork.outsideEffort).toBeCloseTo(0.9, 12);
  });

  it("are compared with those of a year ago in every twelfth month", () => {
    const at = (month: number) => {
      const { world, context } = project();
      world.month = month;
      world.contributors.columns.lastYear.fill(2);
      world.contributors.columns.thisYear.fill(1);
      world.community.regularRetention = -1;
      countAuthors(world, context);
      return world.community.regularRetention;
    };
    expect([10, 11, 12, 23].map(at)).toEqual([-1, 1, -1, 1]);
  });
});

describe("who stays", () => {
  it("is asked of outsiders on upstream, and of the regulars among them", () => {
    const { world } = project();
    const { columns } = world.contributors;
    columns.lastYear.set([4, 4, 4, 4, 4, 0]);
    columns.thisYear.set([1, 1, 0, 1, 1, 1]);
    columns.role.set([3, 2, 2, 1, 2, 2]);
    columns.project[1] = forked;
    columns.employer[4] = employer.steward;
    countRetention(world);
    // Four of five did something again; of the four outsiders two did so upstream, of their three regulars one.
    expect(world.community.retention[1]).toBeCloseTo(4 / 5, 12);
    expect(world.community.retentionOutside).toBeCloseTo(2 / 4, 12);
    expect(world.community.regularRetention).toBeCloseTo(1 / 3, 12);
    columns.lastYear.fill(0);
    countRetention(world);
    expect([world.community.retentionOutside, world.community.regularRetention]).toEqual([Number.NaN, Number.NaN]);
  });

  it("is told by classes that begin at 1, 2, 5, 10 and 50", () => {
    const { world } = project();
    const { columns } = world.contributors;
    columns.lastYear.set([1, 4, 5, 9, 10, 50]);
    columns.thisYear.set([1, 0, 1, 0, 1, 0]);
    countRetention(world);
    expect(Array.from(world.community.retention)).toEqual([1, 0, 0.5, 1, 0]);
  });
});

describe("concentration", () => {
  it("counts people and engineers, of this year for the truck factor and of all years for the shares", () => {
    const { world, context } = project({ "steward.opening.upstream": 1.25 });
    const { columns } = world.contributors;
    const year = 12 * 8 * context.engineers[0]!;
    // The one engineer alone has half of the work, but for the tenth of it that tips the scale.
    columns.recent.set([Math.round(year * 1.2), Math.round(year * 0.9), 0, 0, 0, 0]);
    columns.project[1] = forked;
    columns.contributions.set([100, 80, 70, 3, 1, 0]);
    world.steward.engineerWork.set([60.4, 0.4, 0.5]);
    countConcentration(world, context);
    expect(world.community.truckFactor).toBe(context.engineers[1]! * 0.25 + 1 > 1.2 * context.engineers[0]! ? 2 : 1);
    // 100, 80, 70, 60, 3, 1, 1 (half a contribution is one) and 0: all are among the first ten.
    expect(world.community.topTenShare).toBe(1);
    const rising = [0, 1, 1, 3, 60, 70, 80, 100];
    const total = rising.reduce((sum, one) => sum + one, 0);
    const ranked = rising.reduce((sum, one, position) => sum + one * (2 * (position + 1) - 8 - 1), 0);
    expect(world.community.gini).toBeCloseTo(ranked / (8 * total), 9);
  });

  it("gives the first ten their share of the work of all", () => {
    const { world, context } = project({ "project.opening": { maintainers: 0, regulars: 12 } });
    const { columns } = world.contributors;
    columns.recent.fill(0);
    columns.contributions.set([64, 63, 9, 9, 9, 9, 9, 9, 9, 9, 5, 6]);
    countConcentration(world, context);
    expect(world.community.topTenShare).toBeCloseTo((64 + 63 + 72) / (64 + 63 + 72 + 11), 12);
    expect(world.community.truckFactor).toBe(0);
    columns.contributions.fill(0);
    countConcentration(world, context);
    expect(world.community.topTenShare).toBe(0);
  });
});

describe("a month of everybody", () => {
  const month = (meddle: (run: WorldRun) => void, changes: Changes = {}) => {
    const run = project({
      "community.activity": {
        leavingFloor: 0.01,
        leavingBase: 0.2,
        leavingExponent: 1,
        leavingResponsiveness: 0.5,
        leavingTrust: 2,
        employedLeaving: 0.5,
        employedActivity: 1.5,
        distrustActivity: 0.5,
        unansweredActivity: 0.2,
      },
      ...changes,
    });
    const { columns } = run.world.contributors;
    columns.activity.fill(0);
    columns.stay.fill(10);
    columns.recent.fill(3);
    run.world.recentWork.fill(0);
    meddle(run);
    participation.step(run.world, run.context, rng);
    return run.world;
  };

  it("bears the hazard of leaving by work, answers, trust and employer", () => {
    const world = month(
      ({ world: { contributors, projects, recentWork } }) => {
        const { columns } = contributors;
        columns.trust.set([0.65, 0.4, 0.65, 0.65]);
        columns.employer[2] = employer.user;
        columns.project[3] = forked;
        projects.upstream.responsiveness = 0.75;
        projects.fork.responsiveness = 0.25;
        // What was done a year ago is forgotten first.
        recentWork[0] = 2;
      },
      { "mechanisms.trust": true },
    );
    const { stay, recent } = world.contributors.columns;
    const hazard = (work: number) => 0.01 + 0.2 / ((1 + work) / 2);
    expect(10 - stay[0]!).toBeCloseTo(hazard(1), 5);
    expect(recent[0]).toBe(1);
    expect(10 - stay[1]!).toBeCloseTo(hazard(3) * Math.exp(0.5), 5);
    expect(10 - stay[2]!).toBeCloseTo(hazard(3) / 2, 5);
    expect(10 - stay[3]!).toBeCloseTo(hazard(3) * Math.exp(0.25), 5);
  });

  it("counts neutral trust where trust is off", () => {
    const world = month(
      ({ world: { contributors, projects } }) => {
        contributors.columns.trust.fill(0.1);
        projects.upstream.responsiveness = 0.75;
      },
      { "community.trust.neutral": 0.65 },
    );
    expect(10 - world.contributors.columns.stay[0]!).toBeCloseTo(0.11, 5);
  });

  it("lets those go who have nothing left to bear, and the order of the others stands", () => {
    const world = month(({ world: { contributors, steward } }) => {
      contributors.columns.stay[1] = 1e-9;
      contributors.columns.stay[4] = 1e-9;
      contributors.columns.employer[4] = employer.steward;
      steward.hiredMaintainers = 1;
    });
    expect(first(world.contributors.columns.hasLeft)).toEqual([0, 1, 0, 0, 1, 0]);
    expect(first(world.active, world.activeCount)).toEqual([0, 2, 3, 5]);
    expect(world.steward.hiredMaintainers).toBe(0);
  });

  it("does half as much again for pay, and by trust and answers", () => {
    const world = month(
      ({ world: { contributors, projects } }) => {
        const { columns } = contributors;
        columns.activity.fill(4000);
        columns.trust.set([0.65, 0.65, 0.05]);
        columns.employer[1] = employer.user;
        projects.upstream.responsiveness = 0.75;
      },
      { "mechanisms.trust": true },
    );
    const done = first(world.contributors.columns.thisYear, 3);
    // 4,000 · (.5 + trust) · (.2 + .8 · ¾), one and a half times as much for pay; four standard errors of Poisson numbers.
    [3680, 5520, 1760].forEach((mean, row) => {
      expect(Math.abs(done[row]! - mean)).toBeLessThan(4 * Math.sqrt(mean));
    });
  });

  it("holds no more work than a month can", () => {
    const world = month(({ world: { contributors } }) => {
      contributors.columns.activity[0] = 1e6;
    });
    expect(world.contributors.columns.thisYear[0]).toBe(65_535);
  });
});
