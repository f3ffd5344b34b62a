import { catalogue, loadScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { meantBy, parametersWith } from "./parameter-search.ts";
import { settings } from "./parameters-by-meaning/settings.ts";
import { topics } from "./parameters-by-meaning/topics.ts";

const all = catalogue();
const first = (words: string) => {
  const found = parametersWith(words.split(" "), all);
  return [found.settings[0]?.path, found.named[0]?.path];
};

describe("a word of the trade", () => {
  // What somebody who knows the model would name first: a setting that is no number, a parameter, or both.
  it.each([
    ["BSL", "strategy.licence", "strategy.licence.restrictiveness"],
    ["licence", "strategy.licence", "strategy.licence.restrictiveness"],
    ["copyleft", "strategy.licence", "strategy.licence.copyleft"],
    ["runway", "strategy.rules", "steward.treasury.runwayFloor"],
    ["actions", "strategy.rules[].then, strategy.lastResorts[], events[].action", undefined],
    ["goals", "strategy.goals", undefined],
    ["fundraise", "strategy.rules[].then, strategy.lastResorts[], events[].action", "steward.funding.roundMonths"],
    ["ARR", "opening", "strategy.streams.subscription.price"],
    ["churn", undefined, "steward.treasury.baseChurn"],
    ["CLA", "strategy.conduct.pledge", "strategy.licence.agreementBurden"],
    ["burn", undefined, "steward.treasury.burnMonths"],
    ["moat", undefined, "market.choice.switchingCost"],
    ["forks", "mechanisms", "community.forking.hazard"],
    ["trademark", undefined, "market.choice.brandCost"],
    ["CAC", undefined, "market.contracts.dealsPerSalesperson"],
    ["NPS", undefined, "market.choice.trustValue"],
    ["open core", "strategy.streams", "strategy.streams.openCore.price"],
    ["SaaS", "strategy.streams", "strategy.streams.managed.premium"],
    ["streams", "strategy.streams", undefined],
    ["rules", "strategy.rules", undefined],
  ])("%s finds %s and %s first", (word, setting, path) => {
    const [foundSetting, foundPath] = first(word);
    if (setting !== undefined) expect(foundSetting).toBe(setting);
    if (path !== undefined) expect(foundPath).toBe(path);
  });

  it("is found in the plural and in small letters", () => {
    expect(first("fork")).toEqual(first("Forks"));
    expect(first("lock-in")).toEqual(first("moat"));
  });

  it("that is near to one is asked for", () => {
    expect(meantBy(["runwy"], all)).toBe("runway");
    expect(meantBy(["copylfet"], all)).toBe("copyleft");
    expect(meantBy(["trademrak"], all)).toBe("trademark");
  });

  it("leads to paths and settings that there are", () => {
    for (const { words, paths, settings: names = [] } of topics) {
      for (const path of paths)
        expect(
          all.some((one) => one.path.startsWith(path)),
          `${words[0]}: ${path}`,
        ).toBe(true);
      for (const name of names)
        expect(
          settings.map((one) => one.name),
          words[0],
        ).toContain(name);
    }
  });

  it("stands for one thing", () => {
    const words = topics.flatMap((one) => one.words);
    expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
  });
});

describe("a setting that is no number", () => {
  it.each(settings.flatMap(({ name, written }) => written.map((text) => [name, text] as const)))(
    "%s is written as is said",
    async (_, text) => {
      // An opening is solved, which takes seconds: few organizations will do.
      await expect(
        loadScenario(`market: { population: { sampled: 100 } }\n${text}`.replace(/^market.*\n(?=market)/, "")),
      ).resolves.toBeDefined();
    },
    30_000,
  );
});
