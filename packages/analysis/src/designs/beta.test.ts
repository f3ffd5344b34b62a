import { describe, expect, it } from "vitest";
import { betaBelow, betaQuantile } from "./beta.ts";

/** x, a, b and scipy.special.betainc(a, b, x), version 1.17. */
const shares = [
  [1e-6, 0.05, 3, 0.5394027088196739],
  [0.3, 0.5, 0.5, 0.36901011956554536],
  [0.2, 2, 5, 0.3446400000000002],
  [0.95, 30, 2, 0.5365969098573434],
  [0.001, 0.3, 500, 0.813778896315758],
  [0.42, 200, 300, 0.8196010664172663],
  [0.499, 10000.0, 10000.0, 0.3886499521425378],
] as const;

/** A share, a, b and scipy.special.betaincinv(a, b, share), version 1.17. */
const quantiles = [
  [0.01, 0.05, 3, 2.3000470006648106e-41],
  [0.25, 0.1, 0.1, 0.0008452555328471295],
  [0.0001, 0.5, 0.5, 2.4674010799787785e-8],
  [0.5, 0.5, 20, 0.011450256705575928],
  [0.1, 1, 7, 0.014938794558884505],
  [0.9, 2, 5, 0.5103163065514917],
  [1e-9, 5, 2, 0.011096260926849797],
  [0.3, 3, 3, 0.38981835053095837],
  [0.99, 30, 2, 0.995140511451942],
  [0.75, 0.3, 500, 0.0006860437497277698],
  [0.025, 200, 300, 0.3575004924537632],
  [0.5, 5000, 10, 0.9980698604026403],
  [0.975, 10000.0, 10000.0, 0.5069292729974502],
] as const;

describe("the beta distribution", () => {
  it.each(shares)("has its share below %f for the shapes %f and %f", (x, a, b, share) => {
    expect(Math.abs(betaBelow(x, a, b) - share)).toBeLessThan(a > 1000 ? 2e-11 : 1e-13);
  });

  it.each(quantiles)("has its quantile at %f for the shapes %f and %f", (share, a, b, x) => {
    expect(Math.abs(betaQuantile(share, a, b) / x - 1)).toBeLessThan(1e-12);
  });

  it("mirrors itself where its shapes are swapped", () => {
    for (const share of [0.003, 0.2, 0.7])
      expect(betaQuantile(share, 1.7, 4)).toBeCloseTo(1 - betaQuantile(1 - share, 4, 1.7), 13);
  });

  it("ends at 0 and 1, and below the least number at 0", () => {
    expect([betaBelow(-1, 2, 2), betaBelow(2, 2, 2)]).toEqual([0, 1]);
    expect([betaQuantile(0, 2, 2), betaQuantile(1, 2, 2), betaQuantile(1e-40, 0.05, 2)]).toEqual([0, 1, 0]);
  });
});
