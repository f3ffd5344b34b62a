import { change, loadScenario, noSteward } from "@stewardsim/core";
import { withoutSteward } from "@stewardsim/evidence";
import { createStudy, runEnsemble } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import { armsAnswer } from "../arms-answer.ts";
import type { Estimate } from "../estimate.ts";
import { armed, evenMore, four, more } from "../testing/many-arms.ts";
import { toldAnswer } from "../testing/told-answer.ts";
import { armsScreen } from "./arms-screen.ts";

const base = change(await loadScenario("name: a firm"), { "market.population.sampled": 100 });
const study = createStudy(
  base,
  [
    { name: withoutSteward, kind: "no-steward", scenario: noSteward(base) },
    { name: "mine", scenario: base },
  ],
  { draws: 4, replications: 1, months: 12, seed: "1" },
);
const answer = armsAnswer(await runEnsemble(study), { kind: "compare", version: "0.0.0" })!;
const text = (one: Answer, columns = 80) => armsScreen(one, { columns });
const flat = (one: Answer) => text(one, 160).replaceAll(/\s+/g, " ");
const share = (estimate: number): Estimate => ({ estimate, low: estimate, high: estimate, unit: "share", draws: 4 });

/** The names of the rows of the table of who wins. */
const rowsOf = (shown: string) =>
  shown
    .split(/WHO WINS.*\n.*\n/)[1]!
    .split(/\n(?:\d+ others, |THE FIRM)/)[0]!
    .split("\n")
    .map((line) => line.split(/ +\d+%/)[0]!.trim());

describe("a screen of many arms", () => {
  it("has as many rows of arms as there is room for, and names those behind them", () => {
    const names = [...four, ...more, ...evenMore];
    const many = armed(toldAnswer(answer), names);
    // A name that goes on as the one above it is told by what it adds.
    expect(rowsOf(text(many, 160))).toEqual([
      ...four,
      ...more.slice(0, 4).map((name) => name.replace(/^managed service \+/, "+")),
    ]);
    expect(rowsOf(text(many, 80))).toEqual(four);
    const behind = (shown: string) =>
      /(\d+) others, each led by some arm in worth or in wins of all three \(.*?\): (.*?)\./.exec(
        shown.replaceAll(/\s+/g, " "),
      )!;
    expect(behind(text(many, 160)).slice(1)).toEqual([
      String(names.length - 8),
      "relicense to AGPL under pressure; foundation; services (also best conduct); dual licence; infrastructure; open core + best conduct",
    ]);
    // Where that takes too many lines, they are counted.
    expect(text(many, 80)).toContain(`\n${names.length - 4} others, led in worth or in wins (`);
    expect(text(many, 40)).toContain("each led by some");
    const whole = armsScreen(many, { columns: 160, all: true });
    expect(rowsOf(whole)).toHaveLength(names.length);
    expect(whole).not.toContain("others, each led");
    // What cannot be told apart has a row, however many they are.
    const tied = names.slice(2, 14);
    const best = { ...many.choose!.best, tied };
    for (const columns of [80, 160])
      expect(
        rowsOf(text({ ...many, choose: { ...many.choose!, best } }, columns)).filter((name) => name !== "").length,
      ).toBeGreaterThanOrEqual(13);
  });

  it.each([80, 100, 120, 160])("has 25 lines at %i columns however many arms there are", (columns) => {
    for (const names of [four, [...four, ...more], [...four, ...more, ...evenMore]]) {
      const lines = text(armed(toldAnswer(answer), names), columns)
        .trimEnd()
        .split("\n");
      expect(lines.length, lines.join("\n")).toBeLessThanOrEqual(25);
    }
  });

  it("says of the arms behind from where to where they are worth and win, of what is known", () => {
    const names = [...four, ...more, ...evenMore];
    const many = armed(toldAnswer(answer), names);
    const unknown: Estimate = { ...many.findings[0]!.worth, estimate: null };
    const usd = (estimate: number): Estimate => ({ ...many.findings[0]!.worth, estimate });
    const wins = (one: (typeof many.findings)[number], estimate: number) => ({ ...one.wins, allWin: share(estimate) });
    const differing = {
      ...many,
      findings: many.findings.map((one, index) => ({
        ...one,
        worth: index === 8 ? usd(-3.3e6) : index === 9 ? unknown : usd(7e6),
        wins: wins(one, index === 10 ? 0.15 : 0.02),
      })),
    };
    expect(flat(differing)).toContain(
      "7 others, each led by some arm in worth or in wins of all three (median worth −$3.3m to $7.0m; all three win in 2% to 15%): ",
    );
    const alike = many.findings.map((one) => ({ ...one, worth: unknown, wins: wins(one, 0) }));
    expect(flat({ ...many, findings: alike })).toContain(
      "7 others, each led by some arm in worth or in wins of all three (all three win in 0%): ",
    );
  });
});
