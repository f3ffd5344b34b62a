import { describe, expect, it } from "vitest";
import { parametersCsv } from "../csv.ts";
import { ensembleOf } from "../ensemble.ts";
import { tinyCase, tinyStudy } from "../testing/tiny.ts";
import { DesignError } from "@stewardsim/analysis";
import { designFromCsv, designFromRows } from "./design-of-text.ts";

const { scenario } = tinyCase;
const hazard = "market.awareness.innovationHazard";
const wage = "steward.treasury.wage";

const errorsOf = async (text: string, paths: readonly string[] = []): Promise<readonly string[]> => {
  try {
    await designFromCsv(text, scenario, { paths });
  } catch (error) {
    if (error instanceof DesignError) return error.errors;
    throw error;
  }
  return [];
};

describe("a written design", () => {
  it("says what its rows were called, where that is not how draws are numbered", async () => {
    expect((await designFromCsv(`draw,${wage}\n7,10000\n3,11000\n`, scenario)).calledBefore).toEqual(["7", "3"]);
    expect(await designFromCsv(`draw,${wage}\n0,10000\n1,11000\n`, scenario)).not.toHaveProperty("calledBefore");
    expect(await designFromCsv(`${wage}\n10000\n`, scenario)).not.toHaveProperty("calledBefore");
  });

  it("has a factor for each path and a draw for each line", async () => {
    const { factors, values } = await designFromCsv(
      `"${hazard}", ${wage}\r\n0.001,10000\r\n2e-3,12000.5\r\n\r\n`,
      scenario,
    );
    expect(factors.map(({ path }) => path)).toEqual([hazard, wage]);
    expect(values.map((row) => [...row])).toEqual([
      [0.001, 10_000],
      [0.002, 12_000.5],
    ]);
  });

  it("takes the units that a scenario takes", async () => {
    const capability = "project.opening.capability";
    const { values } = await designFromCsv(`${capability},${wage}\n45%,168k usd/fte/year\n0.5,"14000"\n`, scenario);
    expect(values.map((row) => [...row])).toEqual([
      [0.45, 14_000],
      [0.5, 14_000],
    ]);
    expect(await errorsOf(`${wage}\n9 months\n"14,000"\n€14000\n`)).toEqual([
      expect.stringContaining(`Line 2: ${wage} is in "months", which cannot be turned into usd/fte/month.`),
      expect.stringContaining("Write it without the comma: 14000."),
      expect.stringContaining("Write it without the sign €: 14000 usd/fte/month."),
    ]);
  });

  it("widens the range of a factor to what is written", async () => {
    const [factor] = (await designFromCsv(`${wage}\n100\n200000`, scenario)).factors;
    expect([factor!.low, factor!.high]).toEqual([100, 200_000]);
  });

  it("reads what was written out", async () => {
    const study = tinyStudy(4, 1);
    const { factors, values } = await designFromCsv(parametersCsv(ensembleOf(study, [])), scenario);
    expect(factors.map(({ path }) => path)).toEqual(study.factors.map(({ path }) => path));
    expect(values).toEqual(study.values.map((row) => Float64Array.from(row)));
  });

  it("may be rows of numbers", () => {
    expect([...designFromRows([wage], [[9000]], scenario).values[0]!]).toEqual([9000]);
    expect(() => designFromRows([wage], [[9000], [Number.NaN]], scenario)).toThrow(
      `Row 2: ${wage} is NaN: write a number.`,
    );
  });

  it("says all that is wrong, with its line", async () => {
    expect(
      await errorsOf(`${hazard},steward.treasury.wages,${wage}\nabc,1,\n-1,1,NaN\n0.001,2\n`, [
        "market.population.sampled",
      ]),
    ).toEqual([
      `Column 2: No parameter is called "steward.treasury.wages". Did you mean "${wage}"?`,
      "There is no column for market.population.sampled.",
      `Line 2: ${hazard} is abc: write a number.`,
      `Line 2: ${wage} is empty: write a number.`,
      expect.stringMatching(/^Line 3: .*innovationHazard is -1: allowed is 0 to /),
      `Line 3: ${wage} is NaN: write a number.`,
      "Line 4 has 2 cells for 3 columns.",
    ]);
  });

  it("says where there is nothing, or the same twice, or half of a whole thing", async () => {
    expect(await errorsOf("")).toEqual(["The design is empty: begin with a line of paths."]);
    expect(await errorsOf(`${wage}\n`)).toEqual(["There are no draws: write a line of numbers below the paths."]);
    expect(await errorsOf("draw\n1\n")).toEqual(["There is no column but draw: name a path."]);
    expect(await errorsOf(`${wage},${wage}\n100,200\n`)).toEqual([`${wage} is there twice.`]);
    expect((await errorsOf("market.population.sampled\n200.5\n"))[0]).toContain("write a whole number");
  });
});
