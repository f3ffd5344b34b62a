import { change, parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { factorsOf } from "./factor.ts";

const pathsOf = (...words: Parameters<typeof factorsOf>) => factorsOf(...words).map(({ path }) => path);

describe("the uncertain parameters of a scenario", () => {
  const scenario = parseScenario({});

  it("are those of its world, and not those that somebody chooses", () => {
    const paths = pathsOf(scenario);
    expect(paths).toContain("community.trust.speed");
    expect(paths.filter((path) => path.startsWith("strategy."))).toEqual([]);
    expect(paths).not.toContain("market.population.sampled");
    expect(paths).not.toContain("steward.treasury.exitMultiple");
  });

  it("give no past to a project that is young", () => {
    expect(pathsOf(scenario).filter((path) => /pastExposure|arrivalMultiplier/.test(path))).toEqual([]);
  });

  it("leave out what the scenario states by a value of its own", () => {
    const stated = change(scenario, { "community.trust.speed": 0.07 });
    expect(pathsOf(stated)).not.toContain("community.trust.speed");
    expect(pathsOf(stated, { ranges: { "community.trust.speed": [0.05, 0.09] } })).toContain("community.trust.speed");
  });

  it("leave out what the case pins, groups and all", () => {
    expect(pathsOf(scenario, { pinned: ["community.trust"] }).some((path) => path.startsWith("community.trust."))).toBe(
      false,
    );
  });

  it("take the case's range in the place of the catalogue's", () => {
    const [factor] = factorsOf(scenario, { ranges: { "community.trust.speed": [0.05, 0.09] } }).filter(
      ({ path }) => path === "community.trust.speed",
    );
    expect([factor!.low, factor!.high]).toEqual([0.05, 0.09]);
  });
});
