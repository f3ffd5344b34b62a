import { loadScenario, noSteward } from "@stewardsim/core";
import { createStudy, ensembleOf, resultNames } from "@stewardsim/experiments";
import { armsAnswer } from "@stewardsim/report";
import { describe, expect, it } from "vitest";
import { nextCommands } from "./next-commands.ts";

const base = await loadScenario("strategy: { streams: { subscription: {} } }");
const worth: Readonly<Record<string, number>> = { "no steward": 0, first: -5e6, second: 3e6, third: 8e6 };
const names = Object.keys(worth);
const study = createStudy(
  base,
  names.map((name) => ({
    name,
    ...(name === "no steward" ? { scenario: noSteward(base), kind: "no-steward" } : { scenario: base }),
  })),
  { draws: 40, replications: 1, seed: "1" },
);
const ensemble = ensembleOf(
  study,
  Array.from({ length: 40 }, (_, task) => {
    const values = new Float64Array(names.length * resultNames.length);
    names.forEach((name, arm) => {
      values[arm * resultNames.length + resultNames.indexOf("deltaValueLowExit")] = worth[name]! * (1 + (task % 2));
    });
    return { task, values, failures: [] };
  }),
);
const answer = armsAnswer(ensemble, { kind: "decide", version: "0.0.0" })!;
const done = {
  folder: "results/decide",
  shard: { index: 0, of: 1 },
  study,
  against: "no steward",
  foundation: undefined,
};

describe("what to ask next", () => {
  it("is why what the answer chooses is ahead of what stands next, however the arms stand", () => {
    expect(answer.choose!.best.chosen).toBe("third");
    expect(nextCommands({ ...done, answer }, 80)).toBe(
      "Then: stewardsim analyse results/decide --by regret\n      stewardsim analyse results/decide --by why --arm third --versus second",
    );
  });

  it("is of the first arms where there is no answer, and of none where one arm is left", () => {
    expect(nextCommands(done, 80)).toMatch(/--arm first --versus second$/);
    const alone = { arms: study.arms.slice(0, 2) };
    expect(nextCommands({ ...done, study: alone }, 80)).toBe("Then: stewardsim analyse results/decide --by prim");
  });

  it("goes on in the next line where it is wider than the screen, as a shell takes it", () => {
    const [first, second] = ["managed service + relicense to SSPL", "stay as it is at best conduct"];
    const arms = study.arms.slice(0, 2).map((arm, index) => ({ ...arm, name: [first, second][index]! }));
    const asked = { ...done, against: undefined, study: { arms } };
    for (const width of [40, 60, 80, 160]) {
      const text = nextCommands(asked, width);
      const words = `analyse results/decide --by why --arm '${first}' --versus '${second}'`;
      // No part is broken: one that is wider than the screen stands by itself.
      for (const line of text.split("\n"))
        expect(line.length <= width || /^ {8}--\w+ '[^']+'( \\)?$/.test(line), line).toBe(true);
      const whole = text.replaceAll(/ \\\n\s+/g, " ");
      expect(whole.split("\n").at(-1)).toBe(`      stewardsim ${words}`);
    }
    expect(nextCommands(asked, 80).split("\n")).toHaveLength(4);
    expect(nextCommands(asked, 160).split("\n")).toHaveLength(2);
  });

  it("is to merge shards, and what a design is made for", () => {
    expect(nextCommands({ ...done, shard: { index: 0, of: 2 }, answer }, 80)).toContain("stewardsim merge");
  });
});
