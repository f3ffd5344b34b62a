import { noneOfThem } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import { optionWords } from "../option-words.ts";
import { coloured } from "../style.ts";
import { tinyAnswer } from "../testing/tiny-answer.ts";
import { wantedIn } from "./expect.ts";
import { firstScreen } from "./screen.ts";

const answer = await tinyAnswer();
const nonsense = /NaN|Infinity|undefined|null|–\)/;
const points = (estimate: number, low = estimate - 5, high = estimate + 5): Estimate => ({
  estimate,
  low,
  high,
  unit: "points",
  draws: 100,
});

/** The answer where best conduct gains so many points, and the largest gap between strategies is so large. */
const moved = (gains: readonly number[], gap: number): Answer => ({
  ...answer,
  conduct: {
    ...answer.conduct!,
    gains: answer.conduct!.gains.map((one, index) => ({ ...one, points: points(gains[index]!) })),
    largestAtBest: { ...answer.conduct!.largestAtBest!, points: points(gap) },
  },
});

/** The answer with two options left, one not, and an assumption on which what some of the three are worth hangs. */
function hanging(...strategies: readonly string[]): string {
  const assumption = { path: "market.contracts.usualDeal", label: "size of a usual deal" };
  const spread = ["open-core", "subscription", "infrastructure-differentiation"].map((strategy) => ({
    strategy,
    most: strategies.includes(strategy) ? { assumption, share: points(50) } : null,
  }));
  const best = { ...answer.choose!.best, chosen: null, tied: ["subscription", "infrastructure-differentiation"] };
  const changed = { ...answer, choose: { ...answer.choose!, best }, guesses: { ...answer.guesses, spread } };
  return firstScreen(changed as unknown as Answer).replaceAll("\n", " ");
}

describe("the answer on one screen", () => {
  it("says on what the worth of those hangs that are left to choose from, and of no other", () => {
    expect(hanging("open-core", "infrastructure-differentiation")).toContain(
      "The worth of infrastructure-differentiation hangs most on size of a usual deal",
    );
    expect(hanging("open-core")).toContain("No assumption stands out.");
  });

  it.each([60, 80, 100, 160])("fits into %i columns, and says no nonsense", (columns) => {
    const text = firstScreen(answer, { columns, paths: ["All: somewhere"] });
    for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
    expect(text).not.toMatch(nonsense);
  });

  it("is some 25 lines at 80 columns", () => {
    expect(firstScreen(answer).split("\n").length).toBeLessThanOrEqual(30);
    expect(firstScreen(answer, { columns: 20 })).toBe(firstScreen(answer, { columns: 60 }));
  });

  it("says first what matters, then who wins, what to choose, what to expect, and how far to trust it", () => {
    const text = firstScreen(answer, { paths: ["All: somewhere"] });
    const at = ["MATTER", "WHO WINS", /CHOOSE|CANNOT BE TOLD APART/, "EXPECT of", "TRUST:", "All: somewhere"].map(
      (word) => text.search(word),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThanOrEqual(0);
  });

  it("tells conduct from what is sold by which moves more, and neither where they overlap", () => {
    expect(firstScreen(moved([30, 40, 50], 10))).toMatch(/CONDUCT MATTERS FIRST\..*\n?.*With shared decisions/);
    expect(firstScreen(moved([3, 4, 5], 10))).toMatch(
      /WHAT IS SOLD MATTERS FIRST\. What is sold moves it by 10 \(5 to 15\)/,
    );
    expect(firstScreen(moved([3, 40, 5], 10))).toContain("CONDUCT AND WHAT IS SOLD MATTER ALIKE.");
    expect(firstScreen(moved([30, 40, 50], 10)).replaceAll("\n", " ")).toContain(
      `all three win 30 to 50 points more often than usual (for ${answer.conduct!.gains[0]!.strategy} 30 (25 to 35))`,
    );
  });

  it("calls a tie a tie, and names what is tied", () => {
    const options = answer.choose!.best.options.map(({ strategy }) => strategy);
    const firstArm = options.find((name) => name !== noneOfThem)!;
    const telling = (names: readonly string[]) =>
      firstScreen({
        ...answer,
        choose: { ...answer.choose!, best: { ...answer.choose!.best, chosen: null, tied: names } },
      }).replaceAll("\n", " ");
    const tied = options.slice(0, 2);
    const text = telling(tied);
    // What is tied beyond two is named without its numbers; the least regret is told of, however the arms stand.
    expect(telling(options.toReversed())).toMatch(
      new RegExp(
        `${options[1]!.replace("+", "\\+")} \\(wrong in .*\\), ${optionWords(options[2]!).replace("+", "\\+")}, .*EXPECT of ${firstArm.replace("+", "\\+")}`,
      ),
    );
    expect(text).toContain("CANNOT BE TOLD APART:");
    for (const name of tied) expect(text).toContain(`${optionWords(name)} (wrong in `);
    expect(text).not.toContain("CHOOSE ");
  });

  it("does not say of none of them what reads as of no arm", () => {
    const [first, second] = answer.choose!.best.options;
    const said = (names: readonly string[], chosen: string | null) =>
      firstScreen({
        ...answer,
        choose: {
          ...answer.choose!,
          best: {
            ...answer.choose!.best,
            chosen,
            tied: names,
            options: [{ ...first!, strategy: noneOfThem }, second!],
          },
        },
      }).replaceAll("\n", " ");
    expect(said([noneOfThem, second!.strategy], null)).toMatch(/CANNOT BE TOLD APART: doing none of them \(/);
    expect(said([second!.strategy], second!.strategy)).toMatch(
      /(Next doing none of them: |doing none of them is regretted less)/,
    );
    expect(said([noneOfThem], noneOfThem)).toContain("CHOOSE none of them: ");
  });

  it("tells a mean that a few draws carry by its median, and says so", () => {
    const [first, second, ...rest] = answer.choose!.best.options;
    const usd = (estimate: number): Estimate => ({
      estimate,
      low: estimate / 2,
      high: 2 * estimate,
      unit: "usd",
      draws: 128,
    });
    const told = (isMeanKnown: boolean) => {
      const strategy = "open-core";
      const option = {
        ...first!,
        strategy,
        regret: usd(90e6),
        medianRegret: usd(12e6),
        isMeanKnown,
        inWorstTenth: 0.71,
      };
      const best = {
        ...answer.choose!.best,
        measure: isMeanKnown ? ("mean regret" as const) : ("median regret" as const),
        chosen: null,
        tied: [strategy],
        options: [option, second!, ...rest],
      };
      return firstScreen({ ...answer, choose: { ...answer.choose!, best } }).replaceAll("\n", " ");
    };
    expect(told(false)).toContain("open-core (median regret $12m (6–24m), wrong in ");
    expect(told(false)).toContain("its mean is not known yet (71% of it in a tenth of the draws); differences");
    expect(told(false)).not.toContain("$90m");
    expect(told(true)).toContain("open-core (regret $90m (45–180m), wrong in ");
    expect(told(true)).toContain("Regret is the mean loss against what turns out best; differences");
  });

  it("names what is told of options once, and gives the numbers of the others in the same order", () => {
    const usd = (estimate: number): Estimate => ({ estimate, low: 1e6, high: 9e6, unit: "usd", draws: 100 });
    const options = ["open-core", "subscription", "services"].map((strategy, index) => ({
      ...answer.choose!.best.options[0]!,
      strategy,
      medianRegret: usd((index + 2) * 1e6),
      wrong: points(50 + index),
      isMeanKnown: false,
      inWorstTenth: 0.7,
    }));
    const best = {
      ...answer.choose!.best,
      measure: "median regret" as const,
      chosen: null,
      tied: ["open-core", "subscription"],
      options,
    };
    expect(firstScreen({ ...answer, choose: { ...answer.choose!, best } }).replaceAll("\n", " ")).toContain(
      "open-core (median regret $2.0m (1.0–9.0m), wrong in 50 (45 to 55)), subscription ($3.0m (1.0–9.0m), 51 (46 to 56)). Next services: $4.0m (1.0–9.0m), 52 (47 to 57).",
    );
  });

  it("tells of the same arm as the brief, however the arms stand", () => {
    const options = answer.choose!.best.options.map(({ strategy }) => strategy);
    const best = { ...answer.choose!.best, chosen: null, tied: options.toReversed() };
    const tie: Answer = { ...answer, choose: { ...answer.choose!, best } };
    const told = wantedIn(tie)!.strategy;
    expect(told).toBe(
      options.find(
        (name) => answer.findings.some(({ strategy }) => strategy === name) || name === answer.combination?.strategy,
      ),
    );
    expect(firstScreen(tie).replaceAll("\n", " ")).toContain(`EXPECT of ${told}:`);
  });

  it("says of forks only what is possible", () => {
    const best = answer.findings.find(({ conduct }) => conduct === "best")!;
    const text = firstScreen({ ...answer, combination: null, findings: [best] }).replaceAll("\n", " ");
    expect(text).toContain("over governance only: no arm relicenses here");
    const forks = { ...best.forks, exodus: best.forks.any, coalition: best.forks.any };
    const other = firstScreen({ ...answer, combination: null, findings: [{ ...best, forks }] }).replaceAll("\n", " ");
    expect(other).not.toContain("over governance only");
  });

  it("names what to find out first where knowing it is worth something, and says so where nothing is", () => {
    const usd = (estimate: number): Estimate => ({ estimate, low: 1e6, high: 9e6, unit: "usd", draws: 100 });
    const assumption = { path: "market.choice.trustValue", label: "value of trust", unit: "usd", grade: "D" } as const;
    const text = (worth: Estimate | null, isWorthKnown = true, makesRight: Estimate | null = points(8, 1, 21)) =>
      firstScreen({
        ...answer,
        findOut: { assumption, worth, isWorthKnown, makesRight, everything: usd(8e6) },
      }).replaceAll("\n", " ");
    expect(text(usd(3e6))).toContain(
      "FIND OUT FIRST value of trust (choice.trustValue): to know it before choosing is worth $3.0m (1.0–9.0m), everything $8.0m (1.0–9.0m).",
    );
    expect(text(null)).toContain("Nothing to find out first is clearly worth anything.");
    // A mean that a few draws carry is not told, and how often a choice turns out right is.
    expect(text(usd(3e6), false)).toContain(
      "FIND OUT FIRST value of trust (choice.trustValue): the choice is then right in 8 (1 to 21) points more; what that is worth is not known yet.",
    );
    expect(text(usd(3e6), false, null)).toContain("What is best found out first is not known yet.");
    expect(text(usd(3e6), false)).not.toContain("$3.0m");
  });

  it("is coloured where it is asked to be, and the same text otherwise", () => {
    // eslint-disable-next-line no-control-regex
    const bare = firstScreen(answer, { style: coloured }).replaceAll(/\u001b\[\d+m/g, "");
    expect(bare.replaceAll(/\s+/g, " ")).toBe(firstScreen(answer).replaceAll(/\s+/g, " "));
  });
});
