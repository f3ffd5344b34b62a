import { valueAt } from "@stewardsim/analysis";
import { describe, expect, it } from "vitest";
import { tinyCase } from "../testing/tiny.ts";
import { factorsAt } from "./chosen-factors.ts";

const { scenario } = tinyCase;
const hazard = "market.awareness.innovationHazard";

describe("chosen factors", () => {
  it("are as the catalogue has them, with what the scenario says as their middle", () => {
    const [factor] = factorsAt(scenario, [hazard]);
    expect(factor).toMatchObject({
      path: hazard,
      middle: scenario.market.awareness.innovationHazard,
      isCentred: false,
    });
    expect(factor!.low).toBeLessThan(factor!.high);
  });

  it("take a range and a distribution of their own", () => {
    const [factor] = factorsAt(scenario, [
      { path: hazard, low: 0.001, high: 0.002, distribution: { kind: "triangular", mode: 0.0015 } },
    ]);
    expect(factor).toMatchObject({ low: 0.001, high: 0.002, distribution: { mode: 0.0015 }, isLog: false });
  });

  it("are drawn from what is listed, or lognormally within the plausible range", () => {
    const [listed] = factorsAt(scenario, [
      { path: hazard, distribution: { kind: "discrete", values: [0.002, 0.001], weights: [1, 3] } },
    ]);
    expect([listed!.low, listed!.high]).toEqual([0.001, 0.002]);
    expect([0.1, 0.7, 0.8].map((quantile) => valueAt(listed!, quantile))).toEqual([0.001, 0.001, 0.002]);
    const [plain] = factorsAt(scenario, [hazard]);
    const meanLog = (Math.log(plain!.low) + Math.log(plain!.high)) / 2;
    const [spread] = factorsAt(scenario, [{ path: hazard, distribution: { kind: "lognormal", meanLog, sdLog: 1 } }]);
    expect(spread!.open).toBeUndefined();
    // Cut off evenly on both sides of its median.
    expect(valueAt(spread!, 0.5) / Math.exp(meanLog)).toBeCloseTo(1, 4);
    expect([0, 1].map((quantile) => valueAt(spread!, quantile))).toEqual([plain!.low, plain!.high]);
    expect(() =>
      factorsAt(scenario, [{ path: hazard, low: 0, distribution: { kind: "empirical", values: [1, 2] } }]),
    ).toThrow("leave low and high out");
    expect(() => factorsAt(scenario, [{ path: hazard, distribution: { kind: "discrete", values: [-1, 2] } }])).toThrow(
      `${hazard} goes from -1 to 2: allowed is 0 to`,
    );
    expect(() =>
      factorsAt(scenario, [
        { path: "market.contracts.askAgain", distribution: { kind: "discrete", values: [1.5, 2] } },
      ]),
    ).toThrow("lists the value 1.5, which is no whole number");
  });

  it("say all that is wrong with them at once", () => {
    const wrong = [
      "market.awareness.inovationHazard",
      "partners.vendors[9].benefit",
      { path: hazard, low: 0.5, high: 0.1 },
      { path: "market.awareness.contagionHazard", low: -1, high: 0.5, distribution: { kind: "log-uniform" } as const },
      "steward.treasury.wage",
      "steward.treasury.wage",
    ];
    let message = "";
    try {
      factorsAt(scenario, wrong);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split("\n")).toEqual([
      `No parameter is called "market.awareness.inovationHazard". Did you mean "${hazard}"?`,
      expect.stringContaining('partners.vendors has no item "9": there '),
      `${hazard} goes from 0.5 to 0.1: the low end must lie below the high one.`,
      expect.stringMatching(/contagionHazard goes from -1 to 0\.5: allowed is 0 to \d+/),
      expect.stringContaining("has no logarithm at its low end -1"),
      "steward.treasury.wage is there twice.",
    ]);
  });
});
