import { describe, expect, it } from "vitest";
import { exponential, keyOf, lognormal, normal, type Sample, shareOf } from "../stopping/testing/samples.ts";
import { informationKnown } from "./information-known.ts";

const trials = 100;
/** To stay, which is worth nothing, or to go, which gains what is drawn and costs something. */
const payoffsOf = (sample: Sample, cost: number, count: number) => (trial: number) => ({
  strategies: ["stay", "go"],
  values: [new Float64Array(count), Float64Array.from({ length: count }, (_, index) => sample(trial, index) - cost)],
});
const known = (payoffs: ReturnType<typeof payoffsOf>) =>
  shareOf(trials, (trial) => informationKnown(payoffs(trial)).isKnown);

describe("what knowing is worth", () => {
  it("is known where neither gains nor regrets have a long tail", () => {
    expect(known(payoffsOf(normal(keyOf("normal")), 0.2, 250))).toBeGreaterThan(0.95);
  });

  it.each([112, 400])("is not of lognormal money of sigma 1.5 over %i states, whatever is chosen", (count) => {
    const money = lognormal(keyOf("money"), 1.5);
    for (const cost of [0.7, 1.3])
      expect(known(payoffsOf(money, cost * Math.exp(1.5 ** 2 / 2), count))).toBeLessThan(0.04);
  });

  it("needs what the longest tail of gains and regrets needs, and not that of the choice now alone", () => {
    // One goes, and regrets 1 in every tenth state; to stay loses exponential money.
    const gains = exponential(keyOf("gains"));
    const values = [
      new Float64Array(100),
      Float64Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? -1 : gains(0, index) ** 3)),
    ];
    const { isKnown, needed, count } = informationKnown({ strategies: ["stay", "go"], values });
    expect([isKnown, count]).toEqual([false, 100]);
    expect(needed).toBeGreaterThan(200);
  });
});
