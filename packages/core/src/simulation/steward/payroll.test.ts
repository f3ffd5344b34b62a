import { describe, expect, it } from "vitest";
import { small, stillLife } from "../testing/lives.ts";
import { employer, standing } from "../state/columns.ts";
import { offerReview } from "../community/review.ts";
import { act } from "./actions.ts";
import { failSteward } from "./closing.ts";

const luck = { k0: 1, k1: 2 };

/** A steward of three upstream people, two of whom were maintainers of the community. */
function payroll() {
  const life = stillLife(small({ "project.opening.maintainers": 4, "steward.opening.upstream": 3 }));
  const { columns } = life.world.contributors;
  for (const row of [0, 1]) columns.employer[row] = employer.steward;
  life.world.steward.hiredMaintainers = 2;
  const hired = () => Array.from(columns.employer.subarray(0, 4)).filter((one) => one === employer.steward).length;
  return { ...life, hired };
}

describe("maintainers on the payroll", () => {
  it("are no more than a cut leaves room for, and stay maintainers", () => {
    const { world, given, hired } = payroll();
    act(world, given, { do: "cut", share: 0.5 }, luck);
    expect([world.steward.people.upstream, hired(), world.steward.hiredMaintainers]).toEqual([1.5, 2, 2]);
    act(world, given, { do: "cut", share: 0.5 }, luck);
    expect([hired(), world.steward.hiredMaintainers]).toEqual([1, 1]);
    expect(world.contributors.columns.standing[1]).toBe(standing.maintainer);
  });

  it("are free when the firm ends, and nobody is lost by it", () => {
    const { world, given, hired } = payroll();
    world.steward.people.upstream = 0.4;
    const before = [world.contributors.count, world.community.arrived];
    failSteward(world, given);
    expect([hired(), world.steward.hiredMaintainers]).toEqual([0, 0]);
    expect([world.contributors.count, world.community.arrived]).toEqual(before);
  });
});

describe("the steward's share of review", () => {
  it("is of all hours that are offered, those of sponsored people as well", () => {
    const { world, given } = stillLife(small({ "project.opening.maintainers": 0, "steward.opening.upstream": 2 }));
    offerReview(world, given);
    expect(world.community.reviewedBySteward).toBe(1);
    const own = world.community.hoursOffered[0]!;
    world.projects.upstream.sponsors = 3;
    offerReview(world, given);
    const { sponsorReview } = given.scenario.community.review;
    expect(world.community.reviewedBySteward).toBeCloseTo(own / (own + 3 * sponsorReview), 12);
  });
});
