import { describe, expect, it } from "vitest";
import { employer, stage } from "./state/columns.ts";
import { accounts } from "./state/ledger.ts";
import { busy, runWorld, only, small, sum } from "./testing/world-run.ts";

describe("money", () => {
  it.each(["busy", "poor"])("changes by nothing but the flows of the month, in a %s world", (kind) => {
    const scenario = busy({
      start: "2010-01",
      "strategy.rules": [{ when: ["<", "runway", 24], then: { do: "raise" }, once: false }],
      "steward.funding": { execution: 10, leastMonths: 0 },
      "steward.treasury.cash": kind === "busy" ? 20_000_000 : 2_000_000,
      events: [
        { at: "2010-06", action: { do: "raise" } },
        { at: "2012-03", action: { do: "gate", share: 0.2 } },
        { at: "2013-02", action: { do: "withdraw", stream: "openCore" } },
      ],
    });
    let before = scenario.steward.treasury.cash as number;
    const run = runWorld(scenario, {
      months: 60,
      after: ({ ledger }, _, month, table) => {
        const flows = sum(
          table.columns.filter(({ name }) => name.startsWith("flow-")).map(({ values }) => values[month]!),
        );
        // Sums of sixteen amounts up to 1e7 usd round at 1e-9 each.
        expect(Math.abs(ledger.cash - before - flows)).toBeLessThan(1e-6 * Math.max(1, Math.abs(ledger.cash)));
        before = ledger.cash;
      },
    });
    const { ledger } = run.world;
    expect(ledger.openingCash + sum(ledger.flows)).toBeCloseTo(ledger.cash, 3);
    expect(ledger.flows[accounts.indexOf("financing")]).toBeGreaterThan(0);
    expect(Math.min(...run.of("cash"))).toBeGreaterThanOrEqual(ledger.lowestCash - ledger.flows.length);
  });
});

describe("people", () => {
  it("are neither lost nor made: who arrived is there or has left, and all that was done is remembered", () => {
    const founders = 4 + 12;
    runWorld(busy(), {
      months: 48,
      after: ({ contributors, active, activeCount, community, recentWork, steward, month }) => {
        const { columns, count } = contributors;
        expect(count).toBe(founders + community.arrived);
        const left = columns.hasLeft.subarray(0, count).reduce((total, one) => total + one, 0);
        expect(activeCount + left).toBe(count);
        const rows = active.subarray(0, activeCount);
        expect(new Set(rows).size).toBe(activeCount);
        expect(rows.every((row) => columns.hasLeft[row] === 0)).toBe(true);
        const hired = rows.filter((row) => columns.employer[row] === employer.steward).length;
        expect(steward.hiredMaintainers).toBe(hired);
        for (const row of rows)
          if (columns.recent[row] !== sum(recentWork.subarray(row * 12, row * 12 + 12)))
            expect.fail(`contributor ${row} in month ${month} has other recent work than the months add up to`);
        expect(new Set(columns.identity.subarray(0, count)).size).toBe(count);
      },
    });
  });

  it("an organization is in one stage, and adopters are those who run the project", () => {
    const run = runWorld(busy(), {
      months: 48,
      after: ({ organizations, market }, { sample }) => {
        const { columns, count } = organizations;
        const byStage = [0, 0, 0, 0];
        let weight = 0;
        for (let row = 0; row < count; row++) {
          byStage[columns.stage[row]!]!++;
          const runs = columns.stage[row] === stage.adopter;
          expect(runs).toBe(columns.offer[row]! > 0);
          if (runs) weight += sample.weight[row]!;
        }
        expect(byStage[stage.unaware]).toBe(market.knowingFrom);
        expect(byStage[stage.adopter]).toBe(count - market.adoptersFrom);
        market.rows.forEach((row, position) => {
          expect(columns.position[row]).toBe(position);
          const [knows, runs] = [position >= market.knowingFrom, position >= market.adoptersFrom];
          expect([columns.stage[row]! > stage.unaware, columns.stage[row] === stage.adopter]).toEqual([knows, runs]);
        });
        expect(sum(byStage)).toBe(count);
        expect(sum(market.organizations)).toBeCloseTo(weight, 4);
        expect(sum(market.bySource)).toBeCloseTo(weight, 4);
        expect(sum(market.byPlatform)).toBeCloseTo(weight, 4);
        expect(market.share).toBeLessThanOrEqual(1 + 1e-9);
      },
    });
    expect(run.last("adopters")).toBeGreaterThan(0);
  });
});

describe("review", () => {
  it("that nobody offers ends the arrival of newcomers", () => {
    const run = runWorld(
      busy({
        "project.opening.maintainers": 0,
        "project.opening.regulars": 0,
        "mechanisms.merit": false,
        "mechanisms.partners": false,
        "mechanisms.rivalClouds": false,
        "strategy.conduct.overTheWall": true,
        "community.review.responsivenessSpeed": 0.4,
      }),
      { months: 48 },
    );
    // Responsiveness falls by .4 a month from .6: below 1e-5 after two years, and with it all welcome.
    expect(run.of("responsiveness")[30]!).toBeLessThan(1e-5);
    expect(sum(run.of("newcomers").subarray(0, 6))).toBeGreaterThan(0);
    expect(sum(run.of("newcomers").subarray(30))).toBe(0);
  });
});

describe("a world in which everything is off", () => {
  it("has neither trust to lose, camps, forks, partners, rivals, programme nor returns", () => {
    const run = runWorld(busy(only()), { months: 36 });
    for (const name of [
      "factionalization",
      "forks-exodus",
      "forks-governance",
      "forks-coalition",
      "partners-accepted",
      "rival-cloud-present",
      "clone-present",
      "programme-level",
      "incidents",
      "separation",
      "heard-from-peers",
      "heard-from-programme",
      "leverage",
      "component-work",
      "flow-capital-expenditure",
      "flow-base-business",
      "flow-programme",
      "flow-financing",
      "return-recruiting-saved",
      "return-attrition-avoided",
      "return-coalition-engineering-received",
      "return-defects-found-outside",
      "return-rival-disrupted",
      "return-leverage",
    ])
      expect(new Set(run.of(name)), name).toEqual(new Set([0]));
    expect(new Set(run.of("trust-contributors"))).toEqual(new Set([0.5]));
    expect(run.last("steward-alive")).toBe(1);
    expect(small().community.trust.neutral).toBe(0.5);
  });
});
