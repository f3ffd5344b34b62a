import { describe, expect, it } from "vitest";
import { latinHypercube } from "./hypercube.ts";
import { morrisDesign } from "./morris-design.ts";
import { saltelliDesign } from "./saltelli-design.ts";
import { scrambledSobol } from "./sobol-sequence.ts";
import { spreadPoints } from "./spread-hypercube.ts";
import { factor } from "./testing/factor.ts";

type Rows = readonly ArrayLike<number>[];

/** Rows of a design by names, in the order of the names. */
const designs: Record<string, (names: readonly string[]) => Rows> = {
  "a Latin hypercube": (names) =>
    latinHypercube(
      names.map((name) => factor(name, 0, 1)),
      32,
      1,
    ),
  "scrambled points of Sobol'": (names) => scrambledSobol(names, 32, 1),
  "a pick-freeze design": (names) => saltelliDesign(names, { base: 8 }).points,
  "trajectories of Morris": (names) => morrisDesign(names, { trajectories: 8 }).points,
};
const names = ["a", "b", "c"];

/** The rows that both have: of a pick-freeze design all but that in which the fourth factor comes from the other half. */
const common = (name: string, rows: Rows, width: number): Rows =>
  name === "a pick-freeze design" ? rows.filter((_, row) => width < 4 || row % (width + 2) !== 4) : rows;

describe("a factor that joins at the end leaves the columns of the others", () => {
  it.each(["a Latin hypercube", "scrambled points of Sobol'", "a pick-freeze design"])("in %s", (name) => {
    const rows = (of: readonly string[]) => common(name, designs[name]!(of), of.length);
    const columns = (all: Rows) => all.map((row) => Array.from(row).slice(0, 3));
    expect(columns(rows([...names, "d"]))).toEqual(columns(rows(names)));
  });

  it("in trajectories of Morris, whose steps it only parts", () => {
    const starts = (of: readonly string[]) =>
      designs["trajectories of Morris"]!(of)
        .filter((_, row) => row % (of.length + 1) === 0)
        .map((row) => Array.from(row).slice(0, 3));
    expect(starts([...names, "d"])).toEqual(starts(names));
    // The other factors move in the same order, each from and to the same place.
    const steps = (of: readonly string[]) => {
      const rows = designs["trajectories of Morris"]!(of).map((row) => Array.from(row).slice(0, 3).join(" "));
      return rows.filter((row, index) => index % (of.length + 1) === 0 || row !== rows[index - 1]);
    };
    expect(steps([...names, "d"])).toEqual(steps(names));
  });

  it("in a spread hypercube that is told of the earlier one, and not in one that is not", () => {
    const earlier = spreadPoints(3, 20, 1);
    const first = (points: Rows) => points.map((row) => Array.from(row).slice(0, 3));
    expect(first(spreadPoints(4, 20, 1, { earlier }))).toEqual(first(earlier));
    expect(first(spreadPoints(4, 20, 1))).not.toEqual(first(earlier));
  });
});

describe("a factor that joins in front", () => {
  it("leaves the columns of the others where they go by name", () => {
    const rest = (all: Rows) => all.map((row) => Array.from(row).slice(1));
    const hypercube = designs["a Latin hypercube"]!;
    expect(rest(hypercube(["new", ...names]))).toEqual(hypercube(names).map((row) => Array.from(row)));
  });
});
