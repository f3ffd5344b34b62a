import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { schemas } from "./schemas/index.ts";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("reported");
const at = (...path: string[]) => join(folder, ...path);
const scenario = (strategy: string) =>
  `start: 2012-01\nmonths: 24\nmarket: { population: { sampled: 100 } }\nstrategy: ${strategy}\n`;

beforeAll(async () => {
  writeFileSync(at("sold.yaml"), scenario("{ streams: { subscription: {} } }"));
  writeFileSync(at("a | hosted.yaml"), scenario("{ streams: { infrastructure: {} } }"));
  const done = await stewardsim(
    "compare",
    "sold.yaml",
    "a | hosted.yaml",
    "--draws",
    "30",
    "--replications",
    "1",
    "--out",
    "both",
  );
  if (done.status !== 0) throw new Error(done.stderr);
}, 120_000);

describe("a report", () => {
  it("of a comparison writes the brief twice, and every figure as picture and numbers", async () => {
    const { stdout, status, stderr } = await stewardsim("report", "both");
    expect(status, stderr).toBe(0);
    const names = readdirSync(at("both/figures"));
    const figures = [...new Set(names.map((name) => name.replace(/\.(svg|csv)$/, "")))];
    expect(figures).toEqual(expect.arrayContaining(["board", "tornado", "survival", "fan-cash", "cash", "funnel"]));
    // Nothing stands out from chance in 30 draws.
    expect(figures).not.toContain("region-map");
    expect(names).toHaveLength(2 * figures.length);
    // Each is told by what it finds, and what could not be drawn by why.
    for (const name of figures) expect(stdout).toContain(`${name}: `);
    expect(stdout).toContain("Fork lag: in no run did a fork follow");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("Then: stewardsim analyse both --by regret");
    const markdown = readFileSync(at("both/brief.md"), "utf8");
    expect(markdown).toContain("| sold |");
    expect(markdown).toMatch(/\n2 arms of one world from 2012-01 on, over 24 months, held against [^,]+\.\n/);
    expect(markdown).toContain("| a \\| hosted |");
    expect(markdown).toContain("stewardsim verify . --sample 30");
    expect(markdown).toContain("Said in the folder of this brief, which holds its scenario, it runs all of it again");
    expect(/<h1>(.*?)<\/h1>/.exec(readFileSync(at("both/brief.html"), "utf8"))?.[1]).toBe(
      "Which choice lets all three win: sold or a | hosted?",
    );
  }, 120_000);

  it("as JSON says what its brief and its figures say, in the declared form", async () => {
    const { stdout, stderr, status } = await stewardsim("report", "both", "--json");
    expect(status, stderr).toBe(0);
    const data = schemas.report.parse(JSON.parse(stdout));
    const board = data.figures.find(({ name }) => name === "board")!;
    const written = readFileSync(at("both/figures/board.csv"), "utf8").trimEnd().split("\n");
    expect(board.columns.join()).toBe(written[0]);
    expect(board.rows).toHaveLength(written.length - 1);
    // A cell of the CSV that is empty is null.
    expect(board.rows[0]!.map((cell) => cell ?? "").join()).toBe(written[1]);
    const asked = "SELECT avg(all_win) AS share FROM runs WHERE arm = 'sold'";
    const [{ share }] = JSON.parse((await stewardsim("query", "both", asked, "--json")).stdout) as [{ share: number }];
    expect(data.answer.details.arms.find(({ arm }) => arm === "sold")!.wins.allWin.estimate).toBeCloseTo(share, 12);
    expect(data.missing).toEqual([
      "Fork lag: in no run did a fork follow a relicensing or gating.",
      "Region map: no assumption stands out from chance in which arm is worth most.",
    ]);
    expect(data.written).toEqual({
      html: "both/brief.html",
      markdown: "both/brief.md",
      figures: "both/figures",
    });
    expect(data.hash).toBe((JSON.parse(readFileSync(at("both/manifest.json"), "utf8")) as { hash: string }).hash);
  }, 60_000);

  it("says the shares that the stored runs have", async () => {
    const asked = "SELECT avg(all_win) AS share FROM runs WHERE arm = 'sold'";
    const [{ share }] = JSON.parse((await stewardsim("query", "both", asked, "--json")).stdout) as [{ share: number }];
    const line = readFileSync(at("both/figures/board.csv"), "utf8")
      .split("\n")
      .find((one) => one.startsWith("sold,,all three,no steward,"))!;
    expect(Number(line.split(",")[4])).toBeCloseTo(share, 12);
  }, 60_000);

  it("comes to the same bytes again, and stands where it is asked for", async () => {
    const before = readFileSync(at("both/brief.html"), "utf8");
    expect((await stewardsim("report", "both", "--out", "mine.html")).status).toBe(0);
    expect(readFileSync(at("mine.html"), "utf8")).toBe(before);
    expect(existsSync(at("mine.md"))).toBe(true);
  }, 120_000);

  it("of a half-finished folder says how much is there, on stderr and in the brief", async () => {
    const words = ["--draws", "70", "--replications", "1", "--months", "2", "--out", "half"];
    await stewardsim("compare", "sold.yaml", "a | hosted.yaml", ...words);
    // As it was before its last part came and it was sealed.
    const path = at("half/manifest.json");
    const { hash: _, checksum: __, ...begun } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify(begun));
    rmSync(at("half/parts/part-00001.parquet"));
    const { stderr, status } = await stewardsim("report", "half");
    expect([status, stderr.includes("64 of 70 replications are there: stewardsim resume half")]).toEqual([0, true]);
    const markdown = readFileSync(at("half/brief.md"), "utf8");
    expect(/^\*\*Mind:\*\* only 64 of 70 replications are there by now/m.test(markdown)).toBe(true);
    expect(markdown.includes("the results are not whole yet and have no hash")).toBe(true);
  }, 120_000);

  it("draws figures over time of runs that another version made, and says so where their years are not kept", async () => {
    cpSync(at("both"), at("other"), { recursive: true });
    const path = at("other/manifest.json");
    const { checksum: _, ...manifest } = JSON.parse(readFileSync(path, "utf8")) as {
      beside: { name: string }[];
    } & Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...manifest, version: "0.0.1" }));
    const drawn = await stewardsim("report", "other");
    expect([drawn.status, drawn.stdout.includes("fan-cash: "), drawn.stderr]).toEqual([0, true, "Reading other …\n"]);
    for (const name of ["fan-cash", "funnel", "cash"])
      expect(readFileSync(at(`other/figures/${name}.csv`), "utf8")).toBe(
        readFileSync(at(`both/figures/${name}.csv`), "utf8"),
      );
    const beside = manifest.beside.filter(({ name }) => name !== "years");
    writeFileSync(path, JSON.stringify({ ...manifest, version: "0.0.1", beside }));
    const { stdout } = await stewardsim("report", "other");
    expect(stdout).not.toContain("fan-cash: ");
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Figures over time: this folder keeps no years of its runs, and only version 0.0.1, which made them, can run them again.",
    );
    // The version that made them runs them again, to the same figures.
    writeFileSync(path, JSON.stringify({ ...manifest, beside }));
    expect((await stewardsim("report", "other")).stderr).toContain("run again: 100%");
    expect(readFileSync(at("other/figures/fan-cash.csv"), "utf8")).toBe(
      readFileSync(at("both/figures/fan-cash.csv"), "utf8"),
    );
  }, 120_000);

  it.each([
    ["an empty folder", "empty", /holds no results|manifest/],
    ["a folder of somebody else", "foreign", /manifest|results/],
    ["no folder", "nowhere", /nowhere/],
    ["a shard", "shard", /stewardsim merge/],
    ["trajectories of a design", "morris", /stewardsim analyse morris --by morris/],
    ["halves of a design", "saltelli", /stewardsim analyse saltelli --by sobol/],
  ])(
    "of %s is a sentence that says what to do",
    async (_name, path, said) => {
      mkdirSync(at("empty"), { recursive: true });
      mkdirSync(at("foreign"), { recursive: true });
      writeFileSync(at("foreign/manifest.json"), '{"name":"an app of the web"}');
      if (path === "shard")
        await stewardsim(
          ..."compare sold.yaml --draws 66 --replications 1 --months 1 --shard 1/2 --out shard".split(" "),
        );
      const size = { morris: "--trajectories 2", saltelli: "--base 2" }[path];
      if (size !== undefined)
        await stewardsim(
          ...`sweep sold.yaml --factor steward.treasury.wage=9000..22000 --design ${path} ${size} --months 2 --out ${path}`.split(
            " ",
          ),
        );
      const { stdout, stderr, status } = await stewardsim("report", path);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(at(path, "brief.html"))).toBe(false);
    },
    60_000,
  );

  it("keeps the results where it cannot be written", async () => {
    writeFileSync(at("taken"), "");
    const { stderr, status } = await stewardsim("report", "both", "--out", "taken/brief.html");
    expect(status).toBe(2);
    expect(stderr).toContain("The results are kept.");
    expect((await stewardsim("report", "both", "--out", "brief.pdf")).stderr).toContain("--out names an HTML file");
  }, 60_000);
});
