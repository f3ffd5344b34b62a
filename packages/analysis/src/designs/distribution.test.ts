import { normalQuantile } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { type Factor, valueAt } from "../factor.ts";
import { type Distribution, faultOf, quantileOf } from "./distribution.ts";
import { normalBelow } from "../normal.ts";

const normal: Distribution = { kind: "normal", mean: 10, sd: 4 };
const triangular: Distribution = { kind: "triangular", mode: 12 };
const beta: Distribution = { kind: "beta", alpha: 2, beta: 5 };
const pert: Distribution = { kind: "pert", mode: 12 };
const shares = [0, 0.1, 0.5, 0.9, 1];

describe("a distribution over a range", () => {
  it("reaches from its low to its high end, whatever its kind", () => {
    const all: Distribution[] = [{ kind: "uniform" }, { kind: "log-uniform" }, triangular, normal, beta, pert];
    for (const one of all) {
      expect(quantileOf(one, 5, 30, 0), one.kind).toBeCloseTo(5, 4);
      expect(quantileOf(one, 5, 30, 1), one.kind).toBeCloseTo(30, 4);
    }
  });

  it("is even in its logarithm", () => {
    expect(quantileOf({ kind: "log-uniform" }, 1, 10_000, 0.75)).toBeCloseTo(1000, 8);
    // However far apart the ends are.
    for (const [share, power] of [
      [0.25, -80],
      [0.5, 0],
      [0.75, 80],
    ] as const)
      expect(Math.log10(quantileOf({ kind: "log-uniform" }, 1e-160, 1e160, share))).toBeCloseTo(power, 9);
  });

  it("has the quantiles of a triangle", () => {
    // scipy.stats.triang.ppf(shares, 0.2, 10, 10)
    const known = [10, 11.41421356, 13.67544468, 17.17157288, 20];
    shares.forEach((share, index) => expect(quantileOf(triangular, 10, 20, share)).toBeCloseTo(known[index]!, 7));
  });

  it("has the quantiles of a normal distribution that is cut off", () => {
    // scipy.stats.truncnorm.ppf([.1, .5, .9], -1.25, 5, 10, 4)
    const known = [6.56276019, 10.53120527, 15.37696284];
    shares
      .slice(1, 4)
      .forEach((share, index) => expect(quantileOf(normal, 5, 30, share)).toBeCloseTo(known[index]!, 5));
  });

  it("has the quantiles of a lognormal distribution, cut off or not", () => {
    const lognormal: Distribution = { kind: "lognormal", meanLog: 1.5, sdLog: 0.8 };
    // scipy.stats.lognorm.ppf(shares, s=0.8, scale=exp(1.5))
    const whole = [0.696924427683, 1.60762630694, 4.48168907034, 12.493909086, 28.8202509847] as const;
    [0.01, 0.1, 0.5, 0.9, 0.99].forEach((share, index) =>
      expect(quantileOf(lognormal, -Infinity, Infinity, share) / whole[index]!).toBeCloseTo(1, 10),
    );
    // exp(1.5 + 0.8 * scipy.stats.truncnorm.ppf([.1, .5, .9], (log(2) - 1.5) / 0.8, (log(20) - 1.5) / 0.8))
    const cut = [2.53305582887, 5.0869954609, 11.8537522319] as const;
    [0.1, 0.5, 0.9].forEach((share, index) =>
      expect(quantileOf(lognormal, 2, 20, share) / cut[index]!).toBeCloseTo(1, 10),
    );
  });

  it("has the quantiles of a beta distribution that is stretched", () => {
    // 5 + 25 * scipy.stats.beta.ppf([.1, .5, .9], 2, 5)
    const known = [7.314881472828, 11.611249582392, 17.757907663787];
    shares.slice(1, 4).forEach((share, index) => expect(quantileOf(beta, 5, 30, share)).toBeCloseTo(known[index]!, 10));
  });

  it("has the quantiles and the mean of a PERT distribution", () => {
    // 10 + 10 * scipy.stats.beta.ppf([.1, .5, .9], 1.8, 4.2)
    const known = [10.899021304592, 12.766722593925, 15.453340504336];
    shares
      .slice(1, 4)
      .forEach((share, index) => expect(quantileOf(pert, 10, 20, share)).toBeCloseTo(known[index]!, 10));
    const all = Array.from({ length: 10_000 }, (_, position) => quantileOf(pert, 10, 20, (position + 0.5) / 10_000));
    expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeCloseTo((10 + 4 * 12 + 20) / 6, 5);
  });

  it("says what is wrong with it", () => {
    expect(faultOf({ kind: "beta", alpha: 0, beta: 2 }, 0, 1)).toContain("shapes 0 and 2");
    expect(faultOf({ kind: "beta", alpha: 1, beta: Number.NaN }, 0, 1)).toContain("shapes 1 and NaN");
    expect(faultOf({ kind: "pert", mode: 3 }, 0, 1)).toContain("mode 3 outside");
    expect(faultOf({ kind: "cauchy" } as never, 0, 1)).toMatch(
      /no known kind: .*normal, lognormal, beta, pert, discrete or empirical$/,
    );
    expect(faultOf(beta, 5, 30) ?? faultOf(pert, 10, 20)).toBeUndefined();
    expect(faultOf({ kind: "log-uniform" }, 0, 1)).toContain("no logarithm");
    expect(faultOf({ kind: "triangular", mode: 3 }, 0, 1)).toContain("mode 3 outside");
    expect(faultOf({ kind: "normal", mean: 0, sd: 0 }, 0, 1)).toContain("standard deviation of 0");
    expect(faultOf({ kind: "normal", mean: 0, sd: 1 }, 7, 9)).toContain("six standard deviations");
    expect(faultOf(normal, 5, 30)).toBeUndefined();
  });

  it("decides where a factor stands, to six digits", () => {
    const factor: Factor = {
      path: "a",
      label: "a",
      unit: "ratio",
      grade: "D",
      low: 10,
      high: 20,
      middle: 11,
      isCentred: true,
      isLog: true,
      isInteger: false,
      distribution: triangular,
    };
    expect(shares.map((share) => valueAt(factor, share))).toEqual([10, 11.4142, 13.6754, 17.1716, 20]);
  });
});

describe("the normal distribution", () => {
  it("has the shares of tables", () => {
    // scipy.stats.norm.cdf
    const known = {
      "-7": 1.2798e-12,
      "-2.5": 0.006209665325776132,
      0: 0.5,
      1: 0.8413447460685429,
      3.3: 0.9995165758576162,
    };
    for (const [x, share] of Object.entries(known)) expect(normalBelow(Number(x))).toBeCloseTo(share, 14);
    expect([normalBelow(-40), normalBelow(40)]).toEqual([0, 1]);
  });

  it("has the quantiles of tables, to seven digits", () => {
    // scipy.stats.norm.ppf
    const known = [
      [0.001, -3.090232306167813],
      [0.025, -1.9599639845400545],
      [0.3, -0.5244005127080409],
      [0.9, 1.2815515655446004],
      [0.9999, 3.719016485455709],
      [1e-12, -7.034483825301131],
    ] as const;
    for (const [share, x] of known) expect(Math.abs(normalQuantile(share) / x - 1)).toBeLessThan(2e-7);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  });
});
