import { describe, expect, it } from "vitest";
import { change } from "./change.ts";
import { InvalidScenarioError } from "./errors.ts";
import { loadScenario, parseScenario } from "./load.ts";

const sampledIn = async (population: string) =>
  (await loadScenario(`market: { population: { ${population} } }`)).market.population.sampled;

const errorsOf = async (text: string) => {
  const failure: unknown = await loadScenario(text).catch((caught: unknown) => caught);
  expect(failure).toBeInstanceOf(InvalidScenarioError);
  return (failure as InvalidScenarioError).errors.map(({ path }) => path);
};

describe("a small market", () => {
  it("samples as many as there are where nothing is said of the sample", async () => {
    expect(await sampledIn("organizations: 500")).toBe(500);
    expect(await sampledIn("organizations: 2000")).toBe(2000);
    expect(await sampledIn("organizations: 9000")).toBe(2000);
    expect(await sampledIn("organizations: 500..5000")).toBe(500);
    expect(await sampledIn("organizations: { p10: 300, p90: 9000 }")).toBe(300);
    expect(await sampledIn("sampled: 100, organizations: 500")).toBe(100);
    expect(parseScenario({ market: { population: { organizations: 500 } } }).market.population.sampled).toBe(500);
  });

  it("is one where a scenario is changed, too", async () => {
    const large = await loadScenario("name: a firm");
    const small = change(large, { "market.population.organizations": 500 });
    expect(small.market.population.sampled).toBe(500);
    expect(small.known.facts).toEqual(["market.population.organizations"]);
    const said = change(large, { "market.population.sampled": 1000 });
    expect(() => change(said, { "market.population.organizations": 500 })).toThrow(/More organizations are sampled/);
  });

  it("is told of a sample that is written, and of its adopters alone where those are more", async () => {
    const population = (text: string) => `market: { population: { ${text} } }`;
    expect(await errorsOf(population("organizations: 500, sampled: 2000"))).toEqual(["market.population.sampled"]);
    for (const written of ["organizations: 500", "organizations: 500, sampled: 2000"])
      expect(await errorsOf(`${population(written)}\nopening: { adopters: 900 }`), written).toEqual([
        "opening.adopters",
      ]);
  });
});
