import { createDesign, crossedDesign, csvDesign, matrixDesign, ownFactors } from "@stewardsim/analysis";
import { memoryStore } from "@stewardsim/results";
import { describe, expect, it } from "vitest";
import type { ModelRow } from "./model.ts";
import { modelColumns } from "./model-job.ts";
import { planOf, seedOf } from "./plan.ts";
import { runModel } from "./run-model.ts";

const plane = ({ a, b }: Readonly<Record<string, number>>) => ({ y: 2 * a! - 3 * b! });
const design = csvDesign("a,b\n1,2\n3,4\n5,6\n");

describe("a model over a design", () => {
  it("comes to an outcome for each row, whether it answers at once or later", async () => {
    const now = await runModel(design, plane);
    const later = await runModel(design, async (row) => plane(row));
    expect([...now.column("y")]).toEqual([-4, -6, -8]);
    expect(later.column("y")).toEqual(now.column("y"));
    expect(now.failures).toEqual([]);
  });

  it("may say in a type which factors it takes", async () => {
    const typed = ({ a, b }: { readonly a: number; readonly b: number }) => ({ y: a + b });
    expect([...(await runModel(design, typed)).column("y")]).toEqual([3, 7, 11]);
  });

  it("has the factors of its design and the outcomes of its model, where the compiler knows them", async () => {
    const ranged = createDesign({ a: [0, 1], b: { low: 1, high: 2 } }, { by: "lhs", rows: 4 });
    const inline = await runModel(ranged, ({ a, b }) => ({ sum: a + b }));
    const later = await runModel(ranged, async ({ a, b }) => ({ sum: a + b }));
    expect(later.column("sum")).toEqual(inline.column("sum"));
    const crossed = crossedDesign({ low: { c: 1 }, high: { c: 2 } }, ranged);
    expect((await runModel(crossed, ({ a, b, c }) => ({ y: a + b + c }))).column("y")).toHaveLength(8);
    const own = createDesign(ownFactors([{ name: "u", low: 0, high: 1 }]), { by: "morris", trajectories: 2 });
    expect((await runModel(own, ({ u }) => ({ y: u }))).column("y")).toHaveLength(4);
    const written = matrixDesign(["p", "q"], [[1, 2]]);
    expect([...(await runModel(written, ({ p, q }) => ({ y: p + q }))).column("y")]).toEqual([3]);
    // One factor of several may be enough for a model, and one that nobody knows by name takes any row.
    expect((await runModel(ranged, (row: { readonly b: number }) => ({ y: row.b }))).failures).toEqual([]);
    expect((await runModel(ranged, (row: ModelRow) => ({ y: row["a"]! }))).failures).toEqual([]);
    // @ts-expect-error There is no such factor.
    expect((await runModel(ranged, ({ c }) => ({ y: c }))).failures).toHaveLength(4);
    const wrong = ({ c }: { readonly c: number }) => ({ y: c });
    // @ts-expect-error Nor is there for a model that names it in a type.
    expect((await runModel(ranged, wrong, { outcomes: ["y"] })).failures).toHaveLength(4);
    // @ts-expect-error The model has no such outcome.
    expect(() => inline.column("product")).toThrow('No outcome is called "product"');
  });

  it("is run as often as asked, each time with another seed, and has the mean of each row", async () => {
    const runs = await runModel(design, (_, seed) => ({ seed }), { replications: 3, seed: "s" });
    const seeds = [...runs.column("seed")];
    expect(new Set(seeds).size).toBe(9);
    for (const seed of seeds) expect(Number.isSafeInteger(seed) && seed >= 0).toBe(true);
    expect(runs.byRow("seed")[1]).toBe((seeds[3]! + seeds[4]! + seeds[5]!) / 3);
    expect(seeds[4]).toBe(seedOf({ design, seed: "s" }, 1, 1));
  });

  it("has the same random numbers in rows that share them, and others under another seed", async () => {
    const morris = createDesign({ a: [0, 1], b: [0, 1] }, { by: "morris", trajectories: 2 });
    const seeds = [...(await runModel(morris, (_, seed) => ({ seed }))).column("seed")];
    expect([new Set(seeds.slice(0, 3)).size, new Set(seeds).size]).toEqual([1, 2]);
    const other = await runModel(morris, (_, seed) => ({ seed }), { seed: 2 });
    expect(other.column("seed")[0]).not.toBe(seeds[0]);
  });

  it("fails in single runs, with a reason, and goes on with the others", async () => {
    const answers = [
      { y: 1, z: 2 },
      { y: 1 },
      { y: 1, z: 2, x: 3 },
      { y: Number.NaN, z: 2 },
      { y: "1", z: 2 },
      { y: Infinity, z: 2 },
      undefined,
      "throw",
      "throw a text",
    ];
    const rows = matrixDesign(
      ["row"],
      answers.map((_, row) => [row]),
    );
    const runs = await runModel(
      rows,
      ({ row }) => {
        const answer = answers[row!] as never;
        if (answer === "throw") throw Object.assign(new Error("No such lake."), { code: "no-lake" });
        if (answer === "throw a text") throw "just so";
        return answer;
      },
      { outcomes: ["y", "z"] },
    );
    expect([...runs.column("z")]).toEqual([2, ...Array<number>(8).fill(Number.NaN)]);
    expect(runs.failures.map(({ row, code }) => [row, code])).toEqual([
      [1, "missing-outcome"],
      [2, "unknown-outcome"],
      [3, "not-a-number"],
      [4, "not-a-number"],
      [5, "not-a-number"],
      [6, "no-outcomes"],
      [7, "no-lake"],
      [8, "threw"],
    ]);
    expect(runs.failures[6]!.message).toBe("No such lake.");
    expect(runs.failures[7]!.message).toBe("just so");
  });

  it("is written out with units and reasons", async () => {
    const runs = await runModel(matrixDesign(["a"], [[1], [2]]), ({ a }) => (a === 2 ? { y: Number.NaN } : { y: a! }), {
      outcomes: { y: { unit: "usd/month", about: "what it earns" } },
    });
    expect(runs.toCsv()).toBe(
      "draw,draw_replication,a,y_usd_per_month,error,error_message\n" +
        '0,0,1,1,,\n1,0,2,,not-a-number,"y is NaN, and no finite number."\n',
    );
    expect(modelColumns(runs).map(({ name }) => name)).toEqual([
      "draw",
      "draw_replication",
      "y_usd_per_month",
      "error",
      "error_message",
    ]);
  });

  it("computes what a store lacks, and nothing else", async () => {
    let count = 0;
    const model = (row: Readonly<Record<string, number>>) => {
      count++;
      return plane(row);
    };
    const store = memoryStore(modelColumns(planOf(design, { outcomes: ["y"] })), 3);
    const progress: (readonly number[])[] = [];
    const first = await runModel(design, model, { outcomes: ["y"], store });
    const again = await runModel(design, model, {
      outcomes: ["y"],
      store,
      onProgress: (...how) => progress.push(how),
    });
    expect([count, progress]).toEqual([3, [[3, 3]]]);
    expect(again.column("y")).toEqual(first.column("y"));
  });

  it("says what cannot be run, and which outcomes there are", async () => {
    const throws = () => {
      throw new Error("Not today.");
    };
    await expect(runModel(design, throws)).rejects.toThrow(/first run failed.*Not today\. Name the outcomes/);
    await expect(runModel(design, () => ({}))).rejects.toThrow(/returned no outcomes/);
    await expect(runModel({ ...design, values: [] }, plane)).rejects.toThrow(/no rows/);
    await expect(runModel(design, plane, { replications: 0 })).rejects.toThrow(/0 replications/);
    await expect(runModel(design, plane, { seed: Number.NaN })).rejects.toThrow(/NaN is no seed/);
    await expect(runModel(design, plane, { outcomes: ["error"] })).rejects.toThrow(/called error/);
    await expect(runModel(design, plane, { outcomes: ["b"] })).rejects.toThrow(/No outcome can be called b/);
    await expect(runModel(design, ({ a }) => ({ a: a! }))).rejects.toThrow(/No outcome can be called a/);
    const drawn = createDesign({ draw: [0, 1] }, { by: "lhs", rows: 2 });
    await expect(runModel(drawn, () => ({ y: 1 }))).rejects.toThrow(/No factor can be called draw/);
    await expect(runModel(design, "./model.js" as never)).rejects.toThrow("./model.js is no model: give a function");
    const unended = () => {
      throw new Error("boom");
    };
    await expect(runModel(design, unended)).rejects.toThrow(/outcomes: boom\. Name the outcomes/);
    const runs = await runModel(design, () => ({ yield: 1 }));
    // @ts-expect-error Where the model says its outcomes, the compiler knows them, too.
    expect(() => runs.column("yeild")).toThrow('No outcome is called "yeild". Did you mean "yield"? There are: yield.');
  });
});
