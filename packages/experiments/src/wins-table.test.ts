import { describe, expect, it } from "vitest";
import { blockOf, columnsOf } from "./stored.ts";
import { emptyTask } from "./task.ts";
import { taskCount } from "./tasks.ts";
import { madeEnsemble, namedStudy } from "./testing/made.ts";
import { winsBeside, winsOf } from "./wins-table.ts";

describe("the table of wins", () => {
  it("has a row for each row of the results, in their order", () => {
    for (const arms of [
      ["one", "other"],
      ["one", { name: "brief", draws: 1 }],
      ["one", { name: "shade", isAside: true, draws: 2 }],
    ]) {
      const study = namedStudy(arms);
      const [replications, names, ...won] = winsOf(madeEnsemble(study, () => ({})));
      const rows = Array.from({ length: taskCount(study) }, (_, task) =>
        (blockOf(study, emptyTask(study, task)).columns[0] as string[]).map((arm) => ({ task, arm })),
      ).flat();
      expect([...(replications as Float64Array)]).toEqual(rows.map(({ task }) => task));
      expect(names).toEqual(rows.map(({ arm }) => arm));
      expect(won.map(({ length }) => length)).toEqual(winsBeside.columns.map(() => rows.length));
    }
  });

  it("knows nobody's win where there is nobody to be held against", () => {
    const [, , ...won] = winsOf(madeEnsemble(namedStudy(["one", "other"]), () => ({ survived: 1 })));
    expect(won.every((column) => (column as Float64Array).every(Number.isNaN))).toBe(true);
  });
});

describe("the columns of stored results", () => {
  it("have each a name of its own, a unit that is part of the name, and what they are about", () => {
    const columns = columnsOf(namedStudy(["one"]));
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(columns.every(({ about }) => about.length > 0)).toBe(true);
    expect(columns.find(({ name }) => name === "delta_value_low_exit_usd")).toMatchObject({
      unit: "usd",
      kind: "number",
    });
    expect(columns.filter(({ kind }) => kind === "text").map(({ name }) => name)).toEqual([
      "arm",
      "error",
      "error_message",
    ]);
  });
});
