import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFolder, merge, readManifest, readTable, writeTable } from "@stewardsim/results/node";
import { type Measures, noSteward } from "@stewardsim/core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ensemble } from "../ensemble.ts";
import { type Executor, inline } from "../executor.ts";
import { runEnsemble } from "../run-ensemble.ts";
import { createStudy } from "../study.ts";
import { tinyCase } from "../testing/tiny.ts";
import { runsByYear } from "../years.ts";
import { runsByYearOf } from "../years-table.ts";
import { openStudy, resumeStudy, sealStudy } from "./stored-study.ts";
import { readYears, verifyYears } from "./stored-years.ts";
import { threads } from "./threads.ts";

const { scenario } = tinyCase;
const study = createStudy(
  scenario,
  [
    { name: "nobody", kind: "no-steward", scenario: noSteward(scenario) },
    { name: "alone", scenario },
  ],
  { draws: 66, replications: 1, months: 14 },
);
const place = () => join(mkdtempSync(join(tmpdir(), "years-")), "run");
const fileOf = (folder: string) => join(folder, "years.parquet");

async function kept(folder: string, execute: Executor = inline, shard?: { index: number; of: number }) {
  const store = openStudy(folder, study, { kind: "test", ...(shard === undefined ? {} : { shard }) });
  try {
    return await sealStudy(store, await runEnsemble(study, { store, execute }));
  } finally {
    await store.close();
  }
}

/** An executor that counts what it is asked for. */
function counting() {
  const asked: number[] = [];
  const execute: Executor = (work) => {
    asked.push(...work.tasks);
    return inline(work);
  };
  return { asked, execute };
}

describe("the first runs of each arm, year by year", () => {
  const whole = place();
  let bytes: Buffer;
  beforeAll(async () => {
    await kept(whole);
    bytes = readFileSync(fileOf(whole));
  }, 60_000);

  it("stand beside the results as they were run, and are sealed", async () => {
    const manifest = readManifest(whole);
    const runs = await readYears(whole, manifest);
    expect(runs).toHaveLength(2 * runsByYear);
    const memory = await runEnsemble(study);
    for (const { task, arm, years } of runs) expect(years).toEqual(memory.years(arm, task));
    expect(memory.years("alone", runsByYear)).toBeUndefined();
    expect(manifest.beside!.find(({ name }) => name === "years")!.sha256).toMatch(/^[0-9a-f]{64}$/);
    await expect(checkFolder(whole)).resolves.toMatchObject({ isWhole: true });
  });

  it("are the same bytes with threads, after the work was stopped, and of shards that were merged", async () => {
    const others = [place(), place(), place()] as const;
    await kept(others[0], threads({ workers: 2 }));

    const store = openStudy(others[1], study, { kind: "test" });
    const stop = new AbortController();
    let done = 0;
    const execute: Executor = (work) =>
      inline({
        ...work,
        async onResult(result) {
          await work.onResult(result);
          if (++done === 10) stop.abort();
        },
      });
    await expect(runEnsemble(study, { store, execute, signal: stop.signal })).rejects.toThrow(/10 of 66/);
    await store.close();
    const again = await resumeStudy(others[1]);
    const { asked, execute: count } = counting();
    const manifest = await sealStudy(again.store, await runEnsemble(again.study, { store: again.store }), count);
    await again.store.close();
    // What was run before it was stopped is run again, and nothing else.
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

    const shards = [place(), place()];
    for (const [index, path] of shards.entries()) await kept(path, inline, { index, of: 2 });
    expect(readManifest(shards[0]!).beside!.every(({ sha256 }) => sha256 === undefined)).toBe(true);
    await merge(shards, others[2]);
    const merged = await resumeStudy(others[2]);
    await sealStudy(merged.store, await runEnsemble(merged.study, { store: merged.store }));
    await merged.store.close();

    for (const other of others) expect(readFileSync(fileOf(other)).equals(bytes)).toBe(true);
    expect(manifest.hash).toBe(readManifest(whole).hash);
  }, 60_000);

  it("are not run again where they stand, and are where they were lost", async () => {
    const { asked, execute } = counting();
    const reopened = async () => {
      const { store, study: read } = await resumeStudy(whole);
      await sealStudy(store, await runEnsemble(read, { store }), execute);
      await store.close();
    };
    await reopened();
    expect(asked).toEqual([]);
    rmSync(fileOf(whole));
    await expect(checkFolder(whole)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/years\.parquet is missing/),
    });
    await reopened();
    expect(asked).toHaveLength(runsByYear);
    expect(readFileSync(fileOf(whole)).equals(bytes)).toBe(true);
  }, 60_000);

  it("are refused where they come out differently from what is stored", async () => {
    const { store, study: read } = await resumeStudy(whole);
    const ensemble = await runEnsemble(read, { store });
    await store.close();
    const other: Ensemble = {
      ...ensemble,
      measures(arm, entry) {
        const measures = ensemble.measures(arm, entry);
        return entry === 3 && measures !== undefined ? ({ ...measures, adoption: 0.123 } as Measures) : measures;
      },
    };
    await expect(runsByYearOf(other)).rejects.toMatchObject({
      code: "not-reproduced",
      message: expect.stringMatching(/^Replication 3 of nobody was stored with adoption 0.123/) as string,
    });
  }, 60_000);

  it("are verified by running them again", async () => {
    await expect(verifyYears(whole, study, [2, 5, 40], inline)).resolves.toBeUndefined();
    const { meanings, columns } = await readTable(fileOf(whole), "");
    const row = (columns[0] as Float64Array).indexOf(5);
    const changed = columns.map((values, position) =>
      position === 4 ? (values as Float64Array).map((value, index) => (index === row ? value + 1 : value)) : values,
    );
    writeTable(fileOf(whole), { meanings, columns: changed, says: {} });
    await expect(verifyYears(whole, study, [2, 40], inline)).resolves.toBeUndefined();
    await expect(verifyYears(whole, study, [2, 5, 40], inline)).rejects.toThrow(
      /^Replication 5 of nobody went otherwise/,
    );
  }, 60_000);
});
