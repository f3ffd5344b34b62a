import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noSteward } from "@stewardsim/core";
import { joyentNode2010 } from "@stewardsim/evidence";
import { createStudy, type Ensemble, runEnsemble, type StudyArm, winsBeside, winsOf } from "@stewardsim/experiments";
import { openStudy, sealStudy } from "@stewardsim/experiments/node";
import { beforeAll, describe, expect, it } from "vitest";
import { armsOf, readResults, type Results } from "./results.ts";

const { scenario } = joyentNode2010;
const arms: StudyArm[] = [
  { name: "nobody", kind: "no-steward", scenario: noSteward(scenario) },
  { name: "other", kind: "over-the-wall", scenario, draws: 1, replications: 1 },
  { name: "A", strategy: "open-core", conduct: "as practised", scenario },
  { name: "B", strategy: "open-core", conduct: "best", scenario },
  {
    name: "C",
    strategy: "open-core",
    conduct: "as practised",
    prior: { of: "A", weight: 2 },
    scenario,
    replications: 1,
  },
  { name: "D", marginalOf: { arm: "B", more: "sales" }, scenario, replications: 1 },
];
const study = createStudy(scenario, arms, { draws: 2, replications: 2, months: 2 });

describe("a folder of results", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "stewardsim-results-")), "run");
  let ensemble: Ensemble;
  let results: Results;
  let whileBegun: unknown;
  beforeAll(async () => {
    const store = openStudy(folder, study, { kind: "test" });
    ensemble = await runEnsemble(study, { store });
    whileBegun = await readResults(folder).catch((error: unknown) => error);
    await sealStudy(store, ensemble);
    await store.close();
    results = await readResults(folder);
  }, 60_000);

  it("gives every number its place by draw and chance, and none where none was simulated", () => {
    expect(results.column("A", "lowest_cash_usd")).toEqual(ensemble.column("A", "lowestCash"));
    expect([...results.column("other", "adoption_share")].map(Number.isNaN)).toEqual([false, true, true, true]);
  });

  it("knows who won, as the whole ensemble evaluates it, and nothing of whoever has nobody to win", () => {
    const [, names, , , , all] = winsOf(ensemble) as [Float64Array, string[], ...Float64Array[]];
    expect([...results.column("A", "all_win")]).toEqual([...all!].filter((_, row) => names[row] === "A"));
    expect([...results.column("nobody", "steward_win")].every(Number.isNaN)).toBe(true);
  });

  it("knows what was drawn, and from where", () => {
    expect(results.parameters).toHaveLength(study.factors.length);
    expect(results.parameters[0]!.values).toEqual(study.values.map((row) => row[0]));
    expect(results.failures).toBe(0);
  });

  it("names what there is to whoever asks for something else", () => {
    expect(results.columns.slice(0, 2)).toEqual(["adoption_share", "capability_ratio"]);
    expect(results.columns.slice(-7)).toEqual(winsBeside.columns.map(({ name }) => name));
    expect(() => results.column("everybody", "all_win")).toThrow(/No arm is called "everybody". There is: nobody/);
    expect(() => results.column("A", "luckk")).toThrow(/No column is called "luckk"/);
  });

  it("shows strategies first, and leaves out what repeats them and what they are held against", () => {
    expect(armsOf(results)).toEqual([
      { name: "A", strategy: "open-core", conduct: "as practised" },
      { name: "B", strategy: "open-core", conduct: "best conduct" },
      { name: "other", strategy: "other", conduct: "other" },
    ]);
  });

  it("is refused while it is not done", () => {
    expect(String(whileBegun)).toMatch(/is not done: go on with pnpm stewardsim resume/);
  });

  it("is refused in a sentence where an earlier version wrote it", async () => {
    const old = mkdtempSync(join(tmpdir(), "stewardsim-results-"));
    writeFileSync(join(old, "manifest.json"), JSON.stringify({ stewardsim: "0.1.0", preset: "joyent", draws: 8 }));
    await expect(readResults(old)).rejects.toThrow(
      /was written by pnpm start of version 0.1.0.*make it again with pnpm start --preset joyent --draws 8 and/,
    );
  });
});
