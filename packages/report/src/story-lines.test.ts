import { type Run, noSteward, parseScenario, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { entryText } from "./log-words.ts";
import { storyLines } from "./story-lines.ts";
import { storyOf } from "./story.ts";

const scenario = parseScenario({
  months: 60,
  start: "2012-01",
  market: { population: { sampled: 200 } },
  strategy: { streams: { infrastructure: {} } },
});
const run = simulate(scenario, { seed: 3 });
const told = storyLines(run);

describe("the story of a run", () => {
  it("shows differences of what it shows, shares in points", () => {
    const shares = told
      .join(" ")
      .replace(/\s+/g, " ")
      .matchAll(/organizations that run it (\d+)%(?: \((.\d+) points?\))?/g);
    const shown = [...shares].map(
      ([, value, change = "0"]) => [Number(value), Number(change.replace("−", "-"))] as const,
    );
    expect(shown.length).toBe(5);
    shown.slice(1).forEach(([value, change], year) => expect(value - shown[year]![0]).toBe(change));
  });

  it("sets what stood at a year's end against the end of the year before", () => {
    const years = storyOf(run);
    expect(years).toHaveLength(5);
    for (const [year, { stood }] of years.entries())
      for (const [index, { value, change }] of stood.entries())
        if (year === 0) expect(change).toBeNaN();
        else expect(change).toBeCloseTo(value - years[year - 1]!.stood[index]!.value, 12);
  });

  it("shows a difference of one where rounding makes it one", () => {
    const years = storyOf(run);
    const wouldDiffer = years.some(({ stood }, year) =>
      stood.some(({ value, change }, index) => {
        const before = years[year - 1]?.stood[index]!.value;
        return before !== undefined && Math.round(change) !== Math.round(value) - Math.round(before);
      }),
    );
    // Otherwise the test above would hold for any way of rounding.
    expect(wouldDiffer).toBe(true);
  });

  it("keeps its width, and says nothing of nothing", () => {
    expect(told.filter((line) => line.length > 100)).toEqual([]);
    expect(told.join("\n")).not.toMatch(/nothing|NaN|n\/a|undefined/);
  });

  it("has no money and no people where nobody is the steward", () => {
    const alone = storyLines(simulate(noSteward(scenario), { seed: 3 })).join("\n");
    expect(alone).toMatch(/^Year 1, 2012-01 to 2012-12\n {2}organizations that run it/);
    expect(alone).not.toMatch(/cash|In:|Out:|people|steward/);
    expect(told.join("\n")).toMatch(/cash \$[\d.]+m\n {2}In: .*\. Out: /);
  });

  it("leaves out that nothing came in, where only money went out", () => {
    const columns = run.table.columns.map((one) =>
      one.name.startsWith("flow-") && one.name !== "flow-people" ? { ...one, values: one.values.map(() => 0) } : one,
    );
    const poor: Run = { ...run, table: { ...run.table, columns } };
    expect(storyLines(poor).join("\n")).not.toContain("In:");
    expect(storyLines(poor).join("\n")).toMatch(/\n {2}Out: people \$/);
  });
});

describe("a happening", () => {
  it.each([
    [
      "incident",
      "the community is angry: 0.60 of trust at full openness",
      /who cares most for openness loses 60 points of trust/,
    ],
    ["incident", "the community is angry: 0.01 of trust at full openness", /loses 1 point of trust/],
    [
      "incident",
      "the community is angry: 1.35 of trust at full openness",
      /openness loses all trust, others by how much/,
    ],
    ["round", "2.4 million usd for 20% of the firm", /^investors give 2.4 million usd for 20% of the firm$/],
    ["round", "investors decline", /^investors decline$/],
    ["fork attempt", "by exodus: 3 outsiders follow", /^some fork the project, by exodus: 3 outsiders follow$/],
    ["fork counts", "by exodus: it has 30% of upstream's people", /^the fork counts, by exodus: it has 30%/],
    ["relicense", "restrictiveness 0 → 0.6", /^the licence changes: restrictiveness 0 → 0.6$/],
    ["hire", "a maintainer joins the steward", /^a maintainer joins the steward$/],
  ])("of the kind %s is told in a sentence", (what, detail, sentence) => {
    expect(entryText({ what, detail })).toMatch(sentence);
  });

  it("is told in the words that the model's log has for anger", () => {
    const angry = simulate(
      parseScenario({ ...scenario, events: [{ at: "2012-05", action: { do: "incident" } }], months: 6 }),
      { seed: 1 },
    );
    const narrow = storyLines(angry, { width: 50 });
    // An event that goes on in further lines stands behind one point.
    const first = narrow.findIndex((line) => line.startsWith("  · 2012-05 the community is angry"));
    expect(narrow[first + 1]).toMatch(/^ {4}\S/);
    for (const line of narrow) expect(line.length).toBeLessThanOrEqual(50);
    expect(storyLines(angry).join(" ").replace(/\s+/g, " ")).toMatch(
      /2012-05 the community is angry: who cares most for openness loses \d+ points? of trust/,
    );
  });
});
