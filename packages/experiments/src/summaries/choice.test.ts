import { describe, expect, it } from "vitest";
import { ensembleOf } from "../ensemble.ts";
import { resultNames } from "../measures.ts";
import { createStudy, resultsOf } from "../study.ts";
import { tinyCase } from "../testing/tiny.ts";
import { choiceAmong, noneOfThem } from "./choice.ts";

const draws = 60;

/** Arms under two drawn parameters, by rows 0 to 59 of the first and shuffled ones of the second; worth is what `worthOf` says. */
function made(
  worthOf: (arm: string, x: number, y: number) => number,
  survivedOf: (arm: string, x: number) => number = () => 0,
) {
  const names = ["none", "up", "down"];
  const scenario = tinyCase.scenario;
  const { factors } = createStudy(scenario, [{ name: "none", scenario }], { draws: 2 });
  const chosen = factors.filter(({ isInteger }) => !isInteger).slice(0, 2);
  const at = (index: number, part: number) => chosen[index]!.low + part * (chosen[index]!.high - chosen[index]!.low);
  const parts = Array.from({ length: draws }, (_, row) => [(row + 0.5) / draws, (((row * 37) % draws) + 0.5) / draws]);
  const study = createStudy(
    scenario,
    names.map((name) => ({ name, scenario })),
    { draws, replications: 1, factors: chosen, values: parts.map((row) => row.map((part, index) => at(index, part))) },
  );
  const width = resultsOf(study).length;
  const worth = resultNames.indexOf("deltaValueLowExit");
  const results = parts.map(([x, y], task) => {
    const values = new Float64Array(names.length * width);
    names.forEach((name, arm) => {
      values[arm * width + worth] = worthOf(name, x!, y!);
      values[arm * width + resultNames.indexOf("survived")] = survivedOf(name, x!);
    });
    return { task, values, failures: [] };
  });
  return { ensemble: ensembleOf(study, results), chosen, at };
}

describe("the best choice", () => {
  const worthOf = (arm: string, x: number) => (arm === "up" ? x - 0.5 : arm === "down" ? 0.2 - x : 0);
  const { ensemble, chosen, at } = made(worthOf);
  const { best, chances, conditions } = choiceAmong(ensemble, ["up", "down"], "none");

  it("is what is worth most, and none of them where none is worth its cost", () => {
    const count = (name: string) => best.filter((one) => one === name).length;
    expect([count("up"), count(noneOfThem), count("down")]).toEqual([30, 18, 12]);
    expect(["up", noneOfThem, "down"].map((name) => chances[name]!.estimate)).toEqual([0.5, 0.3, 0.2]);
  });

  it("hangs on the end of the range at which it is best, and on where its third begins or ends", () => {
    const of = (arm: string) => conditions.find((one) => one.arm === arm)!;
    const [up, down] = [of("up"), of("down")];
    expect([up.factor.path, down.factor.path]).toEqual([chosen[0]!.path, chosen[0]!.path]);
    // Twenty draws are a third: the highest begin at the 41st, the lowest end at the 20th.
    expect([up.isHigh, down.isHigh]).toEqual([true, false]);
    expect(up.threshold).toBeCloseTo(at(0, 40.5 / draws), 6);
    expect(down.threshold).toBeCloseTo(at(0, 19.5 / draws), 6);
    expect([up.within.estimate, up.opposite.estimate]).toEqual([1, 0]);
    expect([down.within.estimate, down.opposite.estimate]).toEqual([0.6, 0]);
    expect(up.doubt).toBeLessThan(0.001);
  });

  it("is what makes all three win, though another is worth more, and among those what is worth more", () => {
    // Both survive in the upper half, where the one is worth ten times the other; in the lower half only the poorer does.
    const rich = made(
      (arm) => (arm === "up" ? 10 : arm === "down" ? 1 : 0),
      (arm, x) => Number(arm === "down" || x > 0.5),
    );
    for (const arms of [
      ["up", "down"],
      ["down", "up"],
    ]) {
      const choice = choiceAmong(rich.ensemble, arms, "none");
      expect(choice.best.slice(0, 30), arms.join()).toEqual(Array(30).fill("down"));
      expect(choice.best.slice(30), arms.join()).toEqual(Array(30).fill("up"));
    }
  });

  it("tells the strongest conditions first, each with what chance alone would make of so many", () => {
    const mixed = made((arm, x, y) => (arm === "up" ? y + 0.3 * x - 0.6 : 0));
    const strength = choiceAmong(mixed.ensemble, ["up", "down"], "none").conditions;
    expect(strength[0]!.factor.path).toBe(mixed.chosen[1]!.path);
    const known = strength.filter(({ within }) => Number.isFinite(within.estimate));
    const gap = known.map(({ within, opposite }) => within.estimate - opposite.estimate);
    expect(gap[0]).toBe(Math.max(...gap));
    // Where nothing hangs on anything, six links were looked at, and none of them is more than chance makes of six.
    const noise = made((arm, x) => (arm === "up" ? ((x * draws * 7919) % 13) - 6 : 0));
    const conditions = choiceAmong(noise.ensemble, ["up", "down"], "none").conditions;
    expect(Math.min(...conditions.map(({ doubt }) => doubt))).toBeGreaterThan(0.2);
  });
});
