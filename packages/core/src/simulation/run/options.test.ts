import { as, type Share } from "../../foundation/units.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidOptionError, ModelError, UnknownOptionError } from "../../foundation/errors.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { fitOpening } from "./fit-opening.ts";
import { compare } from "./compare.ts";
import { noSteward } from "./counterfactual.ts";
import { measureNames } from "./outcome.ts";
import { DifferentWorldsError, NothingToCompareError, UnknownArmError, UnknownMeasureError } from "./errors.ts";
import { simulate } from "./simulate.ts";
import { branch, restore, snapshot } from "./snapshot.ts";
import { busy, small } from "../testing/world-run.ts";

const scenario = small({ "market.population.sampled": 50, months: 3 });
/** As those call who have no compiler. */
const any = (value: unknown) => value as never;

const failureOf = (entry: () => unknown): ModelError => {
  try {
    entry();
  } catch (failure) {
    if (failure instanceof ModelError) return failure;
    throw failure;
  }
  throw new Error("it was taken");
};

const notWhole = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12, "12", null, {}, true];

describe("a call", () => {
  it.each(notWhole)("has no months of %o", (months) => {
    for (const call of [
      () => simulate(scenario, { months: any(months) }),
      () => compare({ a: scenario }, { months: any(months), replications: 1 }),
      () => branch(snapshot(scenario, { at: 1 }), scenario, { months: any(months) }),
      () => restore(snapshot(scenario, { at: 1 }), any(months)),
      () => snapshot(scenario, { at: any(months) }),
    ]) {
      const failure = failureOf(call);
      expect(failure).toMatchObject({ code: "invalid-option", value: months, name: "InvalidOptionError" });
      expect((failure as InvalidOptionError).option).toMatch(/^(months|at)$/);
    }
  });

  it("simulates at least a month, and at most a hundred years", () => {
    for (const months of [0, 1201]) {
      expect(failureOf(() => simulate(scenario, { months })).message).toBe(
        `simulate cannot take ${months} as months. Give how many months to simulate: a whole number from 1 to 1200.`,
      );
      expect(() => simulate({ ...scenario, months })).toThrow(/the scenario's months/);
      expect(() => branch(snapshot(scenario, { at: 1 }), { ...scenario, months })).toThrow(/the scenario's months/);
    }
    expect(simulate(scenario, { months: 1 }).table.rows).toBe(1);
    expect(snapshot(scenario, { at: 0 }).world.month).toBe(0);
    expect(() => snapshot(scenario, { at: 1201 })).toThrow(InvalidOptionError);
  });

  it.each(notWhole)("has no replication %o", (replication) => {
    expect(failureOf(() => simulate(scenario, { replication: any(replication) }))).toMatchObject({
      option: "replication",
      value: replication,
    });
    expect(() => snapshot(scenario, { at: 1, replication: any(replication) })).toThrow(/as replication\./);
  });

  it.each([0, ...notWhole])("has no %o replications", (replications) => {
    expect(() => compare({ a: scenario }, { replications: any(replications) })).toThrow(/as replications\./);
    const facts = { adopters: 9, contributors: { outside: 1 } };
    expect(() => fitOpening(scenario, facts, { replications: any(replications) })).toThrow(/as replications\./);
  });

  it.each([{}, undefined, null, [], Number.NaN, Number.POSITIVE_INFINITY, true, 3n])("has no seed %o", (seed) => {
    const options = { seed: any(seed) };
    for (const call of [
      () => simulate(scenario, options),
      () => compare({ a: scenario }, options),
      () => snapshot(scenario, { ...options, at: 1 }),
      () => fitOpening(scenario, { adopters: 9, contributors: { outside: 1 } }, options),
    ])
      expect(failureOf(call)).toMatchObject({ code: "invalid-option", option: "seed", value: seed });
  });

  it("takes a number and its text for one seed, and 1 for none", () => {
    const [one] = [simulate(scenario, { seed: 1 })];
    expect(simulate(scenario, { seed: "1" }).table).toEqual(one.table);
    expect(simulate(scenario).table).toEqual(one.table);
    expect(simulate(scenario, { months: any(undefined), tolerances: any(undefined) }).table).toEqual(one.table);
  });

  it("has no option that it does not know", () => {
    const failure = failureOf(() => simulate(scenario, any({ moths: 3 })));
    expect(failure).toBeInstanceOf(UnknownOptionError);
    expect(failure).toMatchObject({ code: "unknown-option", option: "moths" });
    expect(failure.message).toMatch(/^simulate has no option "moths"\. Did you mean "months"\? Choose from: seed, /);
    for (const option of ["__proto__", "constructor", "toString"])
      expect(() => simulate(scenario, any(JSON.parse(`{ "${option}": 1 }`)))).toThrow(UnknownOptionError);
    expect(() => compare({ a: scenario }, any({ replication: 1 }))).toThrow(/Did you mean "replications"/);
    expect(() => snapshot(scenario, any({ at: 1, months: 2 }))).toThrow(/no option "months"/);
    expect(() => branch(snapshot(scenario, { at: 1 }), scenario, any({ month: 2 }))).toThrow(/Did you mean "months"/);
    expect(() => fitOpening(scenario, any({ adopters: 1, outsiders: 2 }))).toThrow(/no option "outsiders"/);
    expect(() => fitOpening(scenario, { adopters: 1, contributors: { outside: 1 } }, any({ at: 1 }))).toThrow(
      UnknownOptionError,
    );
  });

  it.each([null, 3, "seed"])("has no options that are %o", (options) => {
    expect(() => simulate(scenario, any(options))).toThrow(InvalidOptionError);
    expect(() => compare({ a: scenario }, any(options))).toThrow(InvalidOptionError);
    expect(() => snapshot(scenario, any(options))).toThrow(InvalidOptionError);
    expect(() => branch(snapshot(scenario, { at: 1 }), scenario, any(options))).toThrow(InvalidOptionError);
  });

  it.each([undefined, null, {}, "a file.yaml", Promise.resolve({}), { ...small(), market: undefined }])(
    "is about no %o",
    (none) => {
      const at = snapshot(scenario, { at: 1 });
      for (const call of [
        () => simulate(any(none)),
        () => compare({ a: scenario, b: any(none) }),
        () => snapshot(any(none), { at: 1 }),
        () => branch(at, any(none)),
        () => branch({ ...at, scenario: any(none) }, scenario),
        () => fitOpening(any(none), { adopters: 1, contributors: { outside: 1 } }),
      ])
        expect(failureOf(call).message).toMatch(/scenario\. Give a scenario: |arm "b"\. Give a scenario: /);
    },
  );
});

describe("one run", () => {
  it("takes tolerances of measures that there are, none of them negative", () => {
    const evaluated = (tolerances: unknown) => () => simulate(scenario, { tolerances: any(tolerances) });
    expect(failureOf(evaluated({ adoptoin: 1 }))).toMatchObject({ code: "unknown-measure", measure: "adoptoin" });
    expect(evaluated({ adoptoin: 1 })).toThrow(/Did you mean "adoption"/);
    for (const wrong of [-1, Number.NaN, "1", null, undefined])
      expect(evaluated({ adoption: wrong })).toThrow(/as tolerances\.adoption\./);
    expect(evaluated(3)).toThrow(/as tolerances\./);
    // Against a project that everybody runs it falls short, and by any tolerance that is no loss.
    const used = busy({ "market.population.sampled": 60, months: 14 });
    const { measures } = simulate(used).outcome;
    const counterfactual = { ...measures, adoption: as<Share>(1) };
    const won = (tolerances: object) => simulate(used, { counterfactual, tolerances }).outcome.project.won;
    expect([won({}), won({ adoption: Number.POSITIVE_INFINITY, capability: 0 })]).toEqual([false, true]);
  });

  it("takes measures of another as its counterfactual, all of them", () => {
    const { measures } = simulate(scenario).outcome;
    const { measures: without } = simulate(noSteward(scenario)).outcome;
    const { adoption: _, ...few } = without;
    for (const wrong of [few, { ...without, adoption: "1" }, 3, null])
      expect(() => simulate(scenario, { counterfactual: any(wrong) })).toThrow(/as counterfactual\./);
    expect(simulate(scenario, { counterfactual: { ...without, trust: as(Number.NaN) } }).outcome.measures).toEqual(
      measures,
    );
  });

  it("takes a population sample, and yes or no for its contributors", () => {
    expect(() => simulate(scenario, { sample: any(1) })).toThrow(/as sample\./);
    for (const wrong of [1, "yes", null])
      expect(() => simulate(scenario, { keepContributors: any(wrong) })).toThrow(/as keepContributors\./);
    expect(simulate(scenario, { keepContributors: false }).contributors).toBeUndefined();
    expect(simulate(scenario, { keepContributors: true }).contributors).toBeDefined();
  });
});

describe("a comparison", () => {
  it("needs arms", () => {
    expect(failureOf(() => compare({}))).toBeInstanceOf(NothingToCompareError);
    expect(failureOf(() => compare({})).code).toBe("nothing-to-compare");
    for (const wrong of [null, undefined, 3, "a"]) expect(() => compare(any(wrong))).toThrow(/as arms\./);
  });

  it("needs one world", () => {
    const moved = small({ "market.population.sampled": 50, months: 3, "market.choice.fitMean": -10 });
    const failure = failureOf(() => compare({ a: scenario, b: moved }));
    expect(failure).toBeInstanceOf(DifferentWorldsError);
    expect(failure).toMatchObject({ code: "different-worlds", part: "market" });
    const longer: Scenario = { ...scenario, months: 4 };
    expect(() => compare({ a: scenario, b: longer })).toThrow(/differ in months/);
    expect(compare({ a: scenario, b: longer }, { months: 2, replications: 1 }).arms).toHaveLength(2);
  });

  it("knows the difference of two arms in one measure", () => {
    const { difference } = compare({ good: scenario, none: noSteward(scenario) }, { replications: 2 });
    for (const name of measureNames) expect(difference("good", "none", name).count).toBe(2);
    const arm = failureOf(() => difference("good", "nobody", "adoption"));
    expect(arm).toBeInstanceOf(UnknownArmError);
    expect(arm).toMatchObject({ code: "unknown-arm", arm: "nobody" });
    expect(() => difference("goood", "none", "adoption")).toThrow(/Did you mean "good"\? The arms are: good · none\./);
    const measure = failureOf(() => difference("good", "none", any("adoptions")));
    expect(measure).toBeInstanceOf(UnknownMeasureError);
    expect(measure.message).toMatch(/^No measure is called "adoptions"\. Did you mean "adoption"\? Choose one of: /);
    for (const wrong of [undefined, null, 3, "toString"])
      expect(() => difference("good", "none", any(wrong))).toThrow(UnknownMeasureError);
  });
});

describe("what is known of a project", () => {
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, "9", null])("is not %o people or organizations", (wrong) => {
    expect(() => fitOpening(scenario, { adopters: any(wrong), contributors: { outside: 1 } })).toThrow(/as adopters\./);
    expect(() => fitOpening(scenario, { adopters: 1, contributors: { outside: any(wrong) } })).toThrow(/as outside\./);
    expect(() => fitOpening(scenario, any(wrong))).toThrow(/as options\./);
  });
});

describe("a snapshot", () => {
  it("needs a month", () => {
    expect(() => snapshot(scenario, any({}))).toThrow(/cannot take undefined as at\./);
    expect(() => snapshot(scenario, any(undefined))).toThrow(InvalidOptionError);
  });

  it("does not survive JSON, and says what it survives", () => {
    const from = snapshot(scenario, { at: 2 });
    expect(restore(structuredClone(from))).toEqual(restore(from));
    for (const spoiled of [
      JSON.parse(JSON.stringify(from)),
      undefined,
      null,
      {},
      { ...from, world: undefined },
      { ...from, observed: undefined },
      { ...from, observed: [] },
      { ...from, observed: from.observed.map((values) => Array.from(values)) },
    ])
      expect(() => restore(any(spoiled))).toThrow(/as the snapshot\. Give what snapshot returned; .*structuredClone/);
  });
});

describe("whatever a stranger calls with", () => {
  const names = [
    "seed",
    "replication",
    "replications",
    "months",
    "tolerances",
    "counterfactual",
    "sample",
    "at",
    "__proto__",
  ];
  const strange = fc.oneof(
    fc.anything({ maxDepth: 1, withBigInt: true, withNullPrototype: true }),
    fc.constantFrom(-1, 0.5, 1e9, "1", { adoption: -1 }, [scenario], { market: scenario.market }),
  );
  const options = fc.oneof(strange, fc.dictionary(fc.constantFrom(...names), strange, { maxKeys: 3 }));
  const calls: readonly ((one: never, two: never) => unknown)[] = [
    (one) => simulate(scenario, one),
    (one) => simulate(one),
    (one) => compare({ a: scenario }, { replications: 1, ...(one as object) }),
    (one, two) => compare(one, two),
    (one, two) => fitOpening(scenario, one, two),
    (one) => snapshot(scenario, one),
    (one) => branch(one, scenario),
    (one) => restore(one),
  ];

  it("only an error of the model can come of it, or what was asked for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...calls), options, options, (call, one, two) => {
        try {
          call(any(one), any(two));
        } catch (failure) {
          expect(failure).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 600, seed: 5 },
    );
  });
});
