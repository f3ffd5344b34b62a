import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { change, loadScenario, noSteward } from "@stewardsim/core";
import { joyentNode2010 } from "@stewardsim/evidence";
import { createStudy, inline, runEnsemble, type Study } from "@stewardsim/experiments";
import { openStudy } from "@stewardsim/experiments/node";
import { onPage } from "./bundle.ts";
import { foldersIn } from "./folders.ts";
import { keep } from "./keep.ts";
import { keepDecision, keepStrategies } from "./keep-questions.ts";
import { openResults, type Results } from "./results.ts";

const base = await loadScenario("{ name: tiny, months: 12, market: { population: { sampled: 60 } } }");
const arms = [
  { name: "no steward", kind: "no-steward" as const, scenario: noSteward(base) },
  { name: "dear", scenario: change(base, { "strategy.streams.subscription": { price: 200 } }) },
  { name: "cheap", scenario: change(base, { "strategy.streams.subscription": { price: 50 } }) },
];
const study = createStudy(base, arms, { draws: 3, replications: 1 });
const place = mkdtempSync(join(tmpdir(), "notebook-"));

/** A folder in which only so many replications are there. */
async function begun(name: string, of: Study, most: number): Promise<string> {
  const folder = join(place, name);
  const store = openStudy(folder, of, { kind: "test" });
  const stop = new AbortController();
  let done = 0;
  if (most === 0) stop.abort();
  await runEnsemble(of, {
    store,
    signal: stop.signal,
    execute: (work) =>
      inline({
        ...work,
        async onResult(result) {
          await work.onResult(result);
          if (++done === most) stop.abort();
        },
      }),
  }).catch(() => undefined);
  await store.close();
  return folder;
}

describe("results in a notebook", () => {
  let results: Results;
  beforeAll(async () => {
    results = await keep(join(place, "kept"), study);
  }, 60_000);

  it("show the answer first, and then what was read", async () => {
    const { "text/plain": text } = await results[onPage]();
    expect(text).toMatch(/^(Choose|Cannot be told apart)/);
    expect(text).toMatch(/there by now +3 of 3 replications; 0 runs failed/);
    expect(results.mind).toEqual([]);
  });

  it("give figures by name, and any result of every run, and name what there is for others", () => {
    expect(results.figures).toEqual(expect.arrayContaining(["board", "survival", "differences-worth"]));
    expect(results.figure("board").title).toMatch(/All three win|all three win/);
    expect(results.figure("adoption").shown.rows.map(([arm]) => arm)).toEqual(["no steward", "dear", "cheap"]);
    expect(() => results.figure("bord")).toThrow(/There is no figure "bord"\. Did you mean "board"/);
    expect(results.overTime().map(({ name }) => name)).toContain("fan-adoption");
    expect(results.columns()[0]).toMatchObject({ result: "adoption", unit: "share" });
  });

  it("answer questions in SQL", async () => {
    const { columns, rows } = await results.ask("SELECT arm, count(*) AS n FROM runs GROUP BY arm ORDER BY arm");
    expect([columns, rows]).toEqual([
      ["arm", "n"],
      [
        ["cheap", 3],
        ["dear", 3],
        ["no steward", 3],
      ],
    ]);
  });

  it("are not made twice, and another study has a folder of its own", async () => {
    expect((await keep(join(place, "kept"), study)).manifest).toEqual(results.manifest);
    const other = await keep(join(place, "kept"), createStudy(base, arms, { draws: 2, replications: 1 }));
    expect(other.folder).toBe(join(place, "kept-2"));
    expect(readdirSync(place).sort()).toEqual(["kept", "kept-2"]);
  }, 60_000);

  it("tell of a folder that is not whole, and show what is there", async () => {
    const half = await openResults(await begun("half", study, 2));
    expect(half.mind).toEqual([
      expect.stringMatching(/^only 2 of 3 replications.*stewardsim resume .*half does the others/),
    ]);
    expect(half.answer).toBeDefined();
    await expect(openResults(await begun("nothing", study, 0))).rejects.toThrow(
      /no results yet: go on with stewardsim resume/,
    );
  }, 60_000);

  it("tell of points of a design that they are no sample, and still show how far results reach", async () => {
    const points = await keep(
      join(place, "points"),
      createStudy(base, arms, { draws: 3, replications: 1, isSample: false }),
    );
    expect(points.answer).toBeUndefined();
    expect(points.mind).toEqual([expect.stringMatching(/points of a design.*stewardsim analyse .* --by morris/)]);
    expect((await points[onPage]())["text/plain"]).toMatch(
      /^Mind: .*points[^]*3 points of \d+ parameters[^]*dear +[\d.]+% \([\d.]+% to /,
    );
    expect(points.figure("adoption").shown.head[1]).toBe("middle (least to most), share");
    expect(points.overTime()).toEqual([]);
  }, 60_000);

  it("are made of a question in a line: what is open to a firm, and which strategy, as the programs ask it", async () => {
    const size = { draws: 2, replications: 1, months: 12, sampled: 60 };
    const only = ["stay as it is", "services"];
    const firm = await loadScenario("{ name: mine, strategy: { streams: {} } }");
    const decided = await keepDecision(join(place, "decided"), firm, {
      ...size,
      only,
      together: ["infrastructure + services"],
    });
    expect(decided.manifest).toMatchObject({ kind: "decide", facts: { arms: 4, draws: 2, months: 12 } });
    expect(decided.answer!.findings.map(({ arm }) => arm)).toEqual(only);
    expect(decided.ensemble.study.base.market.population.sampled).toBe(60);
    const none = join(place, "none");
    await expect(keepDecision(none, firm, { only: ["sevices"] })).rejects.toThrow(
      /No arm is called "sevices"\. Did you mean "services"/,
    );
    await expect(keepDecision(none, firm, { only: ["dual licence"] })).rejects.toThrow(
      /dual licence is not open to this firm: /,
    );
    await expect(keepDecision(none, noSteward(firm))).rejects.toThrow(/Nothing is open to this firm: /);
    const strategies = await keepStrategies(join(place, "strategies"), joyentNode2010, {
      ...size,
      arms: ["subscription", "open-core"],
    });
    expect(strategies.manifest).toMatchObject({ kind: "strategy-comparison", facts: { preset: "joyent-node-2010" } });
    expect(strategies.answer!.findings.map(({ strategy }) => strategy)).toEqual([
      "subscription",
      "subscription",
      "open-core",
      "open-core",
    ]);
  }, 60_000);

  it("are refused where the folder is empty, foreign or not there", async () => {
    const foreign = join(place, "foreign");
    mkdirSync(foreign);
    await expect(openResults(foreign)).rejects.toThrow(/is .*foreign a folder of results\?/);
    writeFileSync(join(foreign, "manifest.json"), JSON.stringify({ stewardsim: "0.1.0", preset: "joyent", draws: 8 }));
    await expect(openResults(foreign)).rejects.toThrow(/0\.1\.0/);
    await expect(openResults(join(place, "missing"))).rejects.toThrow(/is .*missing a folder of results\?/);
  });

  it("are found below a place, the youngest first; where there are none it says how to make some", () => {
    const found = foldersIn(place);
    expect(found.map(({ folder }) => folder)).toContain(join(place, "kept"));
    expect(found.find(({ folder }) => folder.endsWith("nothing"))).toMatchObject({ finished: "not yet" });
    expect(found.some(({ folder }) => folder.endsWith("foreign"))).toBe(false);
    expect(() => foldersIn(join(place, "nowhere"), "results-of-nobody")).toThrow(
      /no results in .*nowhere or results-of-nobody yet/,
    );
  });
});
