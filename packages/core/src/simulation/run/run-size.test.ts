import { describe, expect, it } from "vitest";
import { InvalidOptionError } from "../../foundation/errors.ts";
import { RunTooLargeError, usualLimit } from "../context/run-limit.ts";
import { small, openingWorld } from "../testing/world-run.ts";
import { compare } from "./compare.ts";
import { fitOpening } from "./fit-opening.ts";
import { runSize } from "./run-size.ts";
import { simulate } from "./simulate.ts";
import { branch, snapshot } from "./snapshot.ts";

const huge = small({ "market.population.organizations": 10_000_000, "market.population.sampled": 2_000_000 });

/** What a call is refused for. */
function refusal(call: () => unknown): RunTooLargeError {
  try {
    call();
  } catch (failure) {
    if (failure instanceof RunTooLargeError) return failure;
    throw failure;
  }
  throw new Error("it was allowed");
}

/** Bytes of all typed arrays within a value, each buffer once. */
function bytesOf(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== "object" || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part, seen), 0);
}

describe("the size of a run", () => {
  it.each([
    {},
    { "market.network.kind": "mixed" },
    { "market.network.degree": 64 },
    { "market.choice.tasteLife": 1 },
    { "market.population.sampled": 20_000, "market.population.organizations": 20_000 },
  ])("is at least what its arrays hold before it begins, and at most three times as much: %j", (changes) => {
    const scenario = small(changes);
    const { world, context } = openingWorld(scenario);
    const held = bytesOf(context.sample) + 2 * bytesOf({ organizations: world.organizations, market: world.market });
    const { memory } = runSize(scenario);
    // Months of the table, and what is kept only while a network is drawn, come on top.
    expect(memory).toBeGreaterThan(held);
    expect(memory).toBeLessThan(3 * held + 1e6);
  });

  it("grows with organizations, months and ties", () => {
    const { steps } = runSize(small());
    expect(runSize(small(), 240).steps).toBeCloseTo(2 * steps, -2);
    expect(runSize(small({ "market.population.sampled": 600 })).steps).toBeCloseTo(2 * steps, -2);
    expect(runSize(small({ "market.network.degree": 64 })).steps).toBeGreaterThan(1.5 * steps);
  });
});

describe("a run that takes more than it may", () => {
  it("is refused at once, with the setting and the option that would allow it", () => {
    const began = performance.now();
    const refused = refusal(() => simulate(huge));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(refused).toMatchObject({ code: "run-too-large", resource: "steps", setting: "market.population.sampled" });
    expect(refused.message).toBe(
      "This run takes 5.6e8 months of organizations and people, and may take 3e8 months of organizations and people. Most of it is for " +
        "market.population.sampled: set it lower, or allow 2 times the usual limit with the option limit: 2, which is --limit 2 on the command line.",
    );
  });

  it("is told of the next whole limit that would do, and not of the nearest", () => {
    const { message } = new RunTooLargeError({
      resource: "steps",
      needed: 6.9e8,
      limit: 1,
      setting: "market.population.sampled",
    });
    expect(message).toContain("option limit: 3, which is --limit 3 on the command line.");
  });

  it("is refused for its time where memory would do", () => {
    const long = small({ "market.population.organizations": 1_000_000, "market.population.sampled": 200_000 });
    const refused = refusal(() => simulate(long, { months: 1200 }));
    expect(refused).toMatchObject({ resource: "steps", setting: "market.population.sampled", month: undefined });
    expect(refused.needed).toBeGreaterThan(usualLimit.steps);
  });

  it("is refused for tastes that change every month, where they are remembered", () => {
    const fickle = small({
      "market.choice.tasteLife": 1,
      "market.population.organizations": 20_000,
      "market.population.sampled": 16_384,
      "market.network.degree": 2,
    });
    expect(refusal(() => simulate(fickle, { months: 1200, limit: 0.5 })).setting).toBe("market.choice.tasteLife");
  });

  it("ends before more people come than there is room for", () => {
    const crowded = small({
      "community.arrival.newcomerRate": 1,
      "market.population.organizations": 300_000,
      "market.awareness.innovationHazard": 0.2,
      "market.choice.fitMean": 1000,
    });
    const refused = refusal(() => simulate(crowded, { limit: 0.003, months: 48 }));
    expect(refused).toMatchObject({ resource: "memory", setting: "community.arrival.newcomerRate" });
    expect(refused.month).toBeGreaterThan(0);
    expect(refused.message).toMatch(/^In month \d+ this run needs more than the 0.003 GB of memory that it may take\./);
  });

  it("ends where so many people stay for so long that it would take too much time", () => {
    const settled = small({
      "project.opening.maintainers": 2000,
      "community.activity.leavingBase": 0,
      "community.activity.leavingFloor": 0,
    });
    expect(refusal(() => simulate(settled, { limit: 0.01, months: 1200 }))).toMatchObject({ resource: "steps" });
  });

  it.each([
    ["compare", () => compare({ huge }, { limit: 1 })],
    ["fitOpening", () => fitOpening(huge, { adopters: 10, contributors: { outside: 1 } })],
    ["snapshot", () => snapshot(huge, { at: 3, limit: 0.1 })],
    ["branch", () => branch(snapshot(small(), { at: 3 }), small(), { limit: 1e-6 })],
  ])("is refused by %s as well", (_, call) => {
    expect(refusal(call).code).toBe("run-too-large");
  });

  it("is run where the limit is raised, and gives the same bits under any limit", () => {
    const tables = [0.5, 1, 7].map((limit) => simulate(small(), { months: 6, limit }).table);
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[2]).toEqual(tables[0]);
    expect(() => simulate(small(), { months: 6, limit: 1e-4 })).toThrow(RunTooLargeError);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, "2"])("takes no limit of %s", (limit) => {
    expect(() => simulate(small(), { limit: limit as number })).toThrow(InvalidOptionError);
  });
});
