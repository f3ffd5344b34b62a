import { describe, expect, it } from "vitest";
import {
  anytime,
  bestArm,
  blockedMean,
  breakEven,
  blockLength,
  byDraw,
  cart,
  chanceOf,
  comparePair,
  chooseBox,
  createDesign,
  decisionNow,
  delta,
  DesignError,
  elementaryEffects,
  featureScores,
  fixedWidth,
  goodEnough,
  hurwicz,
  informationValue,
  type Input,
  maximin,
  meanTail,
  medianOf,
  missingOf,
  morrisDesign,
  morrisOf,
  nearestReversal,
  pairingOf,
  pawn,
  pearson,
  percentileRegret,
  precisionCost,
  prim,
  rbdFast,
  regrets,
  reproducibility,
  robustnessVerdicts,
  saltelliDesign,
  satisficing,
  shareBetweenDraws,
  shapley,
  sobolIndices,
  tailMean,
  varianceComponents,
} from "./index.ts";

const numbers = [3, 1, 4, 1, 5, 9];

describe("replications that cannot be", () => {
  const asked: Readonly<Record<string, (replications: number) => unknown>> = {
    comparePair: (replications) => comparePair(numbers, numbers.toReversed(), { replications }),
    blockedMean: (replications) => blockedMean(numbers, { replications }),
    byDraw: (replications) => byDraw(numbers, replications),
    chanceOf: (replications) => chanceOf([true, false, true], replications),
    medianOf: (replications) => medianOf(numbers, replications),
    pairingOf: (replications) => pairingOf(numbers, numbers.toReversed(), { replications }),
    shareBetweenDraws: (replications) => shareBetweenDraws(numbers, replications),
  };

  it.each(Object.entries(asked))("are refused by %s, which would not end, or divide by them", (_, ask) => {
    for (const replications of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => ask(replications)).toThrow(`The number of replications is ${replications}: give a whole number`);
      expect(() => ask(replications)).toThrow(DesignError);
    }
    expect(() => ask(1)).not.toThrow();
  });

  it("may be many, and make a block at once", () => {
    expect([1, 2, 3, 16, 24, 48].map(blockLength)).toEqual([16, 16, 48, 16, 48, 48]);
    expect(blockLength(1_000_000_007)).toBe(16 * 1_000_000_007);
  });

  it("are refused where values are no whole draws", () => {
    expect(() => byDraw(numbers, 4)).toThrow("6 values are not 4 for each draw: give whole draws.");
  });
});

describe("boxes", () => {
  const values = Array.from({ length: 40 }, (_, row) => row / 40);
  const inputs: readonly Input[] = [{ name: "a", label: "a", unit: "", kind: "real", values }];
  const cases = values.map((value) => Number(value > 0.8));

  it("are not looked for by options that cannot be", () => {
    for (const [option, least] of [
      ["peel", "above 0"],
      ["paste", "above 0"],
      ["leastMass", "from 0"],
    ] as const)
      for (const value of [5, 1, -0.1, Number.NaN])
        expect(() => prim(inputs, cases, { [option]: value })).toThrow(`${option} is ${value}: give a share ${least}`);
    expect(() => prim(inputs, cases, { objective: "lenient3" as never })).toThrow(
      'objective is "lenient3": give lenient1',
    );
    expect(() => cart(inputs, cases, { leastMass: 5 })).toThrow("leastMass is 5");
    for (const halves of [0, 2.5])
      expect(() => reproducibility(inputs, cases, { halves })).toThrow(`The number of halves is ${halves}`);
    expect(() => prim(inputs, cases, { peel: 0 })).toThrow("peel is 0");
    for (const depth of [-1, Number.NaN]) expect(() => cart(inputs, cases, { depth })).toThrow(`depth is ${depth}`);
    const kinds = [{ ...inputs[0]!, kind: "number" as never }];
    expect(() => featureScores(kinds, cases)).toThrow('The kind of a is "number": give real or integer or category.');
  });

  it("are not looked for in outcomes, in rows that there are not, and by unknown kinds", () => {
    for (const boxes of [prim, cart]) {
      expect(() =>
        boxes(
          inputs,
          values.map((value) => 3 * value),
        ),
      ).toThrow(/Case 14 is 1\.0\d+: give 1 for what is/);
      expect(() =>
        boxes(
          inputs,
          values.map((value) => -value),
        ),
      ).toThrow("Case 1 is -0.025");
      expect(() => boxes(inputs, cases, { rows: [0, 40] })).toThrow("There is no case 40 among 40");
      expect(() => boxes([{ ...inputs[0]!, kind: "number" as never }], cases)).toThrow('The kind of a is "number"');
    }
  });
});

describe("designs", () => {
  it("have each factor once, and are made in a way that there is", () => {
    const factor = createDesign({ a: [0, 1] }, { by: "lhs", rows: 2 }).factors[0]!;
    expect(() => createDesign([factor, factor], { by: "lhs", rows: 3 })).toThrow("a is there twice.");
    expect(() => morrisDesign(["a", "b", "a"])).toThrow("a is there twice.");
    for (const by of ["latin", undefined])
      expect(() => createDesign({ a: [0, 1] }, { by, rows: 3 } as never)).toThrow(
        `by is ${by === undefined ? "undefined" : '"latin"'}: give lhs or spread`,
      );
  });

  it("take no option that they do not have", () => {
    const made = (options: object) => () => createDesign({ a: [0, 1] }, options as never);
    expect(made({ by: "lhs", rows: 3, sead: 3 })).toThrow(
      'A design by lhs has no option "sead". Did you mean "seed"? Choose from: by, rows, seed, correlations.',
    );
    expect(made({ by: "saltelli", rows: 3 })).toThrow('A design by saltelli has no option "rows"');
    expect(() => createDesign({ a: [0, 1] }, undefined as never)).toThrow("by is undefined: give lhs or spread");
  });

  it("are read by what they were made for", () => {
    const { plan } = createDesign({ a: [0, 1] }, { by: "lhs", rows: 2 });
    expect(() => sobolIndices(plan as never, [1, 2])).toThrow("These are not the points of a Saltelli design");
    for (const other of [
      createDesign({ a: [0, 1] }, { by: "lhs", rows: 2 }),
      createDesign({ a: [0, 1] }, { by: "saltelli", base: 4 }),
    ])
      expect(() => morrisOf(other as never)).toThrow("This design has no trajectories: make it by morris.");
  });

  it("share out no variance of a single base point", () => {
    const saltelli = saltelliDesign(["x", "y"], { base: 4 });
    const of = (known: number) =>
      sobolIndices(
        saltelli.plan,
        saltelli.points.map(([x, y], row) => (row < known * 4 ? x! + 2 * y! : Number.NaN)),
      );
    expect(of(1).factors.map(({ first }) => first.estimate)).toEqual([Number.NaN, Number.NaN]);
    expect(of(2).factors.every(({ first }) => Number.isFinite(first.estimate))).toBe(true);
  });
});

describe("a sample", () => {
  const rows = Array.from({ length: 60 }, (_, row) => [row / 60, ((7 * row) % 60) / 60]);
  const results = rows.map(([x]) => x!);

  it("is not asked for slices, dummies or a statistic that cannot be", () => {
    for (const slices of [0, 1, 2.5])
      expect(() => pawn(["x", "y"], rows, results, { slices })).toThrow(`slices is ${slices}`);
    for (const dummies of [-1, 0.5])
      expect(() => pawn(["x", "y"], rows, results, { dummies })).toThrow(`dummies is ${dummies}`);
    expect(() => pawn(["x", "y"], rows, results, { statistic: "maximum" as never })).toThrow('statistic is "maximum"');
    expect(() => delta(["x", "y"], rows, results, { dummies: -1 })).toThrow("dummies is -1");
    for (const method of [pawn, delta]) {
      const { factors, threshold } = method(["x", "y"], rows, results, { dummies: 0 });
      expect([threshold, ...factors.map((one) => one.isAboveThreshold)]).toEqual([Number.NaN, false, false]);
    }
  });

  it("is drawn again as often as shows a spread, or not at all", () => {
    for (const resamples of [1, -1, 2.5])
      expect(() => pawn(["x", "y"], rows, results, { resamples })).toThrow(/resample/);
    const { plan, points } = saltelliDesign(["x", "y"], { base: 4, scrambles: 1 });
    const outcomes = points.map(([x, y]) => x! + y!);
    expect(() => sobolIndices(plan, outcomes, { resamples: 1 })).toThrow("One resample has no spread");
    expect(() => sobolIndices(plan, outcomes, { resamples: 0 })).not.toThrow();
  });

  it("has a number of each factor in each row, and a result", () => {
    for (const method of [pawn, rbdFast, delta]) {
      expect(() => method([], rows, results)).toThrow("No factor has a name");
      expect(() => method(["x", "x"], rows, results)).toThrow("x is there twice.");
      expect(() => method(["x", "y", "z"], rows, results)).toThrow("z is undefined in row 0");
      expect(() => method(["x"], rows, results)).toThrow("Row 0 has 2 values for 1 factors");
      const torn = rows.map(([x, y], row) => [row === 3 ? Number.NaN : x!, y!]);
      expect(() => method(["x", "y"], torn, results)).toThrow("x is NaN in row 3");
      expect(() => method(["x", "y"], rows, results.map(String) as never)).toThrow(
        'The result of row 0 is "0": give a number',
      );
    }
  });
});

describe("rules of stopping and costs", () => {
  it("want sizes above 0, bounds in their order, and a power that is a share", () => {
    for (const half of [0, -0.1, Number.NaN])
      expect(() => anytime({ half })).toThrow(`half is ${half}: give a number above 0`);
    for (const deviation of [0, -1])
      expect(() => anytime({ half: 0.1, deviation })).toThrow(`deviation is ${deviation}`);
    expect(() => anytime({ half: 0.1, bounds: [3, 0] })).toThrow("bounds are 3 and 0: give the lower one first.");
    expect(() => anytime({ within: [1, -1] })).toThrow("The bounds of within are 1 and -1");
    const pilot = { values: Float64Array.from({ length: 64 }, (_, row) => row % 7), secondsPerReplication: 1 };
    const cost = (target: object) => () => precisionCost(pilot, target as never);
    for (const first of [2, 3.5, Number.NaN])
      expect(() => fixedWidth({ half: 1, pilot: first })).toThrow(`A pilot of ${first} blocks tells no spread`);
    expect(cost({ half: -1 })).toThrow("half is -1");
    expect(cost({ difference: 0 })).toThrow("difference is 0");
    expect(cost({ difference: 1, power: 80 })).toThrow("power is 80: give a share above 0 and below 1");
    expect(cost({ half: 1, workers: 0 })).toThrow("The number of workers is 0");
    expect(cost({ half: 1, workers: 2 })).not.toThrow();
  });
});

describe("parts and worth of what is known", () => {
  it("are of whole numbers of groups, permutations, deals and samples", () => {
    const value = (coalition: readonly boolean[]) => [coalition.filter(Boolean).length];
    expect(() => shapley(2.5, value)).toThrow("The number of groups is 2.5");
    expect(() => shapley(3, value, { exactUpTo: 0, permutations: 0 })).toThrow("The number of permutations is 0");
    expect(() => shapley(3, value, { exactUpTo: -1 })).toThrow("exactUpTo is -1");
    const values = Array.from({ length: 40 }, (_, row) => row / 40);
    const payoffs = { strategies: ["a", "b"], values: [values.map(() => 0), values.map((x) => x - 0.4)] };
    const input: Input = { name: "x", label: "x", unit: "", kind: "real", values };
    const worth = (inputs: readonly Input[], options: object) => () => informationValue(payoffs, inputs, options);
    expect(worth([], {})).toThrow("The number of inputs is 0");
    for (const groups of [0, 1]) expect(worth([input], { groups })).toThrow(`The number of groups is ${groups}`);
    expect(worth([input], { samples: -1 })).toThrow("The number of samples is -1");
    expect(worth([input], { deals: 0.5 })).toThrow("The number of deals is 0.5");
  });
});

describe("criteria", () => {
  it("weigh by shares, payoffs of as many states for each strategy", () => {
    expect(() => hurwicz(5)).toThrow("optimism is 5: give a share from 0 to 1");
    expect(() => meanTail(5)).toThrow("tail is 5");
    expect(() => meanTail(0.1, -1)).toThrow("caution is -1");
    expect(() => percentileRegret(90)).toThrow("share is 90");
    for (const tail of [5, -0.1, Number.NaN]) expect(() => tailMean(numbers, tail)).toThrow(`The tail is ${tail}`);
    expect(() => satisficing.of({ strategies: ["a"], values: [[1, 0, 250_000]] })).toThrow(
      "A payoff is 250000: satisficing takes 1",
    );
    for (const share of [0, 1])
      expect(() => [hurwicz(share), meanTail(share, share), percentileRegret(share)]).not.toThrow();
    expect(() =>
      regrets({
        values: [
          [1, 2, 3],
          [1, 2],
        ],
      }),
    ).toThrow("Strategy 1 has 2 payoffs, and the first 3: give one for each state, or NaN.");
    expect(() => pearson([1, 2, 3], [1, 2])).toThrow("3 and 2 numbers do not pair");
    expect(pearson([1, 2, Number.NaN], [1, 2, 3])).toBeNaN();
    expect(pearson([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(() => missingOf([1, 2], [1])).toThrow("2 and 1 values do not pair");
    expect(() => varianceComponents(numbers, 1)).toThrow("run each draw twice at least, and not 1.");
  });
});

describe("results that are no numbers", () => {
  const none = null as unknown as number;

  it("are refused, as is null, which stands for none in JSON and would count as nothing", () => {
    const { plan, points } = saltelliDesign(["a", "b"], { base: 8 });
    const outputs = points.map(([a]) => a!).with(3, none);
    expect(() => sobolIndices(plan, outputs)).toThrow("The result of row 3 is null: give a number, or NaN");
    const design = morrisDesign(["a", "b"], { trajectories: 4 });
    const effects = design.points.map(([a]) => a!).with(2, none);
    expect(() => elementaryEffects(design, effects)).toThrow("The result of row 2 is null");
    expect(() => comparePair(numbers.with(1, none), numbers)).toThrow("The value of replication 1 is null");
    expect(() => regrets({ values: [[1, none]] })).toThrow("The payoff of strategy 0 in state 1 is null");
    expect(() => createDesign({ a: [0, 1] }, { by: "lhs", rows: "10" as never })).toThrow(
      'The number of rows is "10": give',
    );
  });

  it("make the least and the greatest of them none, where they are NaN", () => {
    const values = [
      [5, Number.NaN],
      [4, 4],
    ];
    for (const criterion of [maximin(), hurwicz()])
      expect(criterion.of({ strategies: ["a", "b"], values })).toEqual([Number.NaN, 4]);
    expect(tailMean([5, Number.NaN], 0.1)).toBeNaN();
  });
});

describe("payoffs", () => {
  it("have a row for each name, each name once", () => {
    const torn = {
      strategies: ["a", "b"],
      values: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    };
    const message = "2 names do not fit the payoffs of 3 strategies: give strategies × states, a row for each name.";
    for (const ask of [
      () => decisionNow(torn),
      () => regrets(torn),
      () => robustnessVerdicts([{ criterion: maximin(), payoffs: torn }]),
    ])
      expect(ask).toThrow(message);
    expect(() => decisionNow({ strategies: ["a", "a"], values: [[1], [2]] })).toThrow("a is there twice");
  });
});

describe("what is good enough", () => {
  it("has an end at least, and the lower end first", () => {
    const of = (requirement: object) => () => goodEnough(["a"], [{ values: [[1, 2]], ...requirement }]);
    expect(of({})).toThrow("A requirement is at least undefined and at most undefined: give one end");
    expect(of({ atLeast: 5, atMost: 1 })).toThrow("at least 5 and at most 1");
    expect(() => goodEnough(["a"], [])).toThrow("Nothing is required");
    expect(() => goodEnough(["a", "b"], [{ values: [[1, 2]], atLeast: 1 }])).toThrow("2 names do not fit");
    expect(Array.from(of({ atLeast: 2, atMost: 2 })().values[0]!)).toEqual([0, 1]);
  });
});

describe("one trajectory", () => {
  it("has effects, and no interval of them", () => {
    const design = morrisDesign(["a"], { trajectories: 1 });
    const [effect] = elementaryEffects(
      design,
      design.points.map(([a]) => 3 * a!),
    );
    expect(effect!.muStar).toMatchObject({ estimate: expect.closeTo(3, 9), low: Number.NaN, high: Number.NaN });
  });
});

describe("what has no order", () => {
  const values = Array.from({ length: 60 }, (_, row) => row % 3);
  const licence: Input = {
    name: "licence",
    label: "licence",
    unit: "",
    kind: "category",
    values,
    categories: ["A", "B", "C"],
  };

  it("has no value from which on a gain turns, and does not move", () => {
    const gains = values.map((value, row) => value - 1 + 0.1 * Math.sin(row));
    expect(() => breakEven(licence, gains)).toThrow("licence has categories, which have no order");
    const x: Input = { name: "x", label: "x", unit: "", kind: "real", values: values.map((_, row) => row / 60) };
    const found = nearestReversal([licence, x], x.values);
    expect(found === undefined || Object.keys(found.changes).every((name) => name === "x")).toBe(true);
  });
});

describe("a box and a race", () => {
  it("are asked for what can be", () => {
    const values = Array.from({ length: 60 }, (_, row) => row / 60);
    const boxes = prim(
      [{ name: "x", label: "x", unit: "", kind: "real", values }],
      values.map((x) => Number(x > 0.5)),
    );
    expect(() => chooseBox(boxes, { density: 95 })).toThrow("The density that is asked for is 95: give a share");
    expect(() => chooseBox(boxes, { density: 0.8, coverage: 0.5 })).toThrow("by a density or by a coverage");
    const race = bestArm({ arms: ["a", "b"], difference: 1 }).begin();
    expect(() => race.update([1, 2, 3])).toThrow("A block of 3 numbers does not fit 2 arms: give one for each.");
  });
});
