import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noSteward } from "@stewardsim/core";
import { readTable, writeTable } from "@stewardsim/results/node";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ensemble } from "../ensemble.ts";
import { runEnsemble } from "../run-ensemble.ts";
import { createStudy } from "../study.ts";
import { tinyCase } from "../testing/tiny.ts";
import { openStudy, sealStudy, verifyWins } from "./stored-study.ts";

const { scenario } = tinyCase;
const study = createStudy(
  scenario,
  [
    { name: "nobody", kind: "no-steward", scenario: noSteward(scenario) },
    { name: "alone", scenario },
  ],
  { draws: 3, replications: 2, months: 24 },
);

describe("who wins, as it stands beside results", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "wins-")), "run");
  const file = join(folder, "wins.parquet");
  let ensemble: Ensemble;
  beforeAll(async () => {
    const store = openStudy(folder, study, { kind: "test" });
    ensemble = await runEnsemble(study, { store });
    await sealStudy(store, ensemble);
    await store.close();
  }, 60_000);

  it("is evaluated again to the same", async () => {
    const { rows, columns } = await readTable(file, "");
    expect(rows).toBe(12);
    // The arm without a steward has nobody to be evaluated against.
    expect([...(columns[2] as Float64Array)].filter(Number.isNaN)).toHaveLength(6);
    await expect(verifyWins(folder, ensemble)).resolves.toBeUndefined();
  });

  it("is refused where a row says otherwise, or there is one too few", async () => {
    const { meanings, columns } = await readTable(file, "");
    const row = (columns[1] as string[]).lastIndexOf("alone");
    const turned = columns.map((values, position) =>
      position === 4 ? (values as Float64Array).map((won, index) => (index === row ? 1 - won : won)) : values,
    );
    writeTable(file, { meanings, columns: turned, says: {} });
    await expect(verifyWins(folder, ensemble)).rejects.toMatchObject({
      code: "not-reproduced",
      message: expect.stringMatching(new RegExp(`^Row ${row} of .*wins\\.parquet says otherwise who wins`)) as string,
    });
    writeTable(file, { meanings, columns: columns.map((values) => values.slice(0, -1) as typeof values), says: {} });
    await expect(verifyWins(folder, ensemble)).rejects.toThrow(/^Row 11 of/);
    writeTable(file, { meanings, columns, says: {} });
    await expect(verifyWins(folder, ensemble)).resolves.toBeUndefined();
  });

  it("is damaged where it is lost", async () => {
    rmSync(file);
    await expect(verifyWins(folder, ensemble)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/Resume/) as string,
    });
  });
});
