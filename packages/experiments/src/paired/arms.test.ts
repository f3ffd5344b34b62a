import { describe, expect, it } from "vitest";
import { ensembleOf } from "../ensemble.ts";
import { takesPart, taskCount } from "../tasks.ts";
import { emptyTask } from "../task.ts";
import { tinyStudy } from "../testing/tiny.ts";
import { keyOf, normal } from "../testing/normal.ts";
import { compareArms } from "./arms.ts";

const one = tinyStudy(60, 2);
const arms = [
  { ...one.arms[0]!, name: "a" },
  { ...one.arms[0]!, name: "b" },
  { ...one.arms[0]!, name: "one replication", replications: 1 },
];
const study = { ...one, arms };
const replications = normal(keyOf("arms"));
const width = emptyTask(study, 0).values.length / 3;

/** Every result of an arm is the chance that all have in common, some of its own, and its place. */
const ensemble = ensembleOf(
  study,
  Array.from({ length: taskCount(study) }, (_, task) => {
    const result = emptyTask(study, task);
    arms.forEach((arm, index) => {
      if (!takesPart(study, arm, task) || (index === 1 && task === 7)) return;
      const value = index + replications(0, task) + replications(1 + index, task) / 2;
      result.values.fill(value, index * width, (index + 1) * width);
    });
    return result;
  }),
);

describe("arms of an ensemble", () => {
  it("are compared by one result, in blocks of whole draws", () => {
    const { pairs, first } = compareArms(ensemble, ["b", "a"], "adoption");
    expect(pairs).toHaveLength(1);
    // 120 replications are seven blocks and a half one.
    expect(pairs[0]).toMatchObject({ a: "b", b: "a", difference: { unit: "block", count: 8 } });
    expect(pairs[0]!.difference.low).toBeGreaterThan(0);
    expect(pairs[0]!.missing).toMatchObject({ asked: 120, pairs: 119, first: 1 });
    expect(first["b"]!.estimate).toBeGreaterThan(0.8);
  });

  it("lack nothing in replications that were not asked of all of them", () => {
    const [pair] = compareArms(ensemble, ["a", "one replication"], "adoption").pairs;
    expect(pair!.missing).toMatchObject({ asked: 60, pairs: 60 });
    expect(pair!.warnings).toEqual([]);
  });

  it("cannot be told apart by draws that share their random numbers", () => {
    const shared = {
      ...ensemble,
      study: { ...study, replicationIds: Array.from({ length: 60 }, (_, draw) => draw % 4) },
    };
    expect(() => compareArms(shared, ["a", "b"], "adoption")).toThrow("share their random numbers");
    const own = { ...study, replicationIds: Array.from({ length: 60 }, (_, draw) => 59 - draw) };
    expect(compareArms({ ...ensemble, study: own }, ["a", "b"], "adoption").pairs).toHaveLength(1);
  });

  it("must be there", () => {
    expect(() => compareArms(ensemble, ["a", "c"], "adoption")).toThrow('No arm is called "c"');
  });
});
