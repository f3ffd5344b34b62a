import { catalogue } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { meantBy, parametersWith } from "./parameter-search.ts";
import { folded, wordsOf } from "./spelling.ts";

const all = catalogue();
const pathsOf = (...words: string[]) => parametersWith(words, all).named.map(({ path }) => path);

describe("spelling", () => {
  it.each([
    ["licence", "license"],
    ["Licences", "licenses"],
    ["organisation", "organization"],
    ["organise", "organize"],
    ["behaviour", "behavior"],
    ["behavioural", "behavioral"],
    ["favoured", "favored"],
    ["labour", "labor"],
    ["programme", "program"],
    ["centre", "center"],
    ["modelling", "modeling"],
    ["analyse", "analyze"],
    ["defence", "defense"],
    ["evaluation", "judgment"],
  ])("makes no difference between %s and %s", (british, american) => {
    expect(folded(british)).toBe(folded(american));
  });

  it("keeps words apart that are others", () => {
    expect(folded("source")).not.toBe(folded("sorce"));
    expect(folded("price")).not.toBe(folded("prize"));
    expect(folded("size")).not.toBe(folded("sis"));
    expect(folded("hour")).toBe("hour");
  });

  it("parts a name where its letters do", () => {
    expect(wordsOf("treasury.baseGrowth (usd/month)")).toEqual(["treasury", "base", "growth", "usd", "month"]);
  });
});

describe("parameters", () => {
  it("are found however their words are spelt", () => {
    expect(pathsOf("license")).toContain("strategy.licence.restrictiveness");
    expect(pathsOf("license")).toEqual(pathsOf("licence"));
    expect(pathsOf("organisations", "MARKET")).toContain("market.population.organizations");
  });

  it("are found by the words of their names, and by their source after all others", () => {
    expect(pathsOf("base growth")).toContain("steward.treasury.baseGrowth");
    const { named, sourced } = parametersWith(["labor", "statistics"], all);
    expect(named).toEqual([]);
    expect(sourced.map(({ path }) => path)).toContain("steward.treasury.wage");
    expect(parametersWith(["wage"], all).sourced).not.toContainEqual(
      expect.objectContaining({ path: "steward.treasury.wage" }),
    );
  });

  it("are guessed where nothing has a word", () => {
    expect(meantBy(["subscripton"], all)).toBe("subscription");
    expect(meantBy(["treasury", "wgae"], all)).toBe("treasury wage");
    expect(meantBy(["steward.tresury.wage"], all)).toBe("steward.treasury.wage");
    expect(meantBy(["qqqqqqqq"], all)).toBeUndefined();
  });
});
