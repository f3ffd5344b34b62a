import { describe, expect, it } from "vitest";
import type { Estimate } from "../estimate.ts";
import type { ChoiceOption, Choosing } from "../findings/choose.ts";
import { plain } from "../style.ts";
import { armsInOrder, chosenLines } from "./chosen.ts";

const around = (estimate: number, half: number, unit: Estimate["unit"]): Estimate => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
  unit,
  draws: 100,
});
const usd = (estimate: number) => around(1e6 * estimate, 1e6, "usd");
const points = (estimate: number) => around(estimate, 5, "points");

const option = (strategy: string, index: number, allWin: Estimate | null = points(20 + index)): ChoiceOption => ({
  strategy,
  regret: usd(50),
  medianRegret: usd(index + 2),
  isMeanKnown: false,
  inWorstTenth: 0.7,
  wrong: points(50 + index),
  best: points(50 - index),
  allWin,
});

const choosing = (names: readonly string[], changes: Partial<Choosing> = {}): Choosing => ({
  chosen: null,
  tied: names.slice(0, 2),
  measure: "median regret",
  options: names.map((name, index) => option(name, index)),
  leads: [],
  smallest: { worth: 10e6, points: 5 },
  ...changes,
});

const told = (best: Choosing, isWhole = false) =>
  chosenLines({ best, conditions: [] }, plain, (parts) => [parts.join(" ")], { isWhole }).join(" ");

describe("what to choose", () => {
  it("is told by how often all three win and by what is lost, each named once, and by what it is chosen", () => {
    expect(told(choosing(["open core", "subscription", "services"]))).toContain(
      "CANNOT BE TOLD APART: open core, all three win in 20 (15 to 25), median regret $2.0m (1.0–3.0m), wrong in 50 (45 to 55); subscription, 21 (16 to 26), $3.0m (2.0–4.0m), 51 (46 to 56). Next: services. Regret is the loss against what turns out best; wrong, how often it matters. Chosen by what matters: worth from $10m, wins from 5 points.",
    );
  });

  it("says which of two that cannot be told apart is worth more, and why it is not chosen all the same", () => {
    const other = {
      worth: usd(9),
      medianWorth: usd(-9),
      isMeanKnown: false,
      allWin: points(0),
      allWinAgainstFoundation: null,
    };
    const lead = (worth: Estimate, allWin: Estimate, more: object = {}) =>
      told(
        choosing(["a", "b"], {
          leads: [
            { ...other, strategy: "b", than: "c" },
            { ...other, strategy: "c", than: "a" },
            {
              strategy: "b",
              than: "a",
              worth: { ...worth, low: -9e9, high: 9e9 },
              medianWorth: worth,
              isMeanKnown: false,
              allWin,
              allWinAgainstFoundation: null,
              ...more,
            },
          ],
        }),
      );
    // What matters are 10 million, and 5 points.
    const perhaps = "perhaps by less than matters: more draws may tell.";
    expect(lead(around(-17e6, 10e6, "usd"), points(0))).toContain(
      `The first is worth $17m (7–27m) more in the median draw, ${perhaps}`,
    );
    expect(lead(around(17e6, 10e6, "usd"), points(0))).toContain(
      `The second is worth $17m (7–27m) more in the median draw, ${perhaps}`,
    );
    expect(lead(usd(0), points(0), { worth: around(-17e6, 10e6, "usd"), isMeanKnown: true })).toContain(
      `The first is worth $17m (7–27m) more on average, ${perhaps}`,
    );
    expect(lead(around(-30e6, 10e6, "usd"), points(8))).toContain(
      "The first is worth $30m (20–40m) more in the median draw, but all three win more often under the second, by 8 (3 to 13) points.",
    );
    for (const one of [
      lead(usd(0), points(0)),
      lead(around(-30e6, 10e6, "usd"), points(0)),
      // The mean, of which less is known, says the reverse.
      lead(around(-17e6, 10e6, "usd"), points(0), { worth: usd(40) }),
    ])
      expect(one).not.toContain("is worth");
  });

  it("counts any difference where nothing is invested", () => {
    for (const worth of [null, 0])
      expect(told(choosing(["open core"], { smallest: { worth, points: 5 } }))).toContain(
        "wrong, how often another does. Chosen by what matters: worth, wins from 5 points.",
      );
  });

  it("is by worth alone where there is nothing to win, and what stands next has all numbers by name", () => {
    const options = [option("use only", 2, null), option("subscription", 1)];
    const said = told(choosing([], { chosen: "use only", tied: ["use only"], options }), true);
    expect(said).toContain(
      "CHOOSE use only: median regret $4.0m (3.0–5.0m), wrong in 52 (47 to 57); it has nothing to win, and is chosen by worth alone. Next: subscription, all three win in 21 (16 to 26), median regret $3.0m",
    );
    expect(said).toContain("its mean is not known yet (70% of it in a tenth of the draws).");
  });

  it("has both sides of a trade-off before others, and what stands behind in its order", () => {
    const names = ["a", "b", "c", "d"];
    const lead = (strategy: string, than: string, worth: number, allWin: number) => ({
      strategy,
      than,
      worth: usd(worth),
      medianWorth: usd(worth),
      isMeanKnown: true,
      allWin: points(allWin),
      allWinAgainstFoundation: null,
    });
    const leads = [lead("b", "a", 0, 0), lead("c", "a", -90, 40), lead("c", "b", -90, 40)];
    const traded = choosing(names, { tied: ["a", "b", "c"], leads });
    expect(armsInOrder(traded)).toEqual(["a", "c", "b", "d"]);
    expect(told(traded)).toMatch(
      /A TRADE-OFF: a is worth more, median regret .*; under c all three win more often, by 40 \(35 to 45\) points, median regret/,
    );
    expect(armsInOrder({ ...traded, leads: [] })).toEqual(names);
    // The same lead from the other side, of which the interval turns round with it.
    const asymmetric = (low: number, high: number) => ({
      ...lead("a", "c", 90, -20),
      allWin: { ...points(-20), low, high },
    });
    const fromOtherSide = (low: number, high: number) => told({ ...traded, leads: [asymmetric(low, high)] });
    expect(fromOtherSide(-40, -8)).toContain("under c all three win more often, by 20 (8 to 40) points");
    expect(fromOtherSide(-40, 2)).toContain("CANNOT BE TOLD APART");
  });
});
