import { describe, expect, it } from "vitest";
import { UsageError } from "@stewardsim/report/terminal";
import { armsOf, planned } from "./compare.ts";
import { readFlags } from "./flags.ts";

describe("the words of the command line", () => {
  it("ask for 112 draws, run once, where they say nothing", () => {
    expect(readFlags([])).toMatchObject({
      draws: 112,
      replications: undefined,
      seed: "1",
      preset: "joyent-node-2010",
      json: false,
    });
  });

  it("pass through the dashes that a package manager hands on", () => {
    expect(readFlags(["--", "--draws", "5"]).draws).toBe(5);
  });

  it("may name every arm that the answer to a wrong one lists", () => {
    const listed = () => planned(readFlags(["--arms", "nonesuch"]));
    expect(listed).toThrow(/There is: /);
    let names: string[] = [];
    try {
      listed();
    } catch (error) {
      names = /There is: (.*)\.$/.exec((error as Error).message)![1]!.split(" · ");
    }
    expect(names.length).toBeGreaterThan(10);
    for (const name of names)
      expect(
        planned(readFlags(["--arms", name])).comparison.study.arms.flatMap((arm) => [arm.name, arm.strategy]),
      ).toContain(name);
    expect(armsOf(["a", "b", "c"], ["a, b"])).toEqual(["a, b", "c"]);
    expect(armsOf(["a", "b", "c"], ["a", "a, b", "a, b, c"])).toEqual(["a, b, c"]);
  });

  it("are refused in one sentence that says what to do", () => {
    for (const words of [["--draw", "5"], ["--draws", "many"], ["--draws", "0"], ["--replications", "1.5"], ["stray"]])
      expect(() => readFlags(words), words.join(" ")).toThrow(UsageError);
    expect(() => readFlags(["--draws", "many"])).toThrow('--draws is a whole number from 1 to 100000, and not "many".');
  });
});
