import { describe, expect, it } from "vitest";
import { parseScenario } from "../../scenario/load.ts";
import { InvalidScenarioError } from "../../scenario/errors.ts";
import { only, runWorld, small } from "../testing/world-run.ts";

const terms = { price: 1000, shipping: 0.1, bound: 0.2, worth: 1000, cost: 0.2 };
const sold = (price: number, copyleft: number, worthSigma = 1.2) =>
  runWorld(
    small({
      ...only(),
      "market.awareness.innovationHazard": 10,
      "market.choice.fitMean": 300,
      "market.buying.worthSigma": worthSigma,
      "strategy.streams": { dualLicence: { ...terms, price } },
      "strategy.licence.copyleft": copyleft,
    }),
    { months: 12 },
  );

describe("another licence for those who ship closed software", () => {
  it("is bought by half of those bound where it costs what the median one would pay", () => {
    const run = sold(1000, 1);
    const adopters = run.world.market.openAdopters[0]!;
    expect(adopters).toBeGreaterThan(2000);
    expect(run.last("flow-revenue-dual-licence")).toBeCloseTo(adopters * 0.1 * 0.2 * 0.5 * 1000, 6);
    expect(run.last("flow-cost-dual-licence")).toBeCloseTo(-0.2 * adopters * 0.1 * 0.2 * 0.5 * 1000, 6);
  });

  it("is bought by the fewer the dearer it is, by the spread of what they would pay", () => {
    const buyers = (price: number) => sold(price, 1).last("flow-revenue-dual-licence") / price;
    // Log-logistic with sd 1.2 of the log: 1/(1 + e^(π·ln 2/(√3·1.2))) = .2595 at twice the median.
    expect(buyers(2000) / (2 * buyers(1000))).toBeCloseTo(0.2595, 3);
    expect(sold(999, 1, 0).last("flow-revenue-dual-licence")).toBeGreaterThan(0);
    expect(sold(1001, 1, 0).last("flow-revenue-dual-licence")).toBe(0);
  });

  it("is bought in proportion to copyleft", () => {
    expect(
      sold(1000, 0.4).last("flow-revenue-dual-licence") / sold(1000, 1).last("flow-revenue-dual-licence"),
    ).toBeCloseTo(0.4, 6);
  });

  it("is refused under a permissive licence, with what to do", () => {
    const scenario = { name: "x", strategy: { streams: { dualLicence: {} } } };
    expect(() => parseScenario(scenario)).toThrow(InvalidScenarioError);
    expect(() => parseScenario(scenario)).toThrow(/under a permissive licence nobody needs another one.*AGPL-3\.0/s);
    const copyleft = { ...scenario.strategy, licence: "AGPL-3.0" };
    expect(parseScenario({ ...scenario, strategy: copyleft }).strategy.licence.copyleft).toBe(1);
  });
});

describe("sponsorship", () => {
  it("brings dues of members, the more the less the project is in one hand, and donations and grants", () => {
    const streams = { sponsorship: { members: 0.01, dues: 1000, donations: 50, grants: 500, cost: 0.15 } };
    const run = runWorld(
      small({
        ...only(),
        "market.awareness.innovationHazard": 10,
        "market.choice.fitMean": 300,
        "strategy.streams": streams,
        "strategy.conduct.neutrality": 0.6,
      }),
      { months: 12 },
    );
    const dues = run.world.market.openAdopters[0]! * 0.01 * 1000 * 0.6;
    expect(dues).toBeGreaterThan(5000);
    expect(run.last("flow-revenue-sponsorship")).toBeCloseTo(dues + 550, 6);
    expect(run.last("flow-cost-sponsorship")).toBeCloseTo(-0.15 * dues, 6);
  });

  it("brings a firm nothing more once a foundation leads the project, whose dues they are", () => {
    const run = runWorld(
      small({
        ...only("datedEvents"),
        "market.awareness.innovationHazard": 10,
        "market.choice.fitMean": 300,
        "strategy.streams": { sponsorship: { members: 0.01, dues: 1000, donations: 50, grants: 500, cost: 0.15 } },
        "strategy.conduct.neutrality": 0.6,
        events: [{ at: "2011-05", action: { do: "foundation" } }],
      }),
      { months: 12 },
    );
    const [dues, cost] = ["flow-revenue-sponsorship", "flow-cost-sponsorship"].map((name) => run.of(name));
    const handedOver = run.world.log.find(({ what }) => what === "foundation")!.month;
    expect(handedOver).toBeGreaterThan(0);
    expect(Math.min(...dues!.subarray(0, handedOver))).toBeGreaterThan(0);
    for (const flow of [dues!, cost!]) expect([...flow.subarray(handedOver)].every((usd) => usd === 0)).toBe(true);
  });
});
