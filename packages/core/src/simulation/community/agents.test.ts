import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { InvalidScenarioError, type ScenarioError } from "../../scenario/errors.ts";
import { loadScenario } from "../../scenario/load.ts";
import { busy, hashOf, only, openingWorld, runWorld, small, sum } from "../testing/world-run.ts";
import { buildGated } from "../offers/gated-features.ts";
import { countAuthors } from "./authors.ts";
import { offerReview } from "./review.ts";

const none = { contributions: 0, reviewLoad: 0, supportLost: 0, cloning: 0 };
const agents = (effects: Partial<typeof none>, from = "2010-11"): Changes => ({
  "mechanisms.aiAgents": true,
  "community.agents": { ...none, from, ...effects },
});
const live = (changes: Changes, replication = 0) => runWorld(busy(changes), { months: 48, replication });

describe("agents", () => {
  it("change nothing where they have no effect, and nothing before they act", () => {
    const off = live({});
    expect(hashOf(live(agents({})))).toBe(hashOf(off));
    const late = live(agents({ contributions: 3, reviewLoad: 2, supportLost: 0.6, cloning: 3 }, "2012-11"));
    for (const { name, values } of off.table.columns)
      expect(late.of(name).subarray(0, 24), name).toEqual(values.subarray(0, 24));
    expect(hashOf(late)).not.toBe(hashOf(off));
  });

  it("make maintainers answer less, the more they send and the longer each takes", () => {
    const answered = (effects: Partial<typeof none>) =>
      [0, 1, 2, 3].reduce((total, one) => total + sum(live(agents(effects), one).of("responsiveness")), 0);
    const [calm, some, many] = [0, 1, 3].map((reviewLoad) => answered({ reviewLoad }));
    expect(some).toBeLessThan(calm!);
    expect(many).toBeLessThan(some!);
    expect(answered({ contributions: 2 })).toBeLessThan(calm!);
  });

  it("sell fewer subscriptions where support is worth less", () => {
    const still = { ...only("buyers", "aiAgents"), "strategy.streams": { subscription: { price: 40 } } };
    const sold = (supportLost: number, column: string, changes: Changes) =>
      [0, 1, 2, 3].reduce(
        (total, one) => total + sum(live({ ...changes, ...agents({ supportLost }) }, one).of(column)),
        0,
      );
    // Where nothing answers to what is sold, every node; elsewhere few large customers come and go for other reasons, too.
    const nodes = [0, 0.5, 1].map((lost) => sold(lost, "nodes-paid", still));
    expect(nodes[1]).toBeLessThan(nodes[0]!);
    expect(nodes[2]).toBeLessThan(nodes[1]!);
    const lively = { "strategy.streams": still["strategy.streams"] };
    const customers = [0, 0.5, 1].map((lost) => sold(lost, "adopters-subscription", lively));
    expect(customers[1]).toBeLessThan(customers[0]!);
    expect(customers[2]).toBeLessThan(customers[1]!);
  });

  it("need the review of a newcomer's contribution, each, and are merged as far as they are answered", () => {
    const after = (sent: number, reviewLoad = 0) => {
      const { world, context } = openingWorld(
        small({ ...agents({ reviewLoad }), "community.review.responsivenessSpeed": 1 }),
      );
      world.community.contributions[0] = 10;
      world.community.newcomerContributions[0] = 10;
      world.community.agentContributions[0] = sent;
      world.community.hoursOfMaintainers[0] = 50;
      world.steward.people.upstream = 0;
      offerReview(world, context);
      countAuthors(world, context);
      return [world.projects.upstream.responsiveness, world.projects.upstream.merged[0]!] as const;
    };
    // 50 hours against 5 for each of ten newcomers, and of ten more by agents, or 10 for each.
    expect(after(0)[0]).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(after(10)[0]).toBeCloseTo(1 - Math.exp(-0.5), 12);
    expect(after(10, 1)[0]).toBeCloseTo(1 - Math.exp(-0.25), 12);
    expect([after(0)[1], after(10)[1]]).toEqual([10, expect.closeTo(10 + 10 * (1 - Math.exp(-0.5)), 9)]);
  });

  it("make gated features age, and rebuilders come, as much sooner", () => {
    const left = (cloning: number) => {
      const { world, context } = openingWorld(
        small({ ...agents({ cloning }), "project.development.frontierDrift": 0.01 }),
      );
      world.steward.gated = 0.5;
      world.steward.people.product = 0;
      world.month = 1;
      buildGated({ gatedShare: 0, gatedAtLaunch: 0, launch: 0 }, world, context);
      return world.steward.gated;
    };
    expect(left(0)).toBeCloseTo(0.5 * Math.exp(-0.01), 9);
    expect(left(3)).toBeCloseTo(0.5 * Math.exp(-0.04), 9);
    const cloned = (cloning: number) => sum(live(agents({ cloning })).of("clone-present"));
    expect(cloned(10)).toBeGreaterThanOrEqual(cloned(0));
  });

  it("are not people: nobody comes, stays or is counted because of what they send", () => {
    const { world } = live(agents({ contributions: 3 }));
    const flood = live({ ...agents({ contributions: 3 }), "mechanisms.reviewCapacity": false });
    const dry = live({ "mechanisms.reviewCapacity": false });
    expect(world.community.agentContributions[0]).toBeGreaterThan(0);
    // Where answers never run out, what they send moves no newcomer in the first month.
    expect(flood.of("newcomers")[0]).toBe(dry.of("newcomers")[0]);
  });
});

describe("a scenario's agents", () => {
  const errorsOf = async (text: string): Promise<readonly ScenarioError[]> => {
    const failure: unknown = await loadScenario(text).catch((error: unknown) => error);
    return failure instanceof InvalidScenarioError ? failure.errors : [];
  };

  it("must come before its end, and be on where something is said of them", async () => {
    expect(await errorsOf("mechanisms: { aiAgents: true }")).toMatchObject([
      { code: "never-happens", path: "community.agents.from" },
    ]);
    expect(await errorsOf("start: 2020-01\nmechanisms: { aiAgents: true }")).toEqual([]);
    expect(await errorsOf("community: { agents: { cloning: 1 } }")).toMatchObject([
      { code: "never-happens", path: "community.agents.cloning", hint: expect.stringContaining("aiAgents") },
    ]);
    expect(await errorsOf("community: { agents: { cloning: 0..2 } }")).toMatchObject([
      { code: "never-happens", path: "community.agents.cloning" },
    ]);
    // As the scenario that everybody begins with has it.
    expect(await errorsOf("community: { agents: { cloning: unknown } }")).toEqual([]);
    expect(await errorsOf("community: { agents: { from: yesterday } }")).toMatchObject([
      { path: "community.agents.from" },
    ]);
  });
});
