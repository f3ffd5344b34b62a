import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("asked");

const asData = async (...words: string[]) => {
  const { stdout, stderr, status } = await stewardsim(...words, "--json");
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Record<string, never>;
};

const scenario = (strategy: string, sampled = 100) =>
  `start: 2012-01\nmonths: 24\nmarket: { population: { sampled: ${sampled} } }\nstrategy: ${strategy}\n`;
const [price, wage] = ["strategy.streams.subscription.price=20..200", "steward.treasury.wage=9000..22000"];

beforeAll(async () => {
  writeFileSync(join(folder, "sold.yaml"), scenario("{ streams: { subscription: {} }, conduct: { neutrality: 0.8 } }"));
  writeFileSync(join(folder, "hosted.yaml"), scenario("{ streams: { infrastructure: {} } }"));
  writeFileSync(join(folder, "elsewhere.yaml"), scenario("{ streams: { infrastructure: {} } }", 90));
  const done = await stewardsim("compare", "sold.yaml", "hosted.yaml", "--draws", "24", "--out", "both");
  if (done.status !== 0) throw new Error(done.stderr);
}, 120_000);

describe("a comparison", () => {
  it("says what the stored numbers say", async () => {
    const { differences } = (await asData("resume", "both")) as unknown as {
      differences: { arm: string; of: string; mean: { estimate: number } }[];
    };
    const worth = differences.find(({ arm, of }) => arm === "hosted" && of === "deltaValueLowExit")!;
    const asked = `SELECT avg(h.delta_value_low_exit_usd - s.delta_value_low_exit_usd) AS mean FROM runs h JOIN runs s
      USING (replication) WHERE h.arm = 'hosted' AND s.arm = 'sold'`;
    const [{ mean }] = (await asData("query", "both", asked)) as unknown as [{ mean: number }];
    expect(worth.mean.estimate / mean).toBeCloseTo(1, 9);
  }, 60_000);

  it("begins with its verdict and ends with the next command", async () => {
    const { stdout } = await stewardsim("resume", "both");
    expect(stdout).toMatch(/^unnamed: .*\n(CANNOT BE TOLD APART|CHOOSE)/);
    expect(stdout.trimEnd().split("\n").at(-2)).toBe("Then: stewardsim analyse both --by regret");
  }, 60_000);

  it("counts every run by itself where nothing is drawn, however that is asked for", async () => {
    const of = async (out: string, ...words: string[]) =>
      (await asData("compare", "sold.yaml", "--fixed", "--months", "6", ...words, "--out", out)) as unknown as {
        hash: string;
        arms: { allWin: { draws: number } }[];
      };
    const [replications, draws] = [await of("twelve", "--replications", "12"), await of("drawn", "--draws", "12")];
    expect(replications.hash).toBe(draws.hash);
    expect((await of("both-said", "--draws", "4", "--replications", "3")).hash).toBe(draws.hash);
  }, 60_000);

  it("is refused between worlds, and says where they differ", async () => {
    const { stderr, status } = await stewardsim("compare", "sold.yaml", "elsewhere.yaml", "--draws", "2");
    expect(status).toBe(2);
    expect(stderr).toContain("market.population.sampled is 100 and 90");
  });

  it("stops when enough is known, and is whole then", async () => {
    // Hundreds of replications are the least after which anything is known: each is small.
    mkdirSync(join(folder, "tiny"));
    writeFileSync(join(folder, "tiny/sold.yaml"), scenario("{ streams: { subscription: {} } }", 30));
    writeFileSync(join(folder, "tiny/hosted.yaml"), scenario("{ streams: { infrastructure: {} } }", 30));
    const words = [
      "--draws",
      "900",
      "--replications",
      "1",
      "--months",
      "1",
      "--until-within",
      "20%",
      "--of",
      "project-win",
    ];
    const { draws, enough } = (await asData(
      "compare",
      "tiny/sold.yaml",
      "tiny/hosted.yaml",
      ...words,
      "--out",
      "until",
    )) as unknown as {
      draws: number;
      enough: {
        sentence: string;
        decision: { isDecided: boolean; each: { interval: { low: number; high: number } }[] };
      };
    };
    expect(draws).toBeLessThan(900);
    expect(enough.sentence).toMatch(/^Enough was known after \d+ replications: mean project-win .*±0.2 as asked: sold/);
    for (const { interval } of enough.decision.each) expect(interval.high - interval.low).toBeLessThanOrEqual(0.4);
    expect((await stewardsim("verify", "until", "--sample", "4")).stdout).toContain(
      `All ${draws} together have the hash`,
    );
    expect(await stewardsim("resume", "until")).toMatchObject({ status: 0 });
    expect(await stewardsim("compare", "sold.yaml", "--until-best", "1", "--until-within", "1")).toMatchObject({
      status: 2,
    });
    const few = await stewardsim("compare", "sold.yaml", "--until-within", "1", "--draws", "50");
    expect(few.stderr).toContain("allow --draws 320 at least");
    // An amount has a unit that measures what it is about, or none.
    for (const [amount, of, told] of [
      ["5 months", "all-win", '--until-within: "5 months" '],
      ["$5m", "all-win", '--until-within: "$5m" '],
      ["0%", "all-win", '"0%" is not above 0. Write an amount above 0, such as 5%.'],
      ["few", "deltaValueLowExit", "Write an amount above 0, such as 500k usd."],
    ] as const) {
      const { status, stderr } = await stewardsim("compare", "sold.yaml", "--until-within", amount, "--of", of);
      expect([status, stderr.replaceAll(/\s+/g, " ")]).toEqual([2, expect.stringContaining(told)]);
    }
    for (const [amount, of] of [
      ["20%", "project-win"],
      ["$5,000,000", "deltaValueLowExit"],
    ] as const) {
      const { stderr } = await stewardsim(
        "compare",
        "sold.yaml",
        "--until-within",
        amount,
        "--of",
        of,
        "--draws",
        "50",
      );
      expect(stderr).toContain("allow --draws 320 at least");
    }
  }, 120_000);

  it("tells of a shard that it is one, and of nothing else", async () => {
    const { stdout } = await stewardsim(
      "compare",
      "sold.yaml",
      "--draws",
      "66",
      "--replications",
      "1",
      "--months",
      "1",
      "--shard",
      "1/2",
      "--out",
      "shard",
    );
    expect(stdout).toMatch(/^Shard 1 of 2 is done/);
    expect(stdout).not.toContain("Mind:");
    expect((await stewardsim("analyse", "shard", "--by", "pawn")).stderr).toContain("stewardsim merge");
  }, 60_000);
});

describe("a story", () => {
  it("evaluates as the comparison that it is of", async () => {
    const { arms } = (await asData("resume", "both")) as unknown as {
      arms: { name: string; wins?: { project: { estimate: number } } }[];
    };
    let won = 0;
    for (let replication = 0; replication < 48; replication++) {
      const { outcome } = (await asData(
        "story",
        "both",
        "--arm",
        "sold",
        "--replication",
        String(replication),
      )) as unknown as {
        outcome: { project: { won: boolean } };
      };
      won += Number(outcome.project.won);
    }
    const share = arms.find(({ name }) => name === "sold")!.wins!.project.estimate;
    expect(won).toBeCloseTo(48 * share, 9);
  }, 120_000);
});

describe("a sweep", () => {
  it("takes the strongest of a screening, and says of chosen points that they are no sample", async () => {
    const trajectories = [
      "sweep",
      "sold.yaml",
      "--factor",
      price,
      "--factor",
      wage,
      "--factor",
      "steward.team.hiringBase",
    ];
    const { stdout } = await stewardsim(
      ...trajectories,
      "--design",
      "morris",
      "--trajectories",
      "3",
      "--out",
      "trajectories",
    );
    expect(stdout).toContain("no sample of what may be");
    expect(stdout).toContain("Then: stewardsim analyse trajectories --by morris");
    expect(stdout).not.toMatch(/95%|IS FIRST/);
    const { parameters } = await asData(
      "sweep",
      "sold.yaml",
      "--screened",
      "trajectories",
      "--top",
      "2",
      "--draws",
      "4",
      "--out",
      "top",
    );
    expect(parameters).toBe(2);
  }, 60_000);

  it.each([
    [["--draws", "3", "--design", "factorial"], "--draws says nothing to --design factorial"],
    [["--trajectories", "3"], "--trajectories says nothing to --design lhs"],
    [["--design", "saltelli"], "Screen them first"],
    [["--fixed"], "--fixed"],
    [["--factor", wage, "--screened", "trajectories"], "Choose one of"],
  ])("refuses %j", async (words, sentence) => {
    const { stderr, status } = await stewardsim("sweep", "sold.yaml", ...words, "--out", "never");
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe("an analysis", () => {
  it("shares a difference out to the last bit", async () => {
    const { found } = (await asData(
      "analyse",
      "both",
      "--by",
      "why",
      "--arm",
      "sold",
      "--versus",
      "hosted",
      "--draws",
      "6",
    )) as unknown as {
      found: { whole: { estimate: number; count: number }; parts: { estimate: number }[]; causes: string[] };
    };
    expect(found.causes).toEqual(["streams", "conduct"]);
    expect(found.parts.reduce((sum, { estimate }) => sum + estimate, 0)).toBe(found.whole.estimate);
    // Two replications of a draw are not two pieces of evidence.
    expect(found.whole.count).toBe(6);
  }, 120_000);

  it("shows every arm by every criterion", async () => {
    const { stdout } = await stewardsim("analyse", "both", "--by", "regret");
    for (const word of ["satisficing", "minimax regret", "percentile regret", "mean and tail", "●"])
      expect(stdout).toContain(word);
  }, 60_000);

  it("finds nothing worth more than everything", async () => {
    const { found } = (await asData("analyse", "both", "--by", "worth", "--most", "3")) as unknown as {
      found: {
        perfect: { estimate: number; low: number };
        parameters: { estimate: number; high: number }[];
        verdicts: object;
      };
    };
    expect(found.perfect.low).toBeGreaterThanOrEqual(0);
    for (const { estimate } of found.parameters) expect(estimate).toBeLessThanOrEqual(found.perfect.estimate);
    expect(found.verdicts).toHaveProperty("wrongNow");
  }, 120_000);

  it.each(["pawn", "delta", "rbd-fast", "features", "prim", "cart", "reversal", "worth", "regret"])(
    "by %s refuses draws that repeat each other",
    async (by) => {
      const { stderr, status } = await stewardsim("analyse", "trajectories", "--by", by, "--arm", "sold");
      expect(stderr).toContain("repeat each other");
      expect(status).toBe(2);
    },
  );

  it("of results that are too few is refused in a sentence", async () => {
    await stewardsim("compare", "sold.yaml", "--draws", "6", "--replications", "1", "--months", "2", "--out", "few");
    const { stderr, status } = await stewardsim("analyse", "few", "--by", "pawn");
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be analysed --by pawn: .*few/);
  }, 60_000);

  it("by reversal does not say more than the draws show", async () => {
    const words = ["analyse", "both", "--by", "reversal", "--arm", "sold", "--versus", "hosted", "--draws", "8"];
    const { found } = (await asData(...words)) as unknown as {
      found: { breakEven: { threshold?: { isShown: boolean } }[] };
    };
    const shown = found.breakEven.filter(({ threshold }) => threshold?.isShown);
    const said = (await stewardsim(...words)).stdout.match(/is worth more than .* on average where/g) ?? [];
    expect(said).toHaveLength(Math.min(15, shown.length));
  }, 120_000);
});

describe("stored results", () => {
  it("that were changed are refused by whoever reads all of them", async () => {
    await stewardsim(
      "compare",
      "sold.yaml",
      "--draws",
      "64",
      "--replications",
      "1",
      "--months",
      "1",
      "--out",
      "changed",
    );
    const part = join(folder, "changed/parts/part-00000.parquet");
    const bytes = readFileSync(part);
    bytes[9000]! ^= 1;
    writeFileSync(part, bytes);
    const before = readFileSync(join(folder, "changed/manifest.json"), "utf8");
    for (const words of [["verify"], ["resume"], ["analyse", "--by", "pawn"], ["story"]]) {
      const { stderr, status } = await stewardsim(words[0]!, "changed", ...words.slice(1));
      expect(status, words[0]).toBe(2);
      expect(stderr).toMatch(/part-00000.parquet/);
    }
    expect(readFileSync(join(folder, "changed/manifest.json"), "utf8")).toBe(before);
  }, 60_000);
});
