import { describe, expect, it } from "vitest";
import { strategyComparison } from "./comparison.ts";
import { parametersCsv } from "./csv.ts";
import { withoutAside } from "./ensemble.ts";
import { evaluations, tolerancesByDraw } from "./evaluation.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { choiceAmong } from "./summaries/choice.ts";
import { winChances } from "./summaries/chances.ts";
import { nullRate } from "./summaries/null-rate.ts";
import { ranking } from "./summaries/ranking.ts";
import { trustVerdict } from "./summaries/trust-priors.ts";
import { tinyCase } from "./testing/tiny.ts";

const comparison = strategyComparison(tinyCase, { draws: 4, replications: 2, months: 36 });
const ensemble = await runEnsemble(comparison.study);
const { strategies, against, foundation } = comparison;

describe("the three strategies on a tiny market", () => {
  it("run every draw and chance without failing", () => {
    expect(ensemble.failures).toEqual([]);
    expect(strategies.map(({ name }) => name)).toEqual(["subscription", "infrastructure-differentiation", "open-core"]);
  });

  it("share one rank among them in every draw", () => {
    const ranks = ranking(
      ensemble,
      strategies.map(({ best }) => best),
      "deltaValueLowExit",
    );
    expect(ranks.reduce((sum, { mean }) => sum + mean, 0)).toBeGreaterThanOrEqual(6 - 1e-9);
    expect(ranks.reduce((sum, { first }) => sum + first.estimate, 0)).toBeCloseTo(1, 9);
  });

  it("win all three only where each has won", () => {
    for (const outcome of evaluations(ensemble, strategies[0]!.best, against))
      expect(outcome!.allWin).toBe(outcome!.steward.won && outcome!.project.won && outcome!.community.won);
  });

  it("have one steward's win, whatever they are evaluated against", () => {
    for (const { practised } of strategies) {
      const [without, led] = [against, foundation!].map((other) => evaluations(ensemble, practised, other));
      expect(led!.map((outcome) => outcome!.steward)).toEqual(without!.map((outcome) => outcome!.steward));
    }
  });

  it("are held against a foundation in every draw and replication, before anything aside is run", () => {
    expect(comparison.study.arms.find(({ name }) => name === foundation)).toMatchObject({ kind: "neutral-foundation" });
    expect(evaluations(ensemble, foundation!, against).every((outcome) => outcome !== undefined)).toBe(true);
    expect(withoutAside(ensemble).has(foundation!)).toBe(true);
    expect(comparison.others).not.toContain(foundation);
  });

  it("are each the best, or none is, in every draw", () => {
    const { best, chances } = choiceAmong(
      ensemble,
      strategies.map((one) => one.best),
      [against, foundation!],
    );
    expect(best).toHaveLength(4);
    expect(Object.values(chances).reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 9);
  });

  it("are evaluated over three priors of trust and once without any", () => {
    const verdict = trustVerdict(ensemble, strategies[0]!.best, against);
    expect(verdict.byPrior.map(({ prior }) => prior)).toEqual([0, 0.5, 1, 2]);
    expect(verdict.low).toBeLessThanOrEqual(verdict.high);
    const { estimate } = winChances(evaluations(ensemble, strategies[0]!.best, against), 2).allWin;
    expect(verdict.low).toBeLessThanOrEqual(estimate);
    expect(verdict.high).toBeGreaterThanOrEqual(estimate);
    for (const { prior, moved } of verdict.byPrior) {
      expect(moved.low, `x${prior}`).toBeLessThanOrEqual(moved.estimate);
      expect(moved.high, `x${prior}`).toBeGreaterThanOrEqual(moved.estimate);
      // The few draws of another prior can only widen what all draws tell.
      if (prior !== 1) expect(moved.high - moved.low).toBeGreaterThan(0);
    }
  });

  it("are told from chance by a null rate and by tolerances that are not negative", () => {
    expect(nullRate(ensemble, against, against).estimate).toBeGreaterThanOrEqual(0);
    for (const tolerances of tolerancesByDraw(ensemble, against))
      for (const tolerance of Object.values(tolerances)) expect(tolerance).toBeGreaterThanOrEqual(0);
  });

  it("are drawn with parameters that are written a row a draw", () => {
    expect(parametersCsv(ensemble).split("\n")).toHaveLength(4 + 2);
  });

  it("can be asked for by name alone", () => {
    const few = strategyComparison(tinyCase, { draws: 2, arms: ["open-core"] });
    expect(few.strategies.map(({ name }) => name)).toEqual(["open-core"]);
    expect(few.others).toEqual([]);
  });

  it("give all draws and replications to other arms where no strategy is asked for", () => {
    const alone = strategyComparison(tinyCase, {
      draws: 20,
      replications: 2,
      arms: ["never asks", "open-core, as practised"],
    });
    expect(alone.strategies).toEqual([]);
    expect(alone.study.arms.map(({ name, draws = 20, replications = 2 }) => [name, draws, replications])).toEqual([
      [against, 20, 2],
      [foundation, 20, 2],
      ["open-core, as practised", 20, 2],
      ["never asks", 20, 2],
    ]);
  });

  it("have any place among them as far as a few draws can tell", () => {
    for (const { rank } of ranking(
      ensemble,
      strategies.map(({ best }) => best),
      "deltaValueLowExit",
    ))
      expect([rank.low, rank.high]).toEqual([1, 3]);
  });
});
