import { loadScenario, type Scenario, simulate, streamNames } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { commentedScenario } from "./commented-scenario.ts";

/** Indices of the lines that stand commented after each comment that ends in "for example:". */
function blocksOf(text: string): number[][] {
  const lines = text.split("\n");
  const isExample = (line: string) => line.endsWith("for example:");
  // What is said of the next block begins with a capital letter; YAML of ours does not.
  const isYaml = (line = "") => /^\s*# (\s*- |\s+|[a-z]\w*:)/.test(line) && !isExample(line);
  return [...lines.keys()]
    .filter((index) => isExample(lines[index]!))
    .map((index) => {
      const block: number[] = [];
      for (let next = index + 1; isYaml(lines[next]); next++) block.push(next);
      return block;
    });
}

const uncommented = (text: string, block: readonly number[]) =>
  text
    .split("\n")
    .map((line, index) => (block.includes(index) ? line.replace("# ", "") : line))
    .join("\n");

const short = (scenario: Scenario): Scenario => ({ ...scenario, months: 3 });
const text = commentedScenario(false);
const blocks = blocksOf(text);
const asWritten = loadScenario(text);

describe("the scenario to begin with", () => {
  it("shows how rules, licences, goals and events are written", () => {
    const heads = blocks.map((block) => text.split("\n")[block[0]!]!.replace(/^\s*# (\w+):.*$/, "$1"));
    expect(heads).toEqual(["rules", "licence", "goals", "events"]);
    // No comment looks like a block that this test would pass by.
    const commented = text.split("\n").filter((line) => /^\s*#\s+(- |\w+:( |$))/.test(line));
    expect(commented.length).toBe(blocks.flat().length);
  });

  it.each(blocks.map((block) => [text.split("\n")[block[0]!]!.trim(), block] as const))(
    "is valid and lives with its example %s",
    async (_, block) => {
      const scenario = await loadScenario(uncommented(text, block));
      expect(scenario).not.toEqual(await asWritten);
      expect(simulate(short(scenario), { seed: 1 }).months).toBe(3);
    },
  );

  it("is valid and runs with all of its examples", async () => {
    for (const isWhole of [false, true]) {
      const whole = commentedScenario(isWhole);
      const scenario = await loadScenario(uncommented(whole, blocksOf(whole).flat()));
      const { rules, goals } = scenario.strategy;
      expect([rules.length, goals.length, scenario.events.length]).toEqual([2, 1, 1]);
      expect(simulate(short(scenario), { seed: 1 }).months).toBe(3);
    }
  });

  it("runs the date of its event and the board's rules", async () => {
    const scenario = await loadScenario(uncommented(text, blocks.flat()));
    const { log } = simulate({ ...scenario, months: 60 }, { seed: 1 });
    expect(log.map(({ what }) => what)).toContain("relicense");
  });

  it("names all that can be sold", () => {
    const named = /What is sold: ([^;]*); each/.exec(text.replaceAll("\n  # ", " "))![1]!.split(", ");
    expect(named).toEqual(streamNames);
    expect(text.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });

  it.each(streamNames)("is valid with %s in the place of what is sold", async (stream) => {
    const licence = stream === "dualLicence" ? "\n  licence: AGPL-3.0" : "";
    const sold = text.replace("    infrastructure: {}", `    ${stream}: {}${licence}`);
    expect(sold === text).toBe(stream === "infrastructure");
    expect(Object.keys((await loadScenario(sold)).strategy.streams)).toEqual([stream]);
  });

  it("takes a text with a unit, as its first lines say", async () => {
    const sold = text.replace("    infrastructure: {}", "    subscription: { price: 800 usd/node/year }");
    const { price } = (await loadScenario(sold)).strategy.streams.subscription!;
    expect(price).toBeCloseTo(800 / 12, 9);
  });
});
