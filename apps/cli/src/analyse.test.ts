import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, noSteward, parseScenario } from "@stewardsim/core";
import { createStudy, factorsAt, runEnsemble } from "@stewardsim/experiments";
import { openStudy, sealStudy } from "@stewardsim/experiments/node";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("analyse");

/** A strategy on a small market, for two years. */
const scenario = (strategy: string) =>
  `start: 2012-01\nmonths: 24\nmarket: { population: { sampled: 100 } }\nstrategy: ${strategy}\n`;
const price = "strategy.streams.subscription.price=20..200";
const wage = "steward.treasury.wage=9000..22000";

beforeAll(async () => {
  writeFileSync(join(folder, "sold.yaml"), scenario("{ streams: { subscription: {} }, conduct: { neutrality: 0.8 } }"));
  writeFileSync(join(folder, "hosted.yaml"), scenario("{ streams: { infrastructure: {} } }"));
  const done = await stewardsim(
    "compare",
    "sold.yaml",
    "hosted.yaml",
    "--draws",
    "40",
    "--replications",
    "1",
    "--out",
    "both",
  );
  if (done.status !== 0) throw new Error(done.stderr);
}, 120_000);

describe("stewardsim analyse", () => {
  it.each([
    ["pawn", [], /do nothing|that does nothing would/],
    ["prim", ["--worst", "0.3"], /sold: worth is at most/],
    ["delta", [], /density of worth[^]*Known in 40 of 40 draws\. Delta/],
    ["rbd-fast", [], /of the variance of\s+worth[^]*Known in 40 of 40 draws/],
    ["features", [], /SCORE FOR worth[^]*Known in 40 of 40 draws/],
    ["cart", ["--worst", "0.3"], /sold: worth is at most[^]*HOLDS OF[^]*Known in 40 of 40 draws/],
    ["regret", [], /^(CHOOSE|CANNOT BE TOLD APART)[^]*matters:\s+worth\s+from\s+\$[^]*5\s+points[^]*riteria/],
    [
      "reversal",
      ["--versus", "hosted"],
      /(On average|In the median draw) sold less hosted is[^]*Of \d+ parameters \d+ turn it round by themselves/,
    ],
    ["why", ["--versus", "hosted", "--draws", "4"], /streams[^]*conduct[^]*add up to the whole/],
  ])(
    "says what a study tells by %s",
    async (by, words, sentence) => {
      const { stdout, stderr, status } = await stewardsim("analyse", "both", "--by", by, "--arm", "sold", ...words);
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(sentence);
      expect(stdout.replace(/\s+/g, " ")).toMatch(/40 draws of \d+ parameters \(\d+ guessed\).*seed 1 · stewardsim/);
      expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
    },
    120_000,
  );

  it("says what it is worth to know, in the unit of the result", async () => {
    expect((await stewardsim("analyse", "both", "--by", "worth", "--most", "2")).stdout).toMatch(
      /^By money alone one would now choose .*\(median regret \$[^]*not known yet/,
    );
  }, 120_000);

  it.each([
    ["a method that there is not", ["--by", "magic"], "Allowed choices"],
    ["a result that there is not", ["--by", "pawn", "--of", "adoptoin"], 'Did you mean "adoption"'],
    ["an arm that there is not", ["--by", "pawn", "--arm", "sould"], 'Did you mean "sold"'],
    ["indices without their design", ["--by", "sobol"], "--design saltelli"],
    ["effects without trajectories", ["--by", "morris"], "--design morris"],
    ["a reason without the other arm", ["--by", "why"], "--versus"],
  ])("refuses %s", async (_, words, sentence) => {
    const { stderr, stdout, status } = await stewardsim("analyse", "both", ...words);
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

describe("stewardsim sweep", () => {
  const swept = async (out: string, ...words: string[]) => {
    const done = await stewardsim("sweep", "sold.yaml", "--factor", price, "--factor", wage, "--out", out, ...words);
    expect(done.status, done.stderr).toBe(0);
    return done.stdout.replace(/\s+/g, " ");
  };

  it("screens by trajectories", async () => {
    await swept("trajectories", "--design", "morris", "--trajectories", "4");
    const { stdout } = await stewardsim("analyse", "trajectories", "--by", "morris", "--of", "revenueLastYear");
    expect(stdout).toMatch(/treasury\.wage|subscription\.price/);
    // All points of a trajectory share their random numbers, and the story of one is told with that replication.
    const told = JSON.parse((await stewardsim("story", "trajectories", "--replication", "5", "--json")).stdout) as {
      outcome: { measures: { trust: number } };
    };
    const asked = "SELECT trust_share FROM runs WHERE replication = 5 AND arm = 'sold'";
    const [kept] = JSON.parse((await stewardsim("query", "trajectories", asked, "--json")).stdout) as {
      trust_share: number;
    }[];
    expect(told.outcome.measures.trust).toBe(kept!.trust_share);
  }, 120_000);

  it("shares out variance, randomness included, by factor and by grade of evidence", async () => {
    await swept("halves", "--design", "saltelli", "--base", "8");
    const { stdout } = await stewardsim("analyse", "halves", "--by", "sobol", "--of", "revenueLastYear");
    expect(stdout).toMatch(/subscription\.price[^]*chance[^]*Randomness is what stays/);
    await swept("grades", "--design", "saltelli", "--base", "8", "--by", "grade");
    const data = JSON.parse((await stewardsim("analyse", "grades", "--by", "sobol", "--json")).stdout) as {
      found: { grades: object };
    };
    expect(data.found.grades).toBeDefined();
  }, 120_000);

  it.each([
    ["spread", ["--draws", "8"], 8],
    ["sobol", ["--draws", "8"], 8],
    ["factorial", ["--levels", "2"], 4],
    ["one-at-a-time", [], 5],
  ])(
    "runs a design of the kind %s",
    async (design, words, draws) => {
      expect(await swept(design, "--design", design, ...words)).toContain(`${draws} draws of 2 parameters`);
    },
    60_000,
  );

  it("says which factors take fewer levels than a factorial asks for", async () => {
    const askAgain = "market.contracts.askAgain";
    const words = [
      "sweep",
      "sold.yaml",
      "--factor",
      `${askAgain}=2..4`,
      "--factor",
      "steward.treasury.wage=9000..22000",
    ];
    const { stderr, stdout } = await stewardsim(...words, "--design", "factorial", "--levels", "5", "--out", "levels");
    expect(stderr).toContain(`Of 5 levels ${askAgain} takes 3: there are no more values, and no row is run twice.`);
    expect(stdout).toContain("15 draws of 2 parameters");
  }, 60_000);

  it("tells which parameters were drawn together, in words and as data", async () => {
    const base = parseScenario({ start: "2012-01", months: 6, market: { population: { sampled: 100 } } });
    const sells = change(base, { "strategy.streams": { subscription: {} } });
    const factors = factorsAt(sells, ["steward.treasury.wage", "project.opening.capability"]);
    const arms = [
      { name: "no steward", kind: "no-steward", scenario: noSteward(sells) },
      { name: "sold", scenario: sells },
    ];
    const correlations = [["steward.treasury.wage", "project.opening.capability", 0.5] as const];
    const study = createStudy(sells, arms, { factors, correlations, draws: 8, replications: 1 });
    const store = openStudy(join(folder, "together"), study, { kind: "compare", notes: { against: "no steward" } });
    await sealStudy(store, await runEnsemble(study, { store }));
    await store.close();
    const words = ["analyse", "together", "--by", "prim"];
    expect((await stewardsim(...words)).stdout.replace(/\s+/g, " ")).toContain(
      "rank correlations: steward.treasury.wage with project.opening.capability 0.5)",
    );
    expect(JSON.parse((await stewardsim(...words, "--json")).stdout)).toMatchObject({ correlations });
  }, 60_000);

  it("takes units in ranges and cells", async () => {
    const words = ["sweep", "sold.yaml", "--draws", "4", "--months", "6"];
    const ranged = await stewardsim(...words, "--factor", "project.opening.capability=40%..50%", "--out", "percents");
    expect(ranged.stdout).toContain("4 draws of 1 parameter");
    writeFileSync(
      join(folder, "units.csv"),
      "project.opening.capability,steward.treasury.wage\n45%,168k usd/fte/year\n",
    );
    const written = await stewardsim("sweep", "sold.yaml", "--design-file", "units.csv", "--out", "units");
    expect(written.stdout).toContain("1 draw of 2 parameters");
    const folderOf = 'SELECT "steward.treasury.wage" AS wage FROM design';
    expect((await stewardsim("query", "units", folderOf, "--json")).stdout).toContain("14000");
  }, 60_000);

  it("runs points that somebody wrote down, and says all that is wrong with them", async () => {
    writeFileSync(join(folder, "points.csv"), "steward.treasury.wage\n10000\n20000\n");
    writeFileSync(join(folder, "wrong.csv"), "steward.treasury.wgae\nmuch\n");
    expect((await stewardsim("sweep", "sold.yaml", "--design-file", "points.csv", "--out", "own")).stdout).toContain(
      "2 draws",
    );
    writeFileSync(join(folder, "called.csv"), "draw,steward.treasury.wage\n7,9000\n3,15000\n5,20000\n");
    const said = (await stewardsim("sweep", "sold.yaml", "--design-file", "called.csv", "--out", "called")).stderr;
    expect(said).toContain("numbered anew, from 0 in the order of the lines of called.csv");
    expect(said).toContain("7 is draw 0, 3 is draw 1, 5 is draw 2.");
    const { stderr, status } = await stewardsim("sweep", "sold.yaml", "--design-file", "wrong.csv", "--out", "no");
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "steward.treasury.wage"');
  }, 60_000);

  it("refuses a factor without a range, and a path that there is not", async () => {
    expect(await stewardsim("sweep", "sold.yaml", "--factor", "steward.treasury.wage=low")).toMatchObject({
      status: 2,
    });
    expect((await stewardsim("sweep", "sold.yaml", "--factor", "steward.wage=1..2")).stderr).toContain(
      "No parameter is called",
    );
  });

  it("says where what is observed of month 0 takes up what is swept of the market, and nowhere else", async () => {
    const observed = scenario("{ streams: { subscription: {} } }").replace(/^/, "opening: { adopters: 300 }\n");
    writeFileSync(join(folder, "observed.yaml"), observed);
    const said = async (file: string, path: string, out: string) =>
      (await stewardsim("sweep", file, "--factor", path, "--draws", "2", "--months", "1", "--out", out)).stderr.replace(
        /\s+/g,
        " ",
      );
    const substitute = "market.vendor.price";
    expect(await said("observed.yaml", substitute, "absorbed")).toContain(
      `Month 0 is observed, and as many adopt and buy then at every value of ${substitute}:`,
    );
    expect(await said("observed.yaml", wage, "paid")).not.toContain("Month 0 is observed");
    expect(await said("sold.yaml", substitute, "unobserved")).not.toContain("Month 0 is observed");
  });
});
