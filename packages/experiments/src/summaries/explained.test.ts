import { byDraw, pearson, ranksOf } from "@stewardsim/analysis";
import { describe, expect, it } from "vitest";
import { tinyStudy } from "../testing/tiny.ts";
import { explainedBy } from "./explained.ts";
import { ranksOfFactor } from "./factor-ranks.ts";

const plain = tinyStudy(120, 1);
/** The first factor takes five values only. */
const study = {
  ...plain,
  values: plain.values.map((row, draw) => Float64Array.from(row, (value, index) => (index === 0 ? draw % 5 : value))),
};
const all = [...study.values.keys()];
const some = all.filter((draw) => draw % 7 !== 3);

describe("ranks of a factor", () => {
  it.each([
    ["all draws", all],
    ["some draws", some],
    ["one draw", [5]],
  ])("among %s are those of its values, ties too", (_, draws) => {
    for (const factor of [0, 1, 17])
      expect([...ranksOfFactor(study, factor, draws)]).toEqual(
        ranksOf(draws.map((draw) => study.values[draw]![factor]!)),
      );
  });
});

describe("what parameters of a grade explain", () => {
  const [groups, made] = [10, (draw: number) => study.values[draw]![3]! + 4 * Math.sin(draw)];
  const results = [...byDraw(ranksOf(some.map(made)), 1)];
  const found = explainedBy(study, some, results, groups);
  const squares = (values: readonly number[]) => {
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
  };

  /** As it is defined, from the draws that are left. */
  function defined(grade: string, left: number | undefined) {
    const kept = [...some.keys()].filter((position) => position % groups !== left);
    const y = kept.map((position) => results[position]!);
    return study.factors.reduce((sum, factor, index) => {
      if (factor.grade !== grade) return sum;
      const ranks = ranksOf(some.map((draw) => study.values[draw]![index]!));
      const correlation = pearson(
        kept.map((position) => ranks[position]!),
        y,
      );
      return sum + correlation ** 2 - 1 / (kept.length - 1);
    }, 0);
  }

  it.each([undefined, 0, 3, 9])("is by sums what it is by all draws but group %s", (left) => {
    for (const grade of ["A", "B", "C", "D"] as const)
      expect(found.of(grade, left)).toBeCloseTo(defined(grade, left), 12);
    const kept = results.filter((_, position) => position % groups !== left);
    expect(found.variance(left)).toBeCloseTo(squares(kept), 9);
  });

  it("is nothing of a grade that no parameter has", () => {
    const { of } = explainedBy({ ...study, factors: [] }, some, results, groups);
    expect(of("A")).toBe(0);
  });
});
