import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFolder, merge, query, readBlocks, readManifest } from "@stewardsim/results/node";
import { change } from "@stewardsim/core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Executor, inline } from "../executor.ts";
import { runEnsemble } from "../run-ensemble.ts";
import { createStudy, type Study } from "../study.ts";
import { tinyStudy } from "../testing/tiny.ts";
import { verify } from "../verify.ts";
import { openStudy, readStudy, resumeStudy } from "./stored-study.ts";

const study = tinyStudy(70, 1);
const folder = () => join(mkdtempSync(join(tmpdir(), "study-")), "run");
const kept = async (path: string, of: Study = study, shard?: { index: number; of: number }) => {
  const store = openStudy(path, of, { kind: "test", notes: { asked: "why" }, ...(shard ? { shard } : {}) });
  try {
    await runEnsemble(of, { store });
    return (await store.seal()).hash;
  } finally {
    await store.close();
  }
};

/** By what a folder of this study is told from others. */
function openedHash(of: Study): string {
  const path = folder();
  void openStudy(path, of, { kind: "test" }).close();
  return readManifest(path).experiment;
}

describe("a stored study", () => {
  const whole = folder();
  let hash: string | undefined;
  beforeAll(async () => {
    hash = await kept(whole);
  }, 60_000);

  it("is read as it was asked, with its design and its notes", async () => {
    const { study: read, notes, manifest } = await readStudy(whole);
    expect(read).toEqual(study);
    expect(notes).toEqual({ asked: "why" });
    expect(Object.keys(manifest.pieces.arms)).toEqual(["alone"]);
    expect(manifest.made.machine).toContain(process.versions.node);
  });

  it("remembers how its factors go together, by which it is another study", async () => {
    const [one, other] = study.factors.map(({ path }) => path);
    const correlations = [[one!, other!, 0.5] as const];
    const path = folder();
    await openStudy(path, { ...study, correlations }, { kind: "test" }).close();
    expect((await readStudy(path)).study.correlations).toEqual(correlations);
    expect(readManifest(path).experiment).not.toBe(readManifest(whole).experiment);
  });

  it("remembers what is known, so that the same is drawn again", async () => {
    const base = change(study.base, { "steward.treasury.wage": 14_000, "steward.opening.sales": { p10: 1, p90: 4 } });
    const asked = createStudy(base, [{ name: "alone", scenario: base }], { draws: 3, months: 12 });
    const path = folder();
    await openStudy(path, asked, { kind: "test" }).close();
    const { study: read, manifest } = await readStudy(path);
    expect(read.base.known).toEqual(base.known);
    expect(base.known.facts).toContain("steward.treasury.wage");
    const arms = read.arms.map(({ name, scenario }) => ({ name, scenario }));
    expect(createStudy(read.base, arms, { draws: 3, months: 12 })).toEqual(asked);
    const { knownFacts, ownRanges, fromPrior, parameters } = manifest.facts as Record<string, number>;
    expect([knownFacts! > 5, ownRanges! > 5, ownRanges! + fromPrior!]).toEqual([true, true, parameters]);
    const other = change(base, { "steward.treasury.wage": undefined });
    expect(readManifest(path).experiment).not.toBe(
      openedHash(createStudy(other, [{ name: "alone", scenario: other }], { draws: 3, months: 12 })),
    );
  });

  it("goes on where it was stopped, to the same hash", async () => {
    const path = folder();
    const store = openStudy(path, study, { kind: "test" });
    const stop = new AbortController();
    let done = 0;
    const execute: Executor = (work) =>
      inline({
        ...work,
        onResult: async (result) => {
          await work.onResult(result);
          if (++done === 66) stop.abort();
        },
      });
    await expect(runEnsemble(study, { store, execute, signal: stop.signal })).rejects.toThrow(/66 of 70.*resume/);
    await store.close();
    const again = await resumeStudy(path);
    await runEnsemble(again.study, { store: again.store });
    expect((await again.store.seal()).hash).toBe(hash);
    await again.store.close();
  });

  it("comes out the same on machines that know nothing of each other", async () => {
    const shards = [folder(), folder()];
    for (const [index, path] of shards.entries()) await kept(path, study, { index, of: 2 });
    const into = folder();
    expect((await merge(shards, into)).hash).toBe(hash);
    expect((await readStudy(into)).study).toEqual(study);
  });

  it("is another one when anything in it is", async () => {
    const { experiment } = readManifest(whole);
    const [arm] = study.arms;
    for (const other of [
      { ...study, seed: "2" },
      { ...study, values: study.values.map((row, draw) => (draw === 3 ? row.map((value) => value * 2) : row)) },
      { ...study, arms: [{ ...arm!, name: "other" }] },
    ]) {
      const path = folder();
      await openStudy(path, other, { kind: "test" }).close();
      expect(readManifest(path).experiment).not.toBe(experiment);
      expect(() => openStudy(whole, other, { kind: "test" })).toThrow(/something else/);
    }
  });

  it("is reproduced, and not when a number of it was changed", async () => {
    expect(await verify(study, readBlocks(whole), { sample: 5 })).toMatchObject({ stored: 70 });
    const changed = async function* () {
      for await (const block of readBlocks(whole)) {
        const columns = block.columns.map((values, position) =>
          position === 5 && values instanceof Float64Array ? values.map((value) => value + 1e-12) : values,
        );
        yield block.index === 7 ? { ...block, columns } : block;
      }
    };
    await expect(verify(study, changed(), { sample: 70 })).rejects.toMatchObject({
      code: "not-reproduced",
      message: expect.stringMatching(/1 of 70.*\(7\)/) as string,
    });
  });

  it("answers questions in SQL, also while it is not done", async () => {
    const { rows, columns } = await query(
      [whole],
      `SELECT count(*) AS run, avg(adoption_share) > 0 AS adopted, max("community.activity.exit") > 0 AS drawn
       FROM runs JOIN design USING (draw)`.replace('"community.activity.exit"', `"${study.factors[0]!.path}"`),
    );
    expect(columns).toEqual(["run", "adopted", "drawn"]);
    expect(rows).toEqual([[70, true, true]]);
    const part = folder();
    const store = openStudy(part, study, { kind: "test" });
    for await (const block of readBlocks(whole)) if (block.index < 3) await store.write(block);
    await store.close();
    const counted = "SELECT experiment, count(*) FROM runs GROUP BY experiment ORDER BY 2";
    expect((await query([part, whole], counted)).rows).toEqual([
      ["run", 3],
      ["run-2", 70],
    ]);
    await expect(query([whole], "SELECT nonsense")).rejects.toMatchObject({ code: "query" });
    await expect(query([tmpdir()], "SELECT 1")).rejects.toMatchObject({ code: "not-results" });
  });

  it("is refused where its design was changed or lost", async () => {
    const path = folder();
    await openStudy(path, study, { kind: "test" }).close();
    const design = join(path, "design.parquet");
    const other = folder();
    await openStudy(other, tinyStudy(71, 1), { kind: "test" }).close();
    writeFileSync(design, readFileSync(join(other, "design.parquet")));
    await expect(readStudy(path)).rejects.toMatchObject({ code: "study" });
    rmSync(design);
    await expect(readStudy(path)).rejects.toMatchObject({ code: "damaged" });
  });

  it("is refused where what was asked for was changed or lost", async () => {
    const path = folder();
    await openStudy(path, study, { kind: "test", notes: { asked: "why" } }).close();
    const file = join(path, "experiment.json");
    const asked = readFileSync(file, "utf8");
    for (const changed of [asked.replace('"replications":1', '"replications":2'), asked.replace('"why"', '"how"')]) {
      expect(changed).not.toBe(asked);
      writeFileSync(file, changed);
      await expect(readStudy(path)).rejects.toMatchObject({
        code: "study",
        message: expect.stringMatching(/was changed/) as string,
      });
    }
    for (const nothing of ["null", "{}", '{"study":{}}']) {
      writeFileSync(file, nothing);
      await expect(readStudy(path)).rejects.toMatchObject({
        code: "study",
        message: expect.stringMatching(/was changed/) as string,
      });
    }
    writeFileSync(file, asked.slice(0, 100));
    await expect(readStudy(path)).rejects.toMatchObject({ code: "damaged" });
    writeFileSync(file, asked);
    expect((await readStudy(path)).study).toEqual(study);
  });

  it("is damaged where its results are not those that it was sealed with", async () => {
    const path = folder();
    await kept(path);
    expect(await checkFolder(path)).toEqual({ stored: 70, isWhole: true });
    rmSync(join(path, "parts", "part-00001.parquet"));
    await expect(checkFolder(path)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/64 of 70/) as string,
    });
    rmSync(join(path, "parts", "part-00000.parquet"));
    await expect(checkFolder(path)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/0 of 70/) as string,
    });
    const other = folder();
    await kept(other, { ...study, seed: "2" });
    for (const part of ["part-00000.parquet", "part-00001.parquet"])
      copyFileSync(join(other, "parts", part), join(path, "parts", part));
    await expect(checkFolder(path)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/hash/) as string,
    });
  });

  it("is not put among other people's files", () => {
    const path = mkdtempSync(join(tmpdir(), "study-"));
    writeFileSync(join(path, "thesis.doc"), "");
    expect(() => openStudy(path, study, { kind: "test" })).toThrow(/thesis.doc/);
    expect(readdirSync(path)).toEqual(["thesis.doc"]);
    writeFileSync(join(path, "other.parquet"), "");
    rmSync(join(path, "thesis.doc"));
    expect(() => openStudy(path, study, { kind: "test" })).toThrow(/other.parquet/);
  });
});
