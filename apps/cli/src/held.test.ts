import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("held");

const few = ["--fixed", "--draws", "2"];

beforeAll(() => {
  writeFileSync(
    join(folder, "firm.yaml"),
    [
      "start: 2025-01",
      "months: 12",
      "market: { population: { organizations: 4000, sampled: 400 }, buying: { buyerShare: 0.4, worthScale: 4 } }",
      "opening: { adopters: 300, contributors: { outside: 40 } }",
      "steward: { treasury: { cash: 4M usd } }",
      "strategy: { streams: { subscription: { price: 60 } } }",
    ].join("\n"),
  );
});

describe("two teams of one firm", () => {
  it("lie in one world, and stand in month 0 as both files say", async () => {
    const text = readFileSync(join(folder, "firm.yaml"), "utf8");
    writeFileSync(join(folder, "larger.yaml"), text.replace("steward: {", "steward: { opening: { upstream: 12 },"));
    writeFileSync(join(folder, "elsewhere.yaml"), text.replace("adopters: 300", "adopters: 400"));
    const words = ["--fixed", "--draws", "3", "--watch", "adopters@1", "--out", "teams"];
    const { status, stderr } = await stewardsim("compare", "firm.yaml", "larger.yaml", ...words);
    expect(status, stderr).toBe(0);
    const rows = await stewardsim(
      "query",
      "teams",
      "SELECT arm, avg(adopters_at_1_organization) AS mean FROM runs GROUP BY arm",
      "--json",
    );
    const means = JSON.parse(rows.stdout) as { arm: string; mean: number }[];
    for (const { arm, mean } of means.filter((one) => ["firm", "larger"].includes(one.arm)))
      expect(Math.abs(mean / 300 - 1), arm).toBeLessThan(0.2);
    const other = await stewardsim("compare", "firm.yaml", "elsewhere.yaml", ...few);
    expect(other.stderr.replaceAll(/\s+/g, " ")).toContain("project.opening.adopters is 300 and 400");
  }, 120_000);
});

describe("two ways to sell to the customers of one firm", () => {
  it("lie in one world, though each file alone would have other numbers solved for them", async () => {
    const sells = (stream: string) =>
      [
        "start: 2025-01",
        "opening: { adopters: 900, customers: 40, arr: 2M usd/year, contributors: { outside: 40 } }",
        "market: { population: { organizations: 20000, sampled: 600 } }",
        "steward: { treasury: { cash: 4M usd, baseProfit: 0 } }",
        `strategy: { streams: { ${stream} } }`,
      ].join("\n");
    writeFileSync(join(folder, "support.yaml"), sells("subscription: { price: 30 usd/node/month }"));
    writeFileSync(join(folder, "edition.yaml"), sells("openCore: { price: 40 usd/node/month }"));
    const words = ["--draws", "1", "--replications", "1", "--months", "2", "--out", "ways"];
    const { status, stderr } = await stewardsim("compare", "support.yaml", "edition.yaml", ...words);
    expect(status, stderr).toBe(0);
  }, 120_000);

  it("have each its own factors in a sweep: the price of what one sells moves that one alone", async () => {
    const sells = (stream: string) =>
      `months: 30\nmarket: { population: { sampled: 400 }, buying: { buyerShare: 0.6, worthScale: 4 } }\nsteward: { treasury: { baseProfit: 1M usd/month } }\nstrategy: { pricing: list, streams: { ${stream} } }\n`;
    writeFileSync(join(folder, "one.yaml"), sells("subscription: { price: 30 }"));
    writeFileSync(join(folder, "other.yaml"), sells("openCore: { price: 40 }"));
    const worths = async (range: string) => {
      const words = ["--factor", `strategy.streams.openCore.price=${range}`, "--design", "lhs", "--draws", "6"];
      const done = await stewardsim("sweep", "one.yaml", "other.yaml", ...words, "--out", range);
      expect(done.status, done.stderr).toBe(0);
      const { stdout } = await stewardsim("query", range, "SELECT * FROM runs ORDER BY draw", "--json");
      const rows = JSON.parse(stdout) as Record<string, unknown>[];
      const [worth] = Object.keys(rows[0]!).filter((name) => name.startsWith("delta_value_low"));
      return (arm: string) => rows.filter((row) => row["arm"] === arm).map((row) => row[worth!]);
    };
    const [low, high] = [await worths("5..10"), await worths("60..80")];
    expect(low("one")).toHaveLength(6);
    expect(low("one")).toEqual(high("one"));
    expect(low("other")).not.toEqual(high("other"));
    const wrong = await stewardsim(
      "sweep",
      "one.yaml",
      "other.yaml",
      "--factor",
      "strategy.streams.managed.price=1..2",
    );
    expect(wrong.stderr).toContain("strategy.streams.managed.premium");
  }, 120_000);
});

describe("one run of a firm that stands already", () => {
  it("stands in its first month as the file says, in every replication", async () => {
    for (const replication of ["0", "1", "2"]) {
      const { stdout, stderr } = await stewardsim("run", "firm.yaml", "--replication", replication, "--csv");
      const [head, first] = stdout.split("\n").map((line) => line.split(","));
      const of = (name: string) => Number(first![head!.findIndex((title) => title.startsWith(name))]);
      expect(Math.abs(of("adopters") / 300 - 1), stderr).toBeLessThan(0.2);
    }
  }, 120_000);

  it("is the run of an experiment, and tells contributors of the year before from those who are active", async () => {
    const done = await stewardsim("compare", "firm.yaml", "--fixed", "--draws", "2", "--out", "kept");
    expect(done.status, done.stderr).toBe(0);
    const told = await stewardsim("story", "kept", "--arm", "firm", "--json");
    const run = await stewardsim("run", "firm.yaml", "--json");
    const worthIn = ({ stdout }: { stdout: string }) =>
      (JSON.parse(stdout) as { outcome: { measures: { deltaValueLowExit: number } } }).outcome.measures
        .deltaValueLowExit;
    expect(worthIn(run)).toBe(worthIn(told));
    const { stdout } = await stewardsim("run", "firm.yaml");
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /In month 0, held to the opening of the file: (2[89]|3[01])\d organizations ran it, (3[89]|4[012]) outsiders had contributed in the year before\./,
    );
    const { opening } = JSON.parse(run.stdout) as {
      opening: { adopters: number; contributors: { outside: number }; missed: number };
    };
    expect(Math.abs(opening.adopters / 300 - 1)).toBeLessThan(0.1);
    expect(Math.abs(opening.contributors.outside - 40)).toBeLessThanOrEqual(2);
    expect(opening.missed).toBeLessThan(0.1);
    expect(stdout).toMatch(/\nactive outsiders +\d/);
    expect(stdout).not.toContain("outside contributors");
  }, 120_000);
});
