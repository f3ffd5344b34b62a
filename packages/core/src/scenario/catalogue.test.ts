import { describe, expect, it } from "vitest";
import {
  catalogue,
  catalogueOf,
  findParameter,
  findParameterIn,
  nearestParameter,
  nearestParameterIn,
} from "./catalogue.ts";
import { SmallScenario } from "./testing/small-scenario.ts";

describe("the catalogue", () => {
  it("lists every parameter with its path, in the order of declaration", () => {
    expect(catalogueOf(SmallScenario).map(({ path }) => path)).toEqual([
      "market.price",
      "market.adopters",
      "support.wait",
      "partners[].benefit",
      "rules[].then.to",
      "prices.*",
    ]);
  });

  it("tells all that is declared about a parameter, and its default", () => {
    expect(findParameterIn(SmallScenario, "market.adopters")).toEqual({
      path: "market.adopters",
      label: "adopters",
      symbol: "A",
      unit: "organization",
      default: 20,
      plausible: [10, 40],
      bounds: [0, 1e7],
      integer: true,
      source: { assume: "made up for tests" },
      grade: "D",
    });
    expect(findParameterIn(SmallScenario, "market.price")?.bounds).toEqual([0, 1000]);
  });

  it.each(["partners[2].benefit", "partners.2.benefit", "partners[].benefit"])(
    "finds the items of lists as %s",
    (path) => {
      expect(findParameterIn(SmallScenario, path)?.path).toBe("partners[].benefit");
    },
  );

  it.each(["prices.gold", 'prices["gold ring"]'])("finds named values as %s", (path) => {
    expect(findParameterIn(SmallScenario, path)?.path).toBe("prices.*");
  });

  it.each(["", "market", "market.open", "partners.benefit", "market.constructor", "__proto__", "a..b", "]"])(
    "finds no parameter at %j",
    (path) => {
      expect(findParameterIn(SmallScenario, path)).toBeUndefined();
    },
  );

  it("names the parameter that was probably meant, misspelt or under the wrong parent", () => {
    expect(nearestParameterIn(SmallScenario, "market.prise")).toBe("market.price");
    expect(nearestParameterIn(SmallScenario, "wait")).toBe("support.wait");
    expect(nearestParameterIn(SmallScenario, "weather")).toBeUndefined();
  });

  it("finds the price of a subscription in the real scenario", () => {
    expect(findParameter("strategy.streams.subscription.price")?.unit).toBe("usd/node/month");
    expect(nearestParameter("strategy.streams.subscription.pryce")).toBe("strategy.streams.subscription.price");
    expect(catalogue().length).toBeGreaterThan(200);
  });

  it.each(catalogue().map((entry) => [entry.path, entry] as const))(
    "holds %s with a default that is plausible, and a range that is allowed",
    (_, entry) => {
      const [low, high] = entry.plausible;
      expect(low).toBeLessThanOrEqual(entry.default);
      expect(entry.default).toBeLessThanOrEqual(high);
      expect(entry.bounds[0]).toBeLessThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(entry.bounds[1]);
      expect(entry.label.length).toBeGreaterThan(2);
    },
  );
});
