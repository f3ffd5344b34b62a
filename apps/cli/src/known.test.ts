import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadScenario } from "@stewardsim/core";
import { readManifest } from "@stewardsim/results/node";
import { beforeAll, describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("known");
const world = "market: { population: { sampled: 60, organizations: 20000 } }\nmonths: 12\n";
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const json = async (...words: string[]) =>
  JSON.parse((await stewardsim(...words, "--json")).stdout) as Record<string, never>;

beforeAll(() => {
  write("plain.yaml", "market: { population: { sampled: 60 } }\nmonths: 12\n");
  write("own.yaml", `${world}steward: { treasury: { cash: 3.5m..4.5m usd, wage: { p10: 10000, p90: 20000 } } }\n`);
});

describe("what a scenario knows", () => {
  it("is counted by init, validate and run, and ranges stand at their middles in a run", async () => {
    expect((await stewardsim("init", "mine.yaml")).stdout).toMatch(
      /Known: 0 facts, 0 own ranges; \d{3} from the catalogue\./,
    );
    expect((await stewardsim("validate", "own.yaml")).stdout).toMatch(
      /can be run\. Known: 1 fact, 2 own ranges; \d{3} from the/,
    );
    expect((await stewardsim("run", "own.yaml")).stdout.replaceAll("\n", " ")).toMatch(
      /Known: 1 fact, 2 own ranges; \d{3} from the catalogue\. Ranges stand at their middles: steward\.treasury\.cash 4e6 usd \(3\.5e6 to 4\.5e6\), steward\.treasury\.wage 15000 usd\/fte\/month \(10000 to 20000\)\./,
    );
    const { known, middles } = await json("run", "own.yaml");
    expect(known).toMatchObject({ facts: 1, ranges: 2 });
    expect(middles).toEqual([
      { path: "steward.treasury.cash", value: 4e6, unit: "usd", range: [3.5e6, 4.5e6] },
      { path: "steward.treasury.wage", value: 15_000, unit: "usd/fte/month", range: [10_000, 20_000] },
    ]);
    expect((await json("run", "plain.yaml"))["middles"]).toEqual([]);
  });

  it("decides what a comparison draws: no facts, and its own ranges", async () => {
    const words = ["compare", "own.yaml", "--draws", "6", "--replications", "1", "--csv", "--out", "drawn"];
    expect((await stewardsim(...words)).stdout.replaceAll("\n", " ")).toMatch(
      /TRUST: 1 fact, 2 ranges, \d{3} from the catalogue/,
    );
    const asked = 'SELECT min("steward.treasury.cash"), max("steward.treasury.cash") FROM design';
    const { status, stdout } = await stewardsim("query", "drawn", asked, "--json");
    expect(status).toBe(0);
    const [least, most] = Object.values((JSON.parse(stdout) as Record<string, number>[])[0]!);
    expect([least! >= 3.5e6, most! <= 4.5e6, most! - least! > 5e5]).toEqual([true, true, true]);
    expect((await stewardsim("query", "drawn", "DESCRIBE design")).stdout).not.toContain(
      "market.population.organizations",
    );
    expect(readManifest(join(folder, "drawn")).facts).toMatchObject({ knownFacts: 1, ownRanges: 2 });
  }, 60_000);

  it("is shared by scenarios of one world, and refused where they know different things", async () => {
    write("other.yaml", `${world}strategy: { streams: { subscription: {} } }\n`);
    const { known } = await json("compare", "plain.yaml", "other.yaml", "--draws", "2", "--replications", "1");
    expect(known).toMatchObject({ facts: 1, ranges: 0 });
    write("narrow.yaml", world.replace("20000", "15000..25000"));
    const { status, stderr } = await stewardsim("compare", "other.yaml", "narrow.yaml", "--draws", "2");
    expect(status).toBe(2);
    expect(stderr.replaceAll(/\s+/g, " ")).toMatch(
      /know different things of one world: market\.population\.organizations is 20000 and \{"low":15000,"high":25000\}/,
    );
  }, 60_000);

  it("is written as the README says", async () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const table = readme.slice(readme.indexOf("| written | drawn |"), readme.indexOf("Units are those"));
    const written = table.split("\n").flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)]);
    expect(written.length).toBeGreaterThan(7);
    for (const [, text] of written) {
      const { known } = await loadScenario(
        `steward: { treasury: ${text!.startsWith("{") ? `{ cash: ${text} }` : `{ ${text} }`} }`,
      );
      expect([...known.facts, ...Object.keys(known.ranges)], text).toEqual(["steward.treasury.cash"]);
    }
  });

  it("is told in a sentence with path, reason and cure where a range cannot be", async () => {
    write("turned.yaml", "steward:\n  treasury:\n    cash: 5M..4M usd\n");
    const { status, stderr } = await stewardsim("run", "turned.yaml");
    expect(status).toBe(2);
    expect(stderr.replaceAll(/\s+/g, " ")).toContain(
      "steward.treasury.cash (line 3) has its low end 5e6 above its high end 4e6",
    );
  });
});

describe("an opening", () => {
  const opening = (text: string) =>
    `market: { population: { sampled: 60, organizations: 600 } }\nmonths: 6\nopening: { ${text} }\n`;

  it("is solved by every command that reads the file, and is known from then on", async () => {
    write("standing.yaml", opening("adopters: 90, contributors: { outside: 5 }, headcount: 30"));
    expect((await stewardsim("validate", "standing.yaml")).stdout).toMatch(/can be run\. Known: 8 facts, 0 own ranges/);
    const [{ own }] = JSON.parse((await stewardsim("validate", "standing.yaml", "--json")).stdout) as [
      { own: { path: string }[] },
    ];
    expect(own.map(({ path }) => path).filter((path) => path.startsWith("project.opening"))).toEqual([
      "project.opening.adopters",
      "project.opening.outsiders",
    ]);
    const { table } = (await json("run", "standing.yaml")) as unknown as {
      table: Record<string, { values: number[] }>;
    };
    write("young.yaml", "market: { population: { sampled: 60, organizations: 600 } }\nmonths: 6\n");
    const young = (await json("run", "young.yaml")) as unknown as { table: typeof table };
    expect(table["adopters"]!.values[0]!).toBeGreaterThan(young.table["adopters"]!.values[0]! + 20);
    expect(table["headcount"]!.values[0]! > 20).toBe(true);
  }, 60_000);

  it("says by how much rarer or more frequent newcomers are than expected, where its outsiders say so", async () => {
    write("few.yaml", opening("adopters: 300, contributors: { outside: 0 }"));
    write("some.yaml", opening("adopters: 60, contributors: { outside: 12 }"));
    const { stdout } = await stewardsim("validate", "few.yaml", "some.yaml");
    const [few, some] = stdout.replaceAll(/\s+/g, " ").split("some.yaml");
    expect(few).toMatch(
      /So few outsiders for its adopters: newcomers come 0\.0\d+ times as often as the catalogue expects/,
    );
    expect(some).not.toMatch(/outsiders for its adopters/);
    const [{ newcomers }] = JSON.parse((await stewardsim("validate", "few.yaml", "--json")).stdout) as [
      { newcomers: number },
    ];
    expect(newcomers).toBeLessThan(0.1);
  }, 60_000);

  it("is told with its file, and what is nearest, where it cannot be reached", async () => {
    write("beyond.yaml", opening("adopters: 90, contributors: { outside: 100000 }"));
    const sentence =
      /gives 100000 outsiders who contributed in the last year \(opening\.contributors\.outside\)\. The nearest is [\d.]+\. Ask for as many as that/;
    const ran = await stewardsim("run", "beyond.yaml");
    expect([ran.status, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr.replaceAll(/\s+/g, " ")).toMatch(sentence);
    const validated = await stewardsim("validate", "beyond.yaml");
    expect(validated.status).toBe(2);
    expect(validated.stdout.replaceAll(/\s+/g, " ")).toMatch(sentence);
    expect((await stewardsim("compare", "beyond.yaml")).stderr).toContain("\nbeyond.yaml: No past");
  }, 60_000);
});
