import { describe, expect, it } from "vitest";
import { small, openingWorld } from "../testing/world-run.ts";
import { employer, contributorRole } from "../state/columns.ts";
import { offerReview } from "../community/review.ts";
import { act } from "./actions.ts";
import { failSteward } from "./closing.ts";

const rng = { k0: 1, k1: 2 };

/** A steward of three upstream people, two of whom were maintainers of the community. */
function payroll() {
  const run = openingWorld(small({ "project.opening.maintainers": 4, "steward.opening.upstream": 3 }));
  const { columns } = run.world.contributors;
  for (const row of [0, 1]) columns.employer[row] = employer.steward;
  run.world.steward.hiredMaintainers = 2;
  const hired = () => Array.from(columns.employer.subarray(0, 4)).filter((one) => one === employer.steward).length;
  return { ...run, hired };
}

describe("maintainers on the payroll", () => {
  it("are no more than a cut leaves room for, and stay maintainers", () => {
    const { world, context, hired } = payroll();
    act(world, context, { do: "cut", share: 0.5 }, rng);
    expect([world.steward.people.upstream, hired(), world.steward.hiredMaintainers]).toEqual([1.5, 2, 2]);
    act(world, context, { do: "cut", share: 0.5 }, rng);
    expect([hired(), world.steward.hiredMaintainers]).toEqual([1, 1]);
    expect(world.contributors.columns.role[1]).toBe(contributorRole.maintainer);
  });

  it("are free when the firm ends, and nobody is lost by it", () => {
    const { world, context, hired } = payroll();
    world.steward.people.upstream = 0.4;
    const before = [world.contributors.count, world.community.arrived];
    failSteward(world, context);
    expect([hired(), world.steward.hiredMaintainers]).toEqual([0, 0]);
    expect([world.contributors.count, world.community.arrived]).toEqual(before);
  });
});

describe("the steward's share of review", () => {
  it("is of all hours that are offered, those of sponsored people as well", () => {
    const { world, context } = openingWorld(small({ "project.opening.maintainers": 0, "steward.opening.upstream": 2 }));
    offerReview(world, context);
    expect(world.community.reviewedBySteward).toBe(1);
    const own = world.community.hoursOffered[0]!;
    world.projects.upstream.sponsors = 3;
    offerReview(world, context);
    const { sponsorReview } = context.scenario.community.review;
    expect(world.community.reviewedBySteward).toBeCloseTo(own / (own + 3 * sponsorReview), 12);
  });
});
