import { describe, expect, it } from "vitest";
import { strategyComparison } from "./comparison.ts";
import { parametersCsv } from "./csv.ts";
import { judgements, tolerancesByDraw } from "./judgement.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { choiceAmong } from "./summaries/choice.ts";
import { losers, winChances } from "./summaries/chances.ts";
import { nullRate } from "./summaries/null-rate.ts";
import { ranking } from "./summaries/ranking.ts";
import { trustVerdict } from "./summaries/trust-priors.ts";
import { tinyCase } from "./testing/tiny.ts";

const comparison = strategyComparison(tinyCase, { draws: 4, luck: 2, months: 36 });
const ensemble = await runEnsemble(comparison.study);
const { strategies, against } = comparison;

describe("the three strategies on a tiny market", () => {
  it("live through every draw and luck without failing", () => {
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
    for (const outcome of judgements(ensemble, strategies[0]!.best, against))
      expect(outcome!.tripleWin).toBe(outcome!.steward.won && outcome!.project.won && outcome!.community.won);
  });

  it("have somebody who lost whenever it is no triple win", () => {
    const outcomes = judgements(ensemble, strategies[0]!.practised, against);
    const { histories, steward, project, community } = losers(outcomes, 2);
    expect(histories).toBe(outcomes.filter((outcome) => !outcome!.tripleWin).length);
    if (histories > 0)
      expect(steward.estimate + project.estimate + community.estimate).toBeGreaterThanOrEqual(1 - 1e-9);
  });

  it("are each the best, or none is, in every draw", () => {
    const { best, chances } = choiceAmong(
      ensemble,
      strategies.map((one) => one.best),
      against,
    );
    expect(best).toHaveLength(4);
    expect(Object.values(chances).reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 9);
  });

  it("are judged over three priors of trust and once without any", () => {
    const verdict = trustVerdict(ensemble, strategies[0]!.best, against);
    expect(verdict.byPrior.map(({ prior }) => prior)).toEqual([0, 0.5, 1, 2]);
    expect(verdict.low).toBeLessThanOrEqual(verdict.high);
    const { estimate } = winChances(judgements(ensemble, strategies[0]!.best, against), 2).triple;
    expect(verdict.low).toBeLessThanOrEqual(estimate);
    expect(verdict.high).toBeGreaterThanOrEqual(estimate);
    for (const { prior, moved } of verdict.byPrior) {
      expect(moved.low, `x${prior}`).toBeLessThanOrEqual(moved.estimate);
      expect(moved.high, `x${prior}`).toBeGreaterThanOrEqual(moved.estimate);
      // The few draws of another prior can only widen what all draws tell.
      if (prior !== 1) expect(moved.high - moved.low).toBeGreaterThan(0);
    }
  });

  it("are told from luck by a null rate and by tolerances that are not negative", () => {
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

  it("give all draws and lucks to other arms where no strategy is asked for", () => {
    const alone = strategyComparison(tinyCase, { draws: 20, luck: 2, arms: ["never asks", "open-core, as practised"] });
    expect(alone.strategies).toEqual([]);
    expect(alone.study.arms.map(({ name, draws = 20, luck = 2 }) => [name, draws, luck])).toEqual([
      [against, 20, 2],
      ["open-core, as practised", 20, 2],
      ["never asks", 20, 2],
    ]);
  });

  it("have any place among them as far as a few draws can tell", () => {
    for (const { place } of ranking(
      ensemble,
      strategies.map(({ best }) => best),
      "deltaValueLowExit",
    ))
      expect([place.low, place.high]).toEqual([1, 3]);
  });
});
