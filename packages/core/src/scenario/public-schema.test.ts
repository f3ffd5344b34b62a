import { describe, expect, it } from "vitest";
import { loadScenario, parseScenario } from "./load.ts";
import { InvalidScenarioError } from "./errors.ts";
import { Scenario } from "./public-schema.ts";

const refused = { months: -3, market: { vendor: { prise: 4 } }, project: { opening: { regulars: Number.NaN } } };

describe("the scenario's schema", () => {
  it("takes what parseScenario takes", () => {
    const given = { name: "mine", months: 24 };
    expect(Scenario.parse(given)).toEqual(parseScenario(given));
    expect(Object.isFrozen(Scenario.parse({}).market)).toBe(true);
    expect(Scenario.safeParse(given)).toEqual({ success: true, data: parseScenario(given) });
  });

  it("refuses with every problem at once: where, what was found, why, and the nearest name", () => {
    const result = Scenario.safeParse(refused);
    expect(() => Scenario.parse(refused)).toThrow(InvalidScenarioError);
    expect(!result.success && result.error.errors).toMatchObject([
      { path: "months", code: "out-of-range", value: "-3", reason: "is too small" },
      { path: "market.vendor.prise", code: "unknown-key", value: "4", hint: 'Did you mean "price"?' },
      { path: "project.opening.regulars", code: "not-a-number", value: "NaN" },
    ]);
  });

  it("refuses what could never happen, too", () => {
    const late = { months: 6, strategy: { goals: [{ name: "a", quantity: "share", atLeast: 0.1, by: 7 }] } };
    expect(() => Scenario.parse(late)).toThrow(/strategy\.goals\[0\]\.by lies beyond the horizon/);
    expect(Scenario.safeParse(late).success).toBe(false);
  });

  it.each([undefined, null, 3, "text", [], new Date(0), Symbol("a")])("refuses %o", (value) => {
    expect(() => Scenario.parse(value)).toThrow(InvalidScenarioError);
  });
});

describe("the real scenario's text", () => {
  it.each([
    ["an unknown key", "markt: {}", "unknown-key", "markt"],
    ["an unknown key deep within", "strategy: { conduct: { chartr: 1 } }", "unknown-key", "strategy.conduct.chartr"],
    ["a wrong unit", "market: { vendor: { price: 9 months } }", "wrong-unit", "market.vendor.price"],
    ["a share above 1", "strategy: { conduct: { neutrality: 1.1 } }", "out-of-range", "strategy.conduct.neutrality"],
    ["no number", "market: { vendor: { price: .nan } }", "not-a-number", "market.vendor.price"],
    ["an empty market", "market: { platforms: [] }", "empty", "market.platforms"],
    [
      "a market of nobody",
      "market: { population: { organizations: 0, sampled: 0 } }",
      "out-of-range",
      "market.population.organizations",
    ],
    ["a sample of nobody", "market: { population: { sampled: 0 } }", "out-of-range", "market.population.sampled"],
    [
      "a market of less than there are in the sample",
      "market: { population: { organizations: 9, sampled: 10 } }",
      "inconsistent",
      "market.population.sampled",
    ],
    [
      "platforms of less than everybody",
      "market: { platforms: [{ name: a, share: 0.5 }] }",
      "inconsistent",
      "market.platforms",
    ],
    [
      "platforms of one name",
      "market: { platforms: [{ name: a, share: 0.5 }, { name: a, share: 0.5 }] }",
      "inconsistent",
      "market.platforms",
    ],
    [
      "an offer made twice",
      "strategy: { streams: { subscription: { price: 4 }, subscription: { price: 5 } } }",
      "duplicate",
      "strategy.streams.subscription",
    ],
    [
      "a partner on no platform",
      "partners: { vendors: [{ name: a, platform: moon }] }",
      "inconsistent",
      "partners.vendors[0].platform",
    ],
    [
      "a rule that cannot be read",
      "strategy: { rules: [{ when: runway <, then: { do: raise } }] }",
      "unreadable-rule",
      "strategy.rules[0].when",
    ],
    [
      "a rule on what nobody measures",
      "strategy: { rules: [{ when: runwai < 9, then: { do: raise } }] }",
      "unknown-quantity",
      "strategy.rules[0].when",
    ],
    [
      "a goal without end",
      "strategy: { goals: [{ name: a, quantity: share, atLeast: .inf, by: 9 }] }",
      "not-a-number",
      "strategy.goals[0].atLeast",
    ],
    ["a later format", "version: 9", "newer-version", "version"],
  ])("is refused with %s", async (_, text, code, path) => {
    const failure: unknown = await loadScenario(text).catch((error: unknown) => error);
    expect((failure as InvalidScenarioError).errors[0]).toMatchObject({ code, path, line: 1 });
  });
});
