import { loadScenario } from "@stewardsim/core";
import { createStudy, ensembleOf, resultNames } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { choosableArms } from "../results.ts";
import type { Asked } from "./analysis.ts";
import { regret } from "./regret.ts";
import { noMoreThan, worth } from "./worth.ts";

const draws = 120;
const base = await loadScenario("name: a firm");
const names = ["no steward", "steady", "jackpot", "use only"];

/** Steady is worth a million more in all draws but three, in which the jackpot is worth thousands of millions more. */
const worthOf = (arm: string, row: number) =>
  arm === "no steward" || arm === "use only" ? 0 : arm === "steady" ? 3e6 : row % 40 === 39 ? 9e9 + 1e8 * row : 2e6;

const arms = names.map((name) => ({ name, scenario: base, ...(name === "use only" ? { kind: "uses-only" } : {}) }));
const factors = createStudy(base, arms, { draws: 2 })
  .factors.filter(({ isInteger }) => !isInteger)
  .slice(0, 2);
const values = Array.from({ length: draws }, (_, row) =>
  factors.map(({ low, high }, index) => low + ((high - low) * (((row * [1, 37][index]!) % draws) + 0.5)) / draws),
);
const study = createStudy(base, arms, { draws, replications: 1, factors, values });
const ensemble = ensembleOf(
  study,
  values.map((_, task) => {
    const numbers = new Float64Array(names.length * resultNames.length);
    names.forEach((name, arm) => {
      numbers[arm * resultNames.length + resultNames.indexOf("deltaValueLowExit")] = worthOf(name, task);
    });
    return { task, values: numbers, failures: [] };
  }),
);
const asked: Asked = {
  ensemble,
  notes: { against: "no steward" },
  of: "deltaValueLowExit",
  isLess: false,
  causes: "levers",
  arm: "steady",
  arms: choosableArms(ensemble, "no steward"),
  most: 8,
  seed: "1",
};
const flat = (lines: readonly string[]) => lines.join(" ").replaceAll(/\s+/g, " ");

describe("options whose mean regret a few draws carry", () => {
  it("stand in one order, by the median, whichever way they are asked", async () => {
    const [chosen, known] = [await regret(asked), await worth(asked)];
    expect(chosen.choice).toMatchObject({ measure: "median regret" });
    expect(chosen.choice!.options.map(({ strategy }) => strategy)[0]).toBe("steady");
    expect(known.data).toMatchObject({ chosen: "steady", measure: "median regret", meansKnown: { isKnown: false } });
    expect(flat(known.lines)).toContain(
      "By money alone one would now choose steady (median regret $0 0–0, the least of all).",
    );
  });

  it("have no mean that is told, of the criteria and of what knowing is worth", async () => {
    const said = [flat((await regret(asked)).lines), flat((await worth(asked)).lines)];
    expect(said[0]).toMatch(/mean not known not known|mean not known yet/);
    expect(said[0]).not.toMatch(/best by [^.]*\bmean\b/);
    expect(said[1]).toContain("is a mean and not known yet. A few large values of 120 draws decide it;");
    expect(said[1]).not.toContain("bn");
    // What they would be stands in the data, with whether it holds.
    expect((await worth(asked)).data).toMatchObject({ perfect: { count: draws }, parameters: [{}, {}] });
  });

  it("say nothing of good enough for who only uses the project", async () => {
    const { data } = await regret(asked);
    const [satisficing] = data as { criterion: string; rankings: { strategy: string }[] }[];
    expect(satisficing!.criterion).toBe("satisficing");
    expect(satisficing!.rankings.map(({ strategy }) => strategy).toSorted()).toEqual(["jackpot", "steady"]);
  });

  it("are followed by why the chosen one is ahead of the next arm", async () => {
    expect((await worth(asked)).pair).toEqual(["steady", "jackpot"]);
  });
});

describe("what it is worth to know one thing", () => {
  it("is never more than to know all, in the estimate and at both ends", () => {
    const perfect = { estimate: 4, low: 3, high: 6, standardError: 1, count: 9 };
    const value = { inputs: [], used: [], changes: 0.1, byChance: 0 };
    expect(noMoreThan(perfect, { ...value, estimate: 5, low: 4.5, high: 9 })).toMatchObject({
      estimate: 4,
      low: 4,
      high: 6,
    });
    expect(noMoreThan(perfect, { ...value, estimate: 2, low: 1, high: 3 })).toMatchObject({
      estimate: 2,
      low: 1,
      high: 3,
    });
  });
});
