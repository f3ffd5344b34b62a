import { describe, expect, it } from "vitest";
import { change, changeAs } from "./change.ts";
import { parseAs, parseScenario } from "./load.ts";
import { InvalidScenarioError, UnknownParameterError } from "./errors.ts";
import { SmallScenario } from "./testing/small-scenario.ts";

const scenario = parseAs(SmallScenario, { partners: [{ name: "a" }, { name: "b" }] });
const changed = (changes: Record<string, unknown>) => changeAs(SmallScenario, scenario, changes);

describe("a changed scenario", () => {
  it("differs in what was changed and in nothing else; the first stays as it was", () => {
    const before = JSON.stringify(scenario);
    expect(changed({ "market.price": 120 })).toEqual({ ...scenario, market: { ...scenario.market, price: 120 } });
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it("is the scenario that would have been loaded with those values", () => {
    const loaded = parseAs(SmallScenario, {
      partners: [{ name: "a" }, { name: "b", benefit: 1 }],
      market: { open: false },
    });
    expect(changed({ "partners[1].benefit": 1, "market.open": false })).toEqual(loaded);
  });

  it("is frozen to its depth", () => {
    const other = changed({ "market.price": 120 });
    expect([other, other.market, other.partners[0]].every(Object.isFrozen)).toBe(true);
  });

  it("takes items of lists by either spelling, switches, choices, groups and lists", () => {
    expect(changed({ "partners.0.benefit": 0.1 }).partners[0]!.benefit).toBe(0.1);
    expect(changed({ pledge: "charter" }).pledge).toBe("charter");
    expect(changed({ partners: [] }).partners).toEqual([]);
    expect(changed({ support: {} }).support).toEqual({ wait: 3 });
    expect(changed({ rules: [{ when: [">", "trust", 1], then: { do: "cut" } }] }).rules[0]!.then).toEqual({
      do: "cut",
      share: 0.3,
    });
  });

  it("can gain a group and change it at once, and lose it again", () => {
    const supported = changed({ support: {}, "support.wait": 5 });
    expect(supported.support).toEqual({ wait: 5 });
    expect(changeAs(SmallScenario, supported, { support: undefined })).toEqual(scenario);
  });

  it("falls back to the default where a setting is taken out", () => {
    expect(changeAs(SmallScenario, changed({ "market.price": 120 }), { "market.price": undefined })).toEqual(scenario);
  });

  it("is validated wholly when the given scenario never came through the door", () => {
    const forged = { ...scenario, market: { price: -5, adopters: 20, open: true } } as unknown as typeof scenario;
    expect(() => changeAs(SmallScenario, forged, { "partners[0].benefit": 1 })).toThrow(/market\.price is too small/);
  });

  it.each([
    ["market.prise", /Did you mean "market.price"\?/],
    ["partners[0].benfit", /Did you mean "partners\[0\].benefit"\?/],
    ["wait", /No parameter is called "wait"/],
    ["market.price.deeper", /No parameter/],
    ["__proto__.polluted", /No parameter/],
    ["constructor.prototype", /No parameter/],
    ["market.__proto__", /No parameter/],
    ["partners.length", /No parameter/],
    ["", /No parameter/],
    ["market..price", /No parameter/],
  ])("cannot come of the unknown path %j", (path, message) => {
    expect(() => changed({ [path]: 1 })).toThrow(UnknownParameterError);
    expect(() => changed({ [path]: 1 })).toThrow(message);
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [
      { "market.price": 1001 },
      /market\.price is too large\. Found: 1001\. It wants a number in usd\/node\/month from 0 to 1000/,
    ],
    [{ "market.price": Number.NaN }, /not a finite number/],
    [{ "market.adopters": 1.5 }, /not a whole number/],
    [{ "market.open": 1 }, /true or false/],
    [{ "market.price": "9 usd/node/year" }, /has to be read first/],
    [{ "market.price": "9 months" }, /has to be read first/],
    [{ "partners[2].benefit": 1 }, /beyond the end of the list\. It holds 2/],
    [{ "support.wait": 1 }, /support is not part of this scenario.*\{ "support": \{\} \}/],
    [{ "partners[1].name": "a" }, /Two partners have the same name\. Found: "a"\. Rename one\./],
  ])("cannot come of %j", (changes, message) => {
    expect(() => changed(changes)).toThrow(InvalidScenarioError);
    expect(() => changed(changes)).toThrow(message);
  });

  it("of the real kind has another price", () => {
    const real = parseScenario({ strategy: { streams: { subscription: {} } } });
    expect(change(real, { "strategy.streams.subscription.price": 120 }).strategy.streams.subscription?.price).toBe(120);
  });
});
