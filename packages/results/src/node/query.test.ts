import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { block, manifest } from "../testing/blocks.ts";
import { designed } from "../testing/folders.ts";
import { openDirectory } from "./directory-store.ts";
import { filesToAsk } from "./files-to-ask.ts";
import { query } from "./query.ts";

const place = () => mkdtempSync(join(tmpdir(), "asked-"));
const asked = async (folder: string, sql: string) => (await query([folder], sql)).rows;

describe("a folder that is asked in SQL", () => {
  it.each(["run [1-3]", "a*b", "a?b", "[a-", "{a,b}", "**", "it's", 'say "so"', "a,b;c", "%", "$1"])(
    "may be called %s, and its neighbours are not taken for it",
    async (name) => {
      const at = place();
      for (const neighbour of ["run 1", "run 2", "axb", "ab"]) await designed(join(at, neighbour), { replications: 9 });
      const folder = join(at, name, "results");
      await designed(folder, { replications: 3 });
      expect(await asked(folder, "SELECT count(*), count(DISTINCT replication) FROM runs")).toEqual([[6, 3]]);
      expect(await asked(folder, "SELECT count(*), min(wage) FROM design")).toEqual([[3, 100]]);
    },
  );

  it.each(["arm=mine", "replication=7", "wage=9000", "draw=2"])(
    "may be called %s, which is no column",
    async (name) => {
      const folder = join(place(), name);
      await designed(folder, { replications: 3 });
      expect(await asked(folder, "SELECT count(*) FROM runs WHERE arm = 'open'")).toEqual([[3]]);
      expect(await asked(folder, "SELECT replication, worth FROM runs WHERE arm = 'open' AND worth > 2")).toEqual([
        [2, 2.1],
      ]);
      expect(await asked(folder, "SELECT draw, wage FROM design ORDER BY draw")).toEqual([
        [0, 100],
        [1, 101],
        [2, 102],
      ]);
      const columns = (await asked(folder, "DESCRIBE runs")).map(([column]) => column);
      expect(columns).toEqual(["experiment", "replication", "arm", "worth", "share", "won"]);
    },
  );

  it("is one of several, with what stands in the journal", async () => {
    const at = place();
    await designed(join(at, "x", "run"), { replications: 3 });
    await designed(join(at, "y [0]", "run"), { replications: 70, stored: 66 });
    const { rows } = await query(
      [join(at, "x", "run"), join(at, "y [0]", "run")],
      "SELECT experiment, count(*), count(won) FROM runs GROUP BY ALL ORDER BY 2",
    );
    expect(rows).toEqual([
      ["run", 6, 6],
      ["run-2", 132, 0],
    ]);
  });
});

describe("a folder without a design, whose tables beside the parts are not known yet", () => {
  const begun = async (folder: string) => {
    const columns = [
      { name: "won", unit: "", about: "1 if it won", kind: "number" },
      { name: "why", unit: "", about: "what decided it", kind: "text" },
    ] as const;
    const beside = [{ name: "judged", by: ["replication"], columns }];
    const store = openDirectory(folder, { ...manifest(65), beside }, {});
    for (let index = 0; index < 64; index++) await store.write(block(index));
    return store;
  };

  it("has empty columns of their kinds, and no table of draws", async () => {
    const folder = join(place(), "run");
    await (await begun(folder)).close();
    const kinds = "SELECT DISTINCT typeof(won), typeof(why), won, why FROM runs";
    expect(await asked(folder, kinds)).toEqual([["DOUBLE", "VARCHAR", null, null]]);
    await expect(asked(folder, "SELECT * FROM design")).rejects.toMatchObject({ code: "query" });
  });

  it("is read from its parts alone, and what stands in the journal from a file that was written for it", async () => {
    const [at, folder] = [place(), join(place(), "run")];
    const store = await begun(folder);
    const part = join(folder, "parts", "part-00000.parquet");
    expect(filesToAsk(folder, join(at, "rest"))).toMatchObject({ parts: [part], design: undefined, all: [part] });
    expect(readdirSync(at)).toEqual([]);
    await store.write(block(64));
    await store.close();
    const both = [part, join(folder, "parts", "part-00001.parquet")];
    expect(filesToAsk(folder, join(at, "rest")).all).toEqual(both);
  });
});

describe("an answer", () => {
  it("has counts as numbers where a number can hold them, and texts of digits as texts", async () => {
    const folder = join(place(), "run");
    await designed(folder, { replications: 1 });
    const sql = "SELECT 3::BIGINT, 9007199254740993::BIGINT, '12', NULL, 0.5::DOUBLE";
    expect(await asked(folder, sql)).toEqual([[3, 9007199254740993n, "12", null, 0.5]]);
  });

  it("and a refusal leave nothing in the folder for temporary files", async () => {
    const [before, own] = [process.env["TMPDIR"], place()];
    const folder = join(place(), "run");
    await designed(folder, { replications: 70, stored: 66 });
    process.env["TMPDIR"] = own;
    try {
      await asked(folder, "SELECT count(*) FROM runs");
      await expect(asked(folder, "SELECT nothing FROM runs")).rejects.toMatchObject({ code: "query" });
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    expect(readdirSync(own)).toEqual([]);
  });
});

describe("a table with rows of its own", () => {
  it("is asked by its name, over all folders that have it, and is nothing to the runs", async () => {
    const at = place();
    for (const name of ["x", "y"]) await designed(join(at, name), { replications: 3 });
    await designed(join(at, "z"), { replications: 70, stored: 66 });
    const folders = ["x", "y", "z"].map((name) => join(at, name));
    const { rows } = await query(folders, "SELECT experiment, count(*), sum(level) FROM steps GROUP BY ALL ORDER BY 1");
    expect(rows).toEqual([
      ["x", 3, 60],
      ["y", 3, 60],
    ]);
    expect((await query(folders, "SELECT count(*) FROM runs")).rows).toEqual([[6 + 6 + 132]]);
  });
});

describe("a question", () => {
  it("reads no file but those of the folder, and changes no setting that forbids it", async () => {
    const at = place();
    const folder = join(at, "run");
    await designed(folder, { replications: 3 });
    writeFileSync(join(at, "secret.csv"), "word\nxyzzy\n");
    copyFileSync(join(folder, "design.parquet"), join(at, "other.parquet"));
    for (const sql of [
      `SELECT * FROM read_csv('${at}/secret.csv')`,
      `SELECT * FROM read_text('${at}/*')`,
      `FROM read_parquet('${at}/other.parquet')`,
      `FROM read_parquet('${folder}/*.parquet')`,
      `FROM '${at}/secret.csv'`,
      `SELECT * FROM glob('${at}/*')`,
      `SELECT * FROM read_json('${folder}/manifest.json')`,
    ])
      await expect(asked(folder, sql), sql).rejects.toMatchObject({ code: "query" });
  });

  it("writes nothing, neither elsewhere nor over what it may read", async () => {
    const at = place();
    const folder = join(at, "run");
    await designed(folder, { replications: 64 });
    const part = join(folder, "parts", "part-00000.parquet");
    const before = readFileSync(part);
    for (const target of [part, join(at, "new.parquet")]) {
      const copy = `COPY (SELECT 1) TO '${target}' (FORMAT parquet, USE_TMP_FILE false)`;
      for (const sql of [
        copy,
        `EXPLAIN ANALYZE ${copy}`,
        `/* /* */ SELECT 1 -- */ ${copy}`,
        `/* /* */ EXPLAIN SELECT 1 -- */ EXPLAIN ANALYZE ${copy}`,
        `SELECT 1; ${copy}`,
        `EXPORT DATABASE '${target}'`,
        `ATTACH '${target}' AS other`,
        "SET enable_external_access = true",
      ])
        await expect(asked(folder, sql), sql).rejects.toMatchObject({ code: "query" });
    }
    expect(readFileSync(part).equals(before)).toBe(true);
    expect(existsSync(join(at, "new.parquet"))).toBe(false);
    expect(await asked(folder, "SELECT count(*) FILTER (WHERE arm <> 'COPY ; TO' OR arm IS NULL) FROM runs")).toEqual([
      [128],
    ]);
  });

  it("is answered by whole files only", async () => {
    for (const lost of ["parts/part-00000.parquet", "design.parquet", "judged.parquet"]) {
      const folder = join(place(), "run");
      await designed(folder, { replications: 70 });
      const path = join(folder, lost);
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.subarray(0, -9));
      await expect(asked(folder, "SELECT 1"), `${lost} cut`).rejects.toMatchObject({ code: "damaged" });
      rmSync(path);
      await expect(asked(folder, "SELECT 1"), `${lost} gone`).rejects.toMatchObject({ code: "damaged" });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      expect(await asked(folder, "SELECT 1")).toEqual([[1]]);
    }
  });
});
