import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { columnName } from "@stewardsim/experiments";
import { beforeAll, describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("known");
const [draws, months] = [24, 60];

const scenario = (stream: string) =>
  `start: 2012-01\nmonths: ${months}\nmarket: { population: { sampled: 100 } }\nproject: { opening: { pastExposure: 0.3 } }\nstrategy: { streams: { ${stream}: {} } }\n`;
const found = async (...words: string[]) => {
  const { stdout, stderr, status } = await stewardsim("analyse", "both", ...words, "--json");
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as { known?: number; isLessBetter?: boolean; found: Record<string, unknown> };
};
const said = async (...words: string[]) => {
  const { stdout, stderr, status } = await stewardsim("analyse", "both", ...words);
  expect(status, stderr).toBe(0);
  return stdout.replace(/\s+/g, " ");
};
const asked = async (sql: string) =>
  JSON.parse((await stewardsim("query", "both", sql, "--json")).stdout) as Record<string, number>[];

beforeAll(async () => {
  writeFileSync(join(folder, "hosted.yaml"), scenario("infrastructure"));
  writeFileSync(join(folder, "gated.yaml"), scenario("openCore"));
  const words = ["--draws", String(draws), "--replications", "1", "--out", "both"];
  const done = await stewardsim("compare", "hosted.yaml", "gated.yaml", ...words);
  if (done.status !== 0) throw new Error(done.stderr);
}, 120_000);

describe("a result that is not known in every draw", () => {
  it.each([
    ["worth", []],
    ["regret", []],
    ["prim", ["--arm", "hosted"]],
    ["reversal", ["--arm", "hosted", "--versus", "gated", "--draws", "2"]],
  ])(
    "is said to be by %s, with in how many it is",
    async (by, words) => {
      const of = ["--by", by, "--of", "price", ...words];
      const arms = by === "prim" ? "('hosted')" : "('hosted', 'gated')";
      const [count] = await asked(
        `SELECT count(*) AS n FROM (SELECT draw FROM runs WHERE arm IN ${arms} GROUP BY draw HAVING count(*) = count(${columnName("price")}))`,
      );
      expect(count!["n"]).toBeGreaterThan(3);
      expect(count!["n"]).toBeLessThan(draws);
      expect((await found(...of)).known).toBe(count!["n"]);
      const text = await said(...of);
      expect(text).toContain(`price is known in ${count!["n"]} of ${draws} draws`);
      expect(text).not.toMatch(/NaN|undefined|over all draws/);
    },
    120_000,
  );

  it("is not said to be where it is", async () => {
    expect(await said("--by", "regret", "--of", "stewardshipCost")).not.toContain("is known in");
    expect((await found("--by", "regret", "--of", "stewardshipCost")).known).toBe(draws);
  });

  it.each(["worth", "regret", "prim", "cart", "reversal", "pawn"])(
    "is refused by %s where it is known in none",
    async (by) => {
      const words = ["--by", by, "--of", "forkLag", "--arm", "hosted", "--versus", "gated"];
      const { stdout, stderr, status } = await stewardsim("analyse", "both", ...words);
      expect(stderr).toMatch(/forkLag( of hosted less that of gated)? is known in none of 24 draws/);
      expect([status, stdout]).toEqual([2, ""]);
    },
  );
});

describe("a result of which less is better", () => {
  const cost = "stewardship_cost_usd";
  it("is chosen where it is least, by worth and by the mean", async () => {
    const all = `SELECT arm, draw, avg(${cost}) AS spent FROM runs WHERE arm NOT IN ('no steward', 'neutral foundation') GROUP BY ALL`;
    const [cheapest] = await asked(`SELECT arm FROM (${all}) GROUP BY arm ORDER BY avg(spent) LIMIT 1`);
    const [regrettedLeast] = await asked(
      `SELECT arm FROM (SELECT arm, spent - min(spent) OVER (PARTITION BY draw) AS lost FROM (${all})) GROUP BY arm ORDER BY median(lost), avg((lost > 0)::int), avg(lost) LIMIT 1`,
    );
    const worth = await found("--by", "worth", "--of", "stewardshipCost");
    // Few draws do not tell what is lost on average, and the median of it leads.
    expect(await said("--by", "worth", "--of", "stewardshipCost")).toMatch(/median regret \$[^]*not known yet/);
    expect([worth.isLessBetter, worth.found["chosen"]]).toEqual([true, regrettedLeast!["arm"]]);
    const regret = (await found("--by", "regret", "--of", "stewardshipCost")).found as unknown as {
      criterion: string;
      rankings: { strategy: string; value: { estimate: number } }[];
    }[];
    const mean = regret.find(({ criterion }) => criterion === "mean")!.rankings;
    expect(mean[0]!.strategy).toBe(cheapest!["arm"]);
    expect(mean[0]!.value.estimate).toBeGreaterThan(0);
    for (const by of ["worth", "regret"])
      expect(await said("--by", by, "--of", "stewardshipCost")).toContain("less is better");
    expect(await said("--by", "regret", "--of", "revenueLastYear")).toContain("more is better");
  }, 120_000);

  it("fails where it is greatest, by trees as by boxes, and in the same draws", async () => {
    for (const of of ["stewardshipCost", "revenueLastYear"]) {
      const failing = async (by: string) =>
        (await found("--by", by, "--of", of, "--arm", "hosted")).found as unknown as { claim: string; bar: number };
      const [box, tree] = [await failing("prim"), await failing("cart")];
      expect([tree.claim, tree.bar]).toEqual([box.claim, box.bar]);
      expect(tree.claim).toContain(of === "stewardshipCost" ? "is at least" : "is at most");
    }
    expect(await said("--by", "cart", "--of", "stewardshipCost", "--arm", "hosted", "--versus", "gated")).toMatch(
      /stewardshipCost of hosted less that of gated is at least[^]*less is better/,
    );
  }, 60_000);

  it("fails where it is greatest, and a difference is called one", async () => {
    expect(await said("--by", "prim", "--of", "stewardshipCost", "--arm", "hosted")).toContain(
      "hosted: stewardshipCost is at least",
    );
    expect(await said("--by", "prim", "--of", "revenueLastYear", "--arm", "hosted")).toContain(
      "hosted: revenueLastYear is at most",
    );
    expect(await said("--by", "prim", "--of", "revenueLastYear", "--arm", "hosted", "--least")).toContain(
      "is at least",
    );
    expect(await said("--by", "prim", "--of", "stewardshipCost", "--arm", "hosted", "--versus", "gated")).toContain(
      "stewardshipCost of hosted less that of gated is at least",
    );
  }, 60_000);
});

describe("a mean of which one draw is there", () => {
  it("is not known, nor from how many draws on it would be", async () => {
    const words = ["hosted.yaml", "gated.yaml", "--draws", "1", "--replications", "1", "--months", "6"];
    const json = JSON.parse((await stewardsim("compare", ...words, "--out", "one", "--json")).stdout) as {
      differences: { meanKnown: unknown }[];
    };
    for (const { meanKnown } of json.differences) expect(meanKnown).toEqual({ isKnown: false, needed: null, count: 1 });
    const text = (await stewardsim("compare", ...words, "--out", "again", "--all")).stdout.replace(/\s+/g, " ");
    expect(text).toContain("not known yet");
    expect(text).toMatch(/believe the median\. /);
  });
});
