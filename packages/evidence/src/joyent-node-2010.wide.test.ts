import { column, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { joyentNode2010 } from "./joyent-node-2010.ts";
import { infrastructureDifferentiation } from "./strategies.ts";

const scenario = infrastructureDifferentiation.asPractised(joyentNode2010.scenario);
/** To the end of 2015. */
const months = 62;
const replications = 128;
const runs = Array.from({ length: replications }, (_, replication) =>
  simulate(scenario, { seed: "joyent", replication, months }),
);
const mean = (of: (table: (typeof runs)[number]["table"]) => number) =>
  runs.reduce((sum, { table }) => sum + of(table), 0) / replications;
const over = (name: string, from: number) =>
  mean((table) =>
    column(table, name)
      .subarray(from, from + 12)
      .reduce((sum, one) => sum + one, 0),
  );

describe("Joyent and Node.js", () => {
  // Three facts of the case that the model does not meet since the firm sets its prices and spends what they bring: it employs ten
  // people upstream where Joyent had two to four, so fewer forks come, and adoption brings twice the newcomers by the fifth year.
  it.fails("ends in a fork over governance in 0.1 to 0.7 of the worlds by 2016, without any change of licence", () => {
    const forks = mean((table) => Number(column(table, "forks-governance").at(-1)! > 0));
    expect(forks).toBeGreaterThanOrEqual(0.1);
    expect(forks).toBeLessThanOrEqual(0.7);
    expect(mean((table) => column(table, "forks-exodus").at(-1)!)).toBe(0);
  });

  it.fails("sees in its third to fifth year about as many newcomers as Node.js did, 120 to 137 a year", () => {
    for (const from of [24, 36, 48]) {
      expect(over("newcomers", from)).toBeGreaterThan(80);
      expect(over("newcomers", from)).toBeLessThan(220);
    }
  });

  it.fails("does less and less of the work itself, as Joyent did: .65 of commits in 2010, .19 in 2014", () => {
    const share = (month: number) => mean((table) => column(table, "commit-share-steward")[month]!);
    expect(share(11)).toBeGreaterThan(share(35));
    expect(share(35)).toBeGreaterThan(share(59));
    expect(share(59)).toBeLessThan(0.4);
  });
});
