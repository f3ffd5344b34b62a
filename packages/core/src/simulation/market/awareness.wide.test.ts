import { describe, expect, it } from "vitest";
import { closedForm, durables, recursion } from "../testing/bass.ts";
import { runWorld, only, small } from "../testing/world-run.ts";

describe("the Bass curve at 20,000 organizations", () => {
  it.each(durables)("holds to its last month for $product", ({ p, q }) => {
    const months = Math.ceil(12 * 2.2 * (Math.log(q / p) / (p + q)));
    const adoption = runWorld(
      small({
        ...only("contagion"),
        months,
        "steward.kind": "nobody",
        "market.population.organizations": 20_000,
        "market.population.sampled": 20_000,
        "market.population.sizeTilt": 0,
        "market.network.kind": "mixed",
        "market.awareness.innovationHazard": p / 12,
        "market.awareness.contagionHazard": q / 12,
        "market.choice.fitMean": 100_000,
      }),
      { months },
    ).of("adoption-share");
    const discrete = recursion(p / 12, q / 12, months);
    // Bounds of the specification: the recursion to 0.3% of the market, the closed form to 0.5%.
    for (let month = 0; month < months; month++) {
      expect(Math.abs(adoption[month]! - discrete[month]!)).toBeLessThan(0.003);
      expect(Math.abs(adoption[month]! - closedForm(p, q, (month + 1) / 12))).toBeLessThan(0.005);
    }
  });
});
