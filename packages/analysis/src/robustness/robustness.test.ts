import { describe, expect, it } from "vitest";
import {
  goodEnough,
  meanPayoff,
  hurwicz,
  maximin,
  meanTail,
  minimaxRegret,
  percentileRegret,
  satisficing,
  tailMean,
} from "./criteria.ts";
import { even } from "../discovery/testing/columns.ts";
import { completeStates, regrets } from "./payoffs.ts";
import { criteriaAgreement, robustnessVerdicts } from "./verdicts.ts";

/** Three states: bad, middling, good. */
const payoffs = {
  strategies: ["safe", "bold", "mixed"],
  values: [
    [40, 40, 40],
    [-50, 30, 200],
    [10, 60, 80],
  ],
};
const evaluate = (criterion: ReturnType<typeof maximin>) =>
  Object.fromEntries(criterion.of(payoffs).map((value, index) => [payoffs.strategies[index]!, value]));

describe("payoffs of what less is better of", () => {
  const costs = {
    strategies: ["dear", "cheap", "risky"],
    values: [
      [50, 60, 70],
      [20, 30, 40],
      [1, 2, 90],
    ],
  };
  const verdictsOf = (isLessBetter: boolean) =>
    robustnessVerdicts(
      [meanPayoff(), maximin(), hurwicz(), meanTail(0.5), minimaxRegret(), percentileRegret()].map((criterion) => ({
        criterion,
        payoffs: costs,
        isLessBetter,
      })),
    );
  const best = (verdicts: ReturnType<typeof verdictsOf>) =>
    verdicts.map(({ criterion: { name }, rankings: [first] }) => [name, first!.strategy, first!.value.estimate]);

  it("are preferred where they are least, with the worst the greatest, and shown as the costs that they are", () => {
    expect(best(verdictsOf(true))).toEqual([
      ["mean", "cheap", 30],
      ["maximin", "cheap", 40],
      ["optimism", "cheap", 30],
      ["mean and tail", "cheap", expect.closeTo((30 + (40 + 30 / 2) / 1.5) / 2, 9)],
      ["minimax regret", "cheap", 28],
      ["percentile regret", "cheap", expect.closeTo(26.2, 9)],
    ]);
    expect(best(verdictsOf(false)).slice(0, 2)).toEqual([
      ["mean", "dear", 60],
      ["maximin", "dear", 50],
    ]);
    for (const { rankings } of verdictsOf(true))
      for (const { value } of rankings) {
        expect(value.low).toBeLessThanOrEqual(value.estimate);
        expect(value.high).toBeGreaterThanOrEqual(value.estimate);
      }
  });
});

describe("strategies of which nothing is known together", () => {
  it("are not preferred to each other", () => {
    const payoffs = {
      strategies: ["a", "b"],
      values: [
        [1, Number.NaN],
        [Number.NaN, 2],
      ],
    };
    expect(() => robustnessVerdicts([{ criterion: meanPayoff(), payoffs }])).toThrow(
      "no state in which every strategy",
    );
  });
});

describe("a criterion, by hand", () => {
  it("weighs all states alike", () => {
    expect(evaluate(meanPayoff())).toEqual({ safe: 40, bold: 60, mixed: 50 });
  });

  it("looks at the worst state", () => {
    expect(evaluate(maximin())).toEqual({ safe: 40, bold: -50, mixed: 10 });
  });

  it("lies between the worst and the best", () => {
    expect(evaluate(hurwicz(0.25))).toEqual({ safe: 40, bold: 12.5, mixed: 27.5 });
  });

  it("counts what was missed in each state", () => {
    expect(regrets(payoffs).map((one) => [...one])).toEqual([
      [0, 20, 160],
      [90, 30, 0],
      [30, 0, 120],
    ]);
    expect(evaluate(minimaxRegret())).toEqual({ safe: 160, bold: 90, mixed: 120 });
    expect(evaluate(percentileRegret(0.5))).toEqual({ safe: 20, bold: 30, mixed: 30 });
  });

  it("adds up the worst outcomes", () => {
    expect(tailMean([5, 1, 4, 2, 3], 0.4)).toBe(1.5);
    expect(tailMean([5, 1, 4, 2, 3], 1)).toBe(3);
    expect(tailMean([5, 1, 4, 2, 3], 0)).toBe(1);
    // Half of the second outcome counts: (1 + 0.5·2) / 1.5.
    expect(tailMean([5, 1, 4, 2, 3], 0.3)).toBeCloseTo(2 / 1.5, 12);
    expect(evaluate(meanTail(1 / 3, 0.5))).toEqual({ safe: 40, bold: 5, mixed: 30 });
  });

  it("agrees with the minimum that Rockafellar and Uryasev define it by", () => {
    const losses = Array.from({ length: 37 }, (_, at) => ((at * 29) % 37) ** 1.5);
    for (const tail of [0.05, 0.1, 0.37]) {
      const least = Math.min(
        ...losses.map((at) => at + losses.reduce((sum, loss) => sum + Math.max(0, loss - at), 0) / (37 * tail)),
      );
      expect(
        -tailMean(
          losses.map((loss) => -loss),
          tail,
        ),
      ).toBeCloseTo(least, 9);
    }
  });

  it("counts the states in which every threshold is met", () => {
    const users = [
      [1, 5, 9],
      [9, 9, 1],
      [5, 5, 5],
    ];
    const met = goodEnough(payoffs.strategies, [
      { values: payoffs.values, atLeast: 20 },
      { values: users, atLeast: 2, atMost: 9 },
    ]);
    expect(met.values.map((one) => Array.from(one))).toEqual([
      [0, 1, 1],
      [0, 1, 0],
      [0, 1, 1],
    ]);
    expect(satisficing.of(met)[1]).toBeCloseTo(1 / 3, 12);
  });

  it("leaves out for all a state in which one strategy failed", () => {
    expect(
      completeStates({
        values: [
          [1, Number.NaN, 3],
          [1, 2, 3],
        ],
      }),
    ).toEqual([0, 2]);
  });
});

describe("verdicts over many states", () => {
  const count = 200;
  const states = Array.from({ length: count }, (_, state) => state / count);
  const many = {
    strategies: ["steady", "daring"],
    values: [states.map(() => 1_000_000), states.map((state) => 3_000_000 * (state - 0.1))],
  };

  it("rank the strategies and say how surely", () => {
    const [byMean, byWorst] = robustnessVerdicts([
      { criterion: meanPayoff(), payoffs: many },
      { criterion: maximin(), payoffs: many },
    ]);
    expect(byMean!.rankings.map(({ strategy, rank }) => [strategy, rank])).toEqual([
      ["daring", 1],
      ["steady", 2],
    ]);
    const [daring] = byMean!.rankings;
    // The mean of 200 even numbers over 3 million: a standard error of 3e6 / √(12·200) = 61,237.
    expect(daring!.value.estimate).toBeCloseTo(1_192_500, 3);
    expect(daring!.value.high - daring!.value.low).toBeGreaterThan(2 * 1.96 * 61_237 * 0.85);
    expect(daring!.value.high - daring!.value.low).toBeLessThan(2 * 1.96 * 61_237 * 1.15);
    expect(daring!.isBest).toBeGreaterThan(0.98);
    expect(byWorst!.rankings[0]).toMatchObject({ strategy: "steady", rank: 1, isBest: 1 });
    expect(byWorst!.criterion.isExtreme).toBe(true);
  });

  it("share out how often each is best, equally where several are, and nothing to who never is", () => {
    const tied = {
      strategies: ["a", "worse", "b"],
      values: [
        [2, 3, 4],
        [1, 2, 3],
        [2, 3, 4],
      ],
    };
    const [verdict] = robustnessVerdicts([{ criterion: meanPayoff(), payoffs: tied }], { resamples: 40 });
    expect(Object.fromEntries(verdict!.rankings.map(({ strategy, isBest }) => [strategy, isBest]))).toEqual({
      a: 0.5,
      b: 0.5,
      worse: 0,
    });
    expect(verdict!.rankings.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    const [all] = robustnessVerdicts([{ criterion: meanPayoff(), payoffs: many }]);
    expect(all!.rankings.reduce((sum, { isBest }) => sum + isBest, 0)).toBeCloseTo(1, 12);
  });

  it("say of an extreme how rare what was not seen must be, and are right in 95% of samples", () => {
    const trials = 2000;
    let kept = 0;
    for (let trial = 0; trial < trials; trial++) {
      // Of even numbers from 0 to 1 the share below the least is the least itself.
      const sample = even(`least of ${trial}`, 40);
      const [verdict] = robustnessVerdicts(
        [{ criterion: maximin(), payoffs: { strategies: ["a"], values: [sample] } }],
        { resamples: 1 },
      );
      kept += Number(verdict!.rankings[0]!.value.estimate <= verdict!.beyond!);
    }
    // Four binomial standard errors.
    expect(Math.abs(kept / trials - 0.95)).toBeLessThan(0.02);
  });

  it("say nothing of the kind where a criterion is no extreme", () => {
    const [byMean, byRegret] = robustnessVerdicts(
      [meanPayoff(), minimaxRegret()].map((criterion) => ({ criterion, payoffs: many })),
    );
    expect(byMean).not.toHaveProperty("beyond");
    expect(byRegret!.beyond).toBeCloseTo(0.014867, 6);
  });

  it("say on what they disagree", () => {
    const sentence = criteriaAgreement(
      robustnessVerdicts([
        { criterion: meanPayoff("usd"), payoffs: many },
        { criterion: percentileRegret(0.9, "usd"), payoffs: many },
        { criterion: maximin("usd"), payoffs: many },
      ]),
    );
    expect(sentence).toBe(
      "The criteria disagree: daring is best by mean and percentile regret, but steady by maximin (the worst outcome is $1m, of daring −$300k).",
    );
  });

  it("say so where they agree", () => {
    const better = { strategies: many.strategies, values: [many.values[0]!, states.map(() => 2_000_000)] };
    expect(
      criteriaAgreement(
        robustnessVerdicts([meanPayoff(), maximin()].map((criterion) => ({ criterion, payoffs: better }))),
      ),
    ).toBe(
      "All 2 criteria prefer daring; other draws would change that most easily for mean, where it is best in 100% of resamples.",
    );
  });

  it("share a tie", () => {
    const same = { strategies: ["a", "b"], values: [states, states] };
    const [verdict] = robustnessVerdicts([{ criterion: meanPayoff(), payoffs: same }], { resamples: 20 });
    expect(verdict!.rankings.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(verdict!.rankings[0]!.isBest).toBeCloseTo(0.5, 9);
    expect(criteriaAgreement([verdict!])).toBe("The criterion does not tell them apart.");
    expect(criteriaAgreement([verdict!, verdict!])).toBe("None of 2 criteria tells them apart.");
  });
});
