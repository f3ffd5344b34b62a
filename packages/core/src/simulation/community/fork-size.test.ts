import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { route } from "../state/fork.ts";
import { angryProject } from "../testing/angry-project.ts";
import { busy, runWorld } from "../testing/world-run.ts";
import { rowOf } from "../offers/rows.ts";
import { countFork } from "./fork-size.ts";

interface Sides {
  readonly onFork?: number;
  readonly upstream?: number;
  readonly sponsors?: number;
  readonly users?: number;
  readonly age?: number;
}

/** A fork of month 20 that has so many of upstream's people and of its 1,000 users. */
function forkWith(sides: Sides, changes: Changes = {}) {
  const { onFork = 0, upstream = 100, sponsors = 0, users = 0, age = 1 } = sides;
  const { world, context } = angryProject({ changes });
  world.month = 20 + age;
  Object.assign(world.forking, { route: route.governance, bornAt: 20, bornPrecisely: 20.25 });
  Object.assign(world.projects.fork, { isAlive: 1, sponsors });
  Object.assign(world.community, { activeOnFork: onFork, activeOutsiders: upstream });
  world.steward.people.upstream = 0;
  world.market.organizations.fill(0);
  world.market.organizations[rowOf.community] = 1000;
  world.market.organizations[rowOf.fork] = users;
  countFork(world, context);
  return world;
}
const counts = (sides: Sides, changes: Changes = {}) => forkWith(sides, changes).forking.countedAt >= 0;

describe("a fork", () => {
  it("counts from a tenth of upstream's people, or of its users", () => {
    expect([counts({ onFork: 9 }), counts({ onFork: 10 })]).toEqual([false, true]);
    expect([counts({ users: 99 }), counts({ users: 100 })]).toEqual([false, true]);
    expect(counts({ onFork: 9, users: 99 })).toBe(false);
  });

  it("counts from the part that the scenario says: at half of it half as many do, at none everybody does", () => {
    const share = (countShare: number) => ({ "community.forking.countShare": countShare });
    expect([counts({ onFork: 4 }, share(0.05)), counts({ onFork: 5 }, share(0.05))]).toEqual([false, true]);
    expect([counts({ onFork: 19 }, share(0.2)), counts({ onFork: 20 }, share(0.2))]).toEqual([false, true]);
    expect(counts({}, share(0))).toBe(true);
  });

  it("is carried by paid people as by others, and so is upstream", () => {
    expect([counts({ onFork: 6, sponsors: 3.9 }), counts({ onFork: 6, sponsors: 4 })]).toEqual([false, true]);
    expect([counts({ onFork: 1, upstream: 11 }), counts({ onFork: 1, upstream: 10 })]).toEqual([false, true]);
  });

  it("does not count by having nothing of nothing, and does by having all there is", () => {
    expect([counts({ upstream: 0 }), counts({ upstream: 0, onFork: 1 })]).toEqual([false, true]);
  });

  it("is dated by its birth, told of, and counted once", () => {
    const world = forkWith({ onFork: 50, age: 7 });
    expect(world.forking).toMatchObject({ countedAt: 27, countedBirth: 20.25 });
    expect(Array.from(world.forking.forks)).toEqual([0, 0, 1, 0]);
    expect(world.log.at(-1)).toMatchObject({ month: 27, what: "fork counts" });
    const { context } = angryProject();
    countFork(world, context);
    expect(world.forking.forks[route.governance]).toBe(1);
  });

  it("that came to its size after more than a year stays an attempt", () => {
    expect([counts({ onFork: 50, age: 12 }), counts({ onFork: 50, age: 13 })]).toEqual([true, false]);
  });
});

describe("the size from which a fork counts", () => {
  // Rivals with few people fork without those of the parent.
  const quarrel = (countShare: number) =>
    runWorld(
      busy({
        "mechanisms.exodusForks": false,
        "mechanisms.governanceForks": false,
        "community.forking": { coalitionHazard: 1, coalitionStake: 100_000, sponsorFte: 2, countShare },
        "rivals.clouds.strength": 1,
        events: [{ at: "2012-01", action: { do: "relicense", restrictiveness: 1 } }],
      }),
      { months: 48 },
    );
  const [small, large] = [quarrel(0), quarrel(1)];

  it("changes what is counted, and neither people, users nor money", () => {
    const counted = ["forks-exodus", "forks-governance", "forks-coalition"];
    expect(small.last("forks-coalition")).toBe(1);
    expect(large.last("forks-coalition")).toBe(0);
    expect([small.last("fork-attempts"), large.last("fork-attempts")]).toEqual([1, 1]);
    for (const { name, values } of small.table.columns)
      if (!counted.includes(name)) expect(large.of(name), name).toEqual(values);
  });
});
