import { change, parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { returnFactorsOf } from "./return-factors.ts";

const office = parseScenario({});
const pathsOf = (scenario: typeof office, isAside = false) =>
  returnFactorsOf([{ scenario, isAside }]).map(({ path }) => path);

describe("the parameters of returns", () => {
  it("are drawn where an arm's worth counts them, but for those that only a scenario can state", () => {
    const paths = pathsOf(office);
    expect(paths).toContain("steward.returns.retentionGain");
    expect(paths).toContain("steward.returns.reach");
    expect(paths).not.toContain("steward.returns.engineers");
    expect(paths).not.toContain("steward.returns.leverageValue");
  });

  it("are held where they decide nothing: beside worth, in arms aside, and where a scenario writes them", () => {
    expect(pathsOf(change(office, { "steward.returns.inWorth": false }))).toEqual([]);
    expect(pathsOf(office, true)).toEqual([]);
    expect(pathsOf(change(office, { "steward.returns.reach": 0.2 }))).not.toContain("steward.returns.reach");
  });
});
