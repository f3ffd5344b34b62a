import { describe, expect, it } from "vitest";
import { normal } from "../discovery/testing/columns.ts";
import { keyOf, normal as normalSample } from "../stopping/testing/samples.ts";
import { addingUpTo, type Coalition, type Value } from "./coalitions.ts";
import { deletionSentence, deletionTests } from "./deletion.ts";
import { shapley } from "./shapley.ts";

/** A game whose value is the same in every replication. */
const game =
  (of: (members: readonly number[]) => number): Value =>
  (coalition: Coalition) =>
    [1, 2].map(() => of([...coalition.keys()].filter((group) => coalition[group])));

const estimates = (groups: number, of: (members: readonly number[]) => number, options = {}) =>
  shapley(groups, game(of), options).parts.map(({ estimate }) => estimate);

describe("the Shapley value", () => {
  it("gives the owner of the only right glove two thirds", () => {
    // Players 0 and 1 have a left glove each, player 2 a right one: 1/6, 1/6, 2/3.
    const gloves = (members: readonly number[]) => Number(members.includes(2) && members.length > 1);
    const [first, second, right] = estimates(3, gloves);
    expect(first).toBeCloseTo(1 / 6, 14);
    expect(second).toBeCloseTo(1 / 6, 14);
    expect(right).toBeCloseTo(2 / 3, 14);
  });

  it("shares a runway as Littlechild and Owen (1973) do: each part of it among those who need it", () => {
    const costs = [1, 2, 4, 7];
    const runway = (members: readonly number[]) => Math.max(0, ...members.map((one) => costs[one]!));
    const shares = [1 / 4, 1 / 4 + 1 / 3, 1 / 4 + 1 / 3 + 2 / 2, 1 / 4 + 1 / 3 + 2 / 2 + 3];
    estimates(4, runway).forEach((part, group) => expect(part).toBeCloseTo(shares[group]!, 13));
  });

  it("leaves everybody what is added, whoever is there", () => {
    const added = [3, -2, 0.5];
    expect(estimates(3, (members) => members.reduce((sum, one) => sum + added[one]!, 10))).toEqual(added);
  });

  it("halves what two do together only", () => {
    const both = (members: readonly number[]) => Number(members.includes(0) && members.includes(1));
    const { parts, interactions } = shapley(3, game(both));
    expect(parts.map(({ estimate }) => estimate)).toEqual([0.5, 0.5, 0]);
    expect(interactions![0]![1]!.estimate).toBeCloseTo(1, 14);
    expect(interactions![0]![2]!.estimate).toBeCloseTo(0, 14);
  });

  it("gives each pair of three who must all be there an interaction of a half", () => {
    // Grabisch & Roubens (1999): 1/(t − 1) within the carrier of a unanimity game of t.
    const { interactions } = shapley(
      4,
      game((members) => Number([0, 1, 2].every((one) => members.includes(one)))),
    );
    expect(interactions![0]![1]!.estimate).toBeCloseTo(0.5, 14);
    expect(interactions![1]![2]!.estimate).toBeCloseTo(0.5, 14);
    expect(interactions![0]![3]!.estimate).toBeCloseTo(0, 14);
  });

  it("asks for every coalition once", () => {
    let asked = 0;
    const { coalitions, isExact } = shapley(5, (coalition) => {
      asked++;
      return [coalition.filter(Boolean).length, 0];
    });
    expect([asked, coalitions, isExact]).toEqual([32, 32, true]);
  });
});

describe("parts", () => {
  const replications = ["a", "b", "c", "d"].map((name) => normal(name, 60));
  const effects = [10_000.1, -3000.7, 0.123, 77];
  const noisy: Value = (coalition) =>
    replications[3]!.map((base, replication) =>
      coalition.reduce(
        (sum, isIn, group) => (isIn ? sum + effects[group]! * (1 + 0.1 * replications[group]![replication]!) : sum),
        1e6 * base + (coalition[0] && coalition[2] ? 5.3 * base : 0),
      ),
    );

  it("add up to the whole, to the last bit, on average and in every replication", () => {
    const { whole, parts, byReplication } = shapley(4, noisy);
    expect(parts.reduce((sum, { estimate }) => sum + estimate, 0)).toBe(whole.estimate);
    const [all, none] = [noisy([true, true, true, true]), noisy([false, false, false, false])];
    for (let one = 0; one < 60; one++)
      expect(byReplication.reduce((sum, part) => sum + part[one]!, 0)).toBe(all[one]! - none[one]!);
  });

  it("have the interval of the mean over paired replications, whatever chance all coalitions share", () => {
    const [first] = shapley(4, noisy).parts;
    // 10,000.1 ± 10% of chance over 60 replications: a standard error of 129, and not the 129,000 of the shared chance.
    expect(Math.abs(first!.estimate - 10_000.1)).toBeLessThan(4 * 130);
    expect(first!.standardError).toBeLessThan(175);
    expect(first!.low).toBeLessThan(10_000.1);
    expect(first!.high).toBeGreaterThan(10_000.1);
  });

  it("have intervals that hold as often as they say where replications share the parameters of a draw", () => {
    const [trials, draws, replications] = [400, 40, 4];
    const [ofDraw, withinDraws] = [
      normal("draws", trials * draws),
      normal("replications", trials * draws * replications),
    ];
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const value: Value = ([first]) =>
        Float64Array.from({ length: draws * replications }, (_, index) => {
          const [draw, task] = [trial * draws + Math.floor(index / replications), trial * draws * replications + index];
          return first ? 1 + ofDraw[draw]! + 0.3 * withinDraws[task]! : 0;
        });
      const { low, high } = shapley(2, value, { replications }).parts[0]!;
      if (low <= 1 && high >= 1) held++;
    }
    // Four standard errors of 95% in 400 trials.
    expect(Math.abs(held / trials - 0.95)).toBeLessThan(0.044);
  });

  it("are told of the replications that every coalition has, and say how many are left out", () => {
    const gap: Value = (coalition) => {
      const values = Float64Array.from(noisy(coalition));
      if (coalition[1] && !coalition[2]) values[7] = Number.NaN;
      return values;
    };
    const { whole, parts, byReplication, missing } = shapley(4, gap);
    const left = (values: ArrayLike<number>) => Float64Array.from(values).filter((_, index) => index !== 7);
    const without = shapley(4, (coalition) => left(noisy(coalition)));
    expect(missing).toBe(1);
    expect(byReplication.every((part) => Number.isNaN(part[7]))).toBe(true);
    expect(parts.reduce((sum, { estimate }) => sum + estimate, 0)).toBe(whole.estimate);
    parts.forEach(({ estimate }, group) => expect(estimate).toBeCloseTo(without.parts[group]!.estimate, 8));
    const verdicts = (value: Value) => deletionTests(4, value, { parts }).map(({ verdict }) => verdict);
    expect(verdicts(gap)).toEqual(verdicts(noisy));
    const never: Value = (coalition) => (coalition[0] ? [Number.NaN, 1] : [1, Number.NaN]);
    expect(() => shapley(2, never)).toThrow("No replication has a number of every coalition");
  });

  it("are closed to the last bit where values and parts have digits of one size", () => {
    const numbers = normal("parts", 2000);
    for (let start = 0; start < 2000; start += 8) {
      // Differences of numbers near a million are whole multiples of 2^-33.
      const whole = Math.round(2 ** 33 * 1e4 * numbers[start]!) / 2 ** 33;
      const parts = numbers.slice(start, start + 8).map((one) => 1e4 * one);
      parts[3]! += whole - parts.reduce((sum, one) => sum + one, 0) + 1e-11 * numbers[start]!;
      expect(addingUpTo(whole, parts).reduce((sum, one) => sum + one, 0)).toBe(whole);
    }
  });

  it("stay as they are where they add up already, and near where they cannot", () => {
    expect([...addingUpTo(6, [1, 2, 3])]).toEqual([1, 2, 3]);
    const parts = addingUpTo(0.1, [1e17, -1e17 + 64, 7]);
    expect(Math.abs(parts[0]! - 1e17)).toBeLessThan(200);
  });
});

describe("orders of joining", () => {
  const costs = Array.from({ length: 12 }, (_, group) => (group + 1) ** 1.5);
  const runway = (members: readonly number[]) => Math.max(0, ...members.map((one) => costs[one]!));
  const truth = costs.map((_, group) =>
    costs
      .slice(0, group + 1)
      .reduce((sum, cost, step) => sum + (cost - (costs[step - 1] ?? 0)) / (costs.length - step), 0),
  );

  it("come near the shares of twelve groups, within the error that they state", () => {
    const { parts, whole, isExact } = shapley(12, game(runway));
    expect(isExact).toBe(false);
    parts.forEach(({ estimate, standardError }, group) => {
      expect(Math.abs(estimate - truth[group]!)).toBeLessThan(4 * standardError + 1e-9);
      expect(standardError).toBeLessThan(1.2);
    });
    expect(parts.reduce((sum, { estimate }) => sum + estimate, 0)).toBe(whole.estimate);
  });

  it("walked in both directions are exact where only pairs act together", () => {
    const pairs = (members: readonly number[]) =>
      members.reduce((sum, one) => sum + one + (members.includes((one + 1) % 10) ? 2 : 0), 0);
    const { parts } = shapley(10, game(pairs), { permutations: 4 });
    parts.forEach(({ estimate, standardError }, group) => {
      expect(estimate).toBeCloseTo(group + 2, 10);
      expect(standardError).toBeLessThan(1e-10);
    });
  });
});

describe("intervals by orders of joining", () => {
  /** Triples that act together, which orders walked in both directions do not settle, and parts of chance. */
  function covered(permutations: number, replications: number, noise: number, trials: number) {
    const groups = 10;
    const chance = normalSample(keyOf("coverage of parts"));
    let [held, all] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const ofTriple = Array.from({ length: groups }, (_, group) => 3 * chance(trial, group));
      const own = Array.from({ length: replications }, (_, replication) =>
        Array.from({ length: groups }, (_one, group) => noise * chance(trial, 1000 + groups * replication + group)),
      );
      const value: Value = (coalition) => {
        const isIn = (group: number) => coalition[group % groups] === true;
        const shared = ofTriple.reduce(
          (sum, worth, group) => sum + (isIn(group) && isIn(group + 1) && isIn(group + 3) ? worth : 0),
          0,
        );
        return own.map((parts) => parts.reduce((sum, part, group) => sum + (isIn(group) ? part : 0), shared));
      };
      // Each of a triple has a third of what it is worth.
      const truth = ofTriple.map(
        (worth, group) => (worth + ofTriple[(group + 9) % groups]! + ofTriple[(group + 7) % groups]!) / 3,
      );
      shapley(groups, value, { permutations, seed: trial }).parts.forEach(({ low, high }, group) => {
        all++;
        held += Number(low <= truth[group]! && truth[group]! <= high);
      });
    }
    return held / all;
  }

  it.each([
    [20, 64, 0.01],
    [40, 64, 0.01],
    [8, 8, 2],
    [20, 6, 0.5],
    [40, 16, 1],
  ])("hold the truth in 93 of 100 games at least: %i orders, %i replications, chance of %f", (orders, size, noise) => {
    const coverage = covered(orders, size, noise, 120);
    // Four standard errors of 120 games, whose ten parts count as about five.
    expect(coverage).toBeGreaterThan(0.93 - 4 * Math.sqrt((0.93 * 0.07) / 600));
    expect(coverage).toBeLessThan(0.995);
  });

  it("are endless of one order", () => {
    const { parts } = shapley(
      10,
      game((members) => members.length),
      { permutations: 1 },
    );
    expect(parts[0]).toMatchObject({ low: -Infinity, high: Infinity });
  });
});

describe("a group that is taken away", () => {
  const labels = ["Price", "Licence", "Programme"];
  const tested = (of: (members: readonly number[]) => number) => {
    const attribution = shapley(3, game(of));
    return deletionTests(3, game(of), attribution);
  };

  it("is missed alone and last where its part is its own", () => {
    const tests = tested((members) => members.reduce((sum, one) => sum + [4, -2, 0][one]!, 0));
    expect(tests.map(({ verdict }) => verdict)).toEqual(["own", "own", "none"]);
    expect(deletionSentence(tests[0]!, labels)).toBe(
      "Price does it beside all others and without any: the part is its own.",
    );
    expect(deletionSentence(tests[2]!, labels)).toBe("Programme has no part in it.");
  });

  it("is not spoken of where its part cannot be told from nothing", () => {
    const replications = normal("unsure", 40);
    const unsure: Value = ([first]) => replications.map((one) => (first ? one : 0));
    const [test] = deletionTests(1, unsure, shapley(1, unsure));
    expect(test!.verdict).toBe("unsure");
    expect(deletionSentence(test!, labels)).toBe("Whether Price makes a difference cannot be told from so few draws.");
  });

  it("does it only together with the other where both are needed", () => {
    const [price] = tested((members) => Number(members.includes(0) && members.includes(1)));
    expect(price).toMatchObject({ verdict: "together", partners: [1] });
    expect([price!.alone.estimate, price!.last.estimate]).toEqual([1, 0]);
    expect(deletionSentence(price!, labels)).toBe("Price does it only together with Licence.");
  });

  it("does it only instead of the other where one is enough", () => {
    const either = (members: readonly number[]) => Number(members.includes(0) || members.includes(1));
    const [price] = tested(either);
    expect(price).toMatchObject({ verdict: "instead", partners: [1] });
    expect(deletionSentence(price!, labels)).toBe("Price does it only where Licence would not do it anyway.");
    const { parts } = shapley(3, game(either));
    expect(deletionTests(3, game(either), { parts }, { tested: [1] })[0]).toMatchObject({ partners: [0] });
  });

  it("does it alone with the wrong sign where others turn it round", () => {
    const turned = (members: readonly number[]) => (members.includes(0) ? (members.includes(1) ? 10 : -2) : 0);
    expect(tested(turned)[0]).toMatchObject({ verdict: "together", partners: [1] });
  });
});
