import { describe, expect, it } from "vitest";
import { NumericalFailureError } from "../../foundation/errors.ts";
import { as } from "../../foundation/units.ts";
import { stage } from "../state/columns.ts";
import type { RunContext } from "../context/run-context.ts";
import { post } from "../state/ledger.ts";
import { simulate } from "./simulate.ts";
import type { World } from "../state/world.ts";
import { busy, runWorld, small, openingWorld } from "../testing/world-run.ts";

const failureOf = (entry: () => unknown): NumericalFailureError => {
  try {
    entry();
  } catch (failure) {
    if (failure instanceof NumericalFailureError) return failure;
    throw failure;
  }
  throw new Error("it went well");
};

describe("a number that is none", () => {
  const spoiled = (spoil: (run: { world: World; context: RunContext }) => void) =>
    failureOf(() =>
      runWorld(busy(), {
        months: 12,
        before: (world, context) => {
          if (world.month === 5) spoil({ world, context });
        },
      }),
    );

  it("stops the run with the process and the month that computed it", () => {
    const failure = spoiled(({ world }) => {
      world.projects.upstream.defects = Number.NaN;
    });
    expect(failure).toMatchObject({ process: "development", month: 5, quantity: "defects", agent: undefined });
    expect(failure.message).toMatch(/^In month 5, development computed NaN as defects\. Bring the parameters/);
  });

  it("is told with the organization that it met", () => {
    const failure = spoiled(({ world }) => {
      world.organizations.columns.trust.fill(Number.NaN, 40, 80);
      world.organizations.columns.stage.fill(stage.aware, 40, 80);
      world.organizations.columns.reviewAt.fill(5, 40, 80);
    });
    expect(failure).toMatchObject({ process: "choice", month: 5 });
    expect(failure.agent).toBeGreaterThanOrEqual(40);
    expect(failure.agent).toBeLessThan(80);
    expect(failure.message).toMatch(/worth of an offer of agent \d+\./);
  });

  it("is told with the contributor that it met", () => {
    const failure = spoiled(({ world }) => {
      world.contributors.columns.trust[world.active[3]!] = Number.NaN;
    });
    expect(failure).toMatchObject({ process: "participation", month: 5, quantity: "hazard of leaving" });
    expect(failure.agent).toBeGreaterThanOrEqual(0);
  });

  it("does not enter the ledger", () => {
    const { world } = openingWorld(small());
    const failure = failureOf(() => post(world.ledger, 3, "people", as(Number.POSITIVE_INFINITY)));
    expect(failure).toMatchObject({ process: "accounts", month: 3, quantity: "people", agent: undefined });
    expect(world.ledger.cash).toBe(world.ledger.openingCash);
  });

  it("comes of settings that multiply each other beyond all numbers, and is named instead of spread", () => {
    // A price that is raised twentyfold every month exceeds the largest number, 2e308, in 236 months.
    const extreme = busy({
      "community.arrival.newcomerRate": 0,
      "strategy.rules": [
        { when: [">", "month", 0], then: { do: "price", stream: "subscription", factor: 20 }, once: false },
      ],
    });
    const failure = failureOf(() => simulate(extreme, { months: 300 }));
    expect(failure.code).toBe("numerical-failure");
    expect(failure.process.length).toBeGreaterThan(0);
    expect(failure.month).toBeGreaterThan(0);
    expect(failure.message).toMatch(/plausible ranges/);
  });
});
