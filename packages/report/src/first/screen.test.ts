import { noneOfThem } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { escaped } from "../terminal/escaped.ts";
import { styleFor } from "../terminal/style-for.ts";
import type { Answer } from "../answer.ts";
import type { ChoiceLead, Choosing } from "../findings/choose.ts";
import type { Estimate } from "../estimate.ts";
import { optionWords } from "../option-words.ts";
import { coloured, plain } from "../style.ts";
import { tinyAnswer } from "../testing/tiny-answer.ts";
import { longCondition, toldAnswer } from "../testing/told-answer.ts";
import { percentWithin } from "../words.ts";
import { wantedIn } from "./expect.ts";
import { findOutText } from "./find-out-text.ts";
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
    most: strategies.includes(strategy)
      ? { assumption, correlation: { estimate: 0.384, low: 0.26, high: 0.5, unit: "ratio" as const, draws: 100 } }
      : null,
  }));
  const best = { ...answer.choose!.best, chosen: null, tied: ["subscription", "infrastructure-differentiation"] };
  const changed = { ...answer, choose: { ...answer.choose!, best }, guesses: { ...answer.guesses, spread } };
  return firstScreen(changed as unknown as Answer).replaceAll("\n", " ");
}

/** An estimate without an interval. */
const exactly = (estimate: number, of: Estimate): Estimate => ({ ...of, estimate, low: estimate, high: estimate });

/** The screen, in one line, of the answer in which something else is chosen. */
const choosingBy = (changes: Partial<Choosing>) =>
  firstScreen({
    ...answer,
    choose: { ...answer.choose!, best: { ...answer.choose!.best, ...changes } },
  }).replaceAll("\n", " ");

/** The same where two options are left and lead others as they are told to. */
const leftOf = (tied: readonly { readonly strategy: string }[], leads: readonly ChoiceLead[]) =>
  choosingBy({
    chosen: null,
    tied: tied.map(({ strategy }) => strategy),
    smallest: { worth: 1e6, points: 5 },
    leads,
  });

describe("the answer on one screen", () => {
  it("says on what the worth of those hangs that are left to choose from, and of no other", () => {
    expect(hanging("open-core", "infrastructure-differentiation")).toContain(
      "The worth of infrastructure-differentiation hangs most on size of a usual deal (contracts.usualDeal), by a rank correlation of 0.38 (0.26 to 0.50).",
    );
    expect(hanging("open-core")).toContain("No single assumption decides it.");
  });

  it.each([40, 60, 80, 100, 160])("fits into %i columns, cuts nothing and says no nonsense", (columns) => {
    for (const one of [answer, toldAnswer(answer)]) {
      const text = firstScreen(one, { columns, paths: ["All: somewhere"] });
      for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
      expect(text).not.toMatch(nonsense);
      expect(text).not.toContain("…");
      // Columns that do not stand beside each other stand below each other.
      for (const head of ["firm", "no steward", "foundation", "worth, $"]) expect(text).toContain(head);
    }
  });

  it("is 25 lines at 80 columns at the most, and three of paths", () => {
    const kept = "results/joyent-node-2010-12";
    const paths = [
      `All: pnpm start --all · tables and picture: ${kept} · other questions: pnpm stewardsim analyse ${kept} --by regret · 1 min 21 s`,
      `Brief, two pages: ${kept}/brief.html (brief.md: as text)`,
    ];
    const linesOf = (one: Answer) => firstScreen(one, { paths }).trimEnd().split("\n");
    const told = toldAnswer(answer);
    expect(linesOf(told).length).toBeLessThanOrEqual(25 + 3);
    expect(firstScreen(told).trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    const [first, second] = told.choose!.best.options;
    const conditional: Answer = {
      ...told,
      choose: { ...told.choose!, conditions: [longCondition(second!.strategy)] },
      findOut: { ...told.findOut!, makesRight: points(15, 4, 38) },
    };
    expect(firstScreen(conditional).trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    const chosen = { ...told.choose!.best, chosen: first!.strategy, tied: [first!.strategy] };
    const choice = { ...told, choose: { ...told.choose!, best: chosen } };
    expect(firstScreen(choice).trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    // Every name stands in one line of the table.
    for (const { strategy } of told.findings)
      expect(linesOf(told).some((line) => line.startsWith(`${strategy} `))).toBe(true);
    expect(firstScreen(answer, { columns: 20 })).toBe(firstScreen(answer, { columns: 40 }));
  });

  it("says in how many runs the project stands as is observed, where that is not nearly all", () => {
    const said = (near: number) =>
      firstScreen({ ...answer, made: { ...answer.made, opening: { runs: 112, near } } }).replaceAll("\n", " ");
    expect(said(100)).toContain("What is observed of month 0 holds within a tenth in 100 of 112 runs.");
    expect(said(101)).not.toContain("month 0");
  });

  it("names a parameter once, and from then on by its path", () => {
    const told = toldAnswer(answer);
    const text = firstScreen({
      ...told,
      choose: { ...told.choose!, conditions: [longCondition("open-core")] },
      findOut: { ...told.findOut!, makesRight: points(15, 4, 38) },
    }).replaceAll("\n", " ");
    expect(text).toContain(
      "open-core is worth most in 53% (37–68) where nodes that one more of its engineers can look after (buying.nodesPerEngineer) is below 97 node, else in 13% (6–27).",
    );
    expect(text).toContain("FIND OUT FIRST buying.nodesPerEngineer: more choices right, by 15 (4 to 38) points");
    // What decides is told by then.
    expect(text).not.toContain("No single assumption decides it.");
    expect(firstScreen(told).replaceAll("\n", " ")).toContain("No single assumption decides it.");
    // One that chance may have made, or that was seen in few draws, decides nothing.
    const one = longCondition("open-core");
    for (const weak of [
      { ...one, doubt: 0.05 },
      { ...one, then: { ...one.then, draws: 20 } },
    ]) {
      const screen = firstScreen({ ...told, choose: { ...told.choose!, conditions: [weak] } }).replaceAll("\n", " ");
      expect(screen).not.toContain("open-core is worth most in");
      expect(screen).toContain("No single assumption decides it.");
    }
  });

  it("says how far the shares of firm and community may be off, each by the widest interval", () => {
    const text = firstScreen(toldAnswer(answer));
    expect(text).toMatch(/WHO WINS.* firm +comm\..*\n.* ±9 +±9 /);
  });

  it("says how often all three win at the usual conduct in the order of the rows, and of no arm that was not run so", () => {
    const usual = answer.findings.filter(({ conduct }) => conduct === "as practised");
    const text = firstScreen(answer);
    expect(text).toContain(
      `Usual conduct, row by row: all three win in ${usual.map(({ wins }) => percentWithin(wins.allWin)).join(", ")}.`,
    );
    const best = answer.findings.filter(({ conduct }) => conduct === "best");
    expect(firstScreen({ ...answer, findings: best })).not.toContain("Usual conduct");
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
    expect(firstScreen(moved([3, 4, 5], 25))).toMatch(
      /WHAT IS SOLD MATTERS FIRST: it moves how often all three win by up to 25 \(20 to\s30\) points\. With [^.]*, they win/,
    );
    expect(firstScreen(moved([3, 40, 5], 10))).toContain("CONDUCT AND WHAT IS SOLD MATTER ALIKE.");
    // Neither 12 (7 to 17) against 3 to 5 nor 14 to 18 against 10 is clear of what chance may turn round.
    for (const [gains, gap] of [
      [[3, 4, 5], 12],
      [[14, 16, 18], 10],
    ] as const)
      expect(firstScreen(moved(gains, gap))).toContain("MATTER ALIKE.");
    expect(firstScreen(moved([30, 40, 50], 10)).replaceAll("\n", " ")).toContain(
      `all three win 30 to 50 points more often than usual: 30 (25 to 35) with ${answer.conduct!.gains[0]!.strategy}.`,
    );
  });

  it("says what conduct gains of a single strategy once", () => {
    const [gain] = answer.conduct!.gains;
    const alone = { ...answer.conduct!, gains: [{ ...gain!, points: points(9) }], largestAtBest: null };
    expect(firstScreen({ ...answer, conduct: alone }).replaceAll("\n", " ")).toMatch(
      new RegExp(
        `CONDUCT\\. With .*, all three win 9 \\(4 to 14\\) points more often than usual with ${gain!.strategy}\\.`,
      ),
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
        `${optionWords(options[1]!).replace("+", "\\+")}, (all three win in .*\\), )?wrong in .*\\); ${optionWords(options[2]!).replace("+", "\\+")}; .*EXPECT of ${firstArm.replace("+", "\\+")}`,
      ),
    );
    expect(text).toContain("CANNOT BE TOLD APART:");
    for (const name of tied) {
      const told = text.slice(text.indexOf(`${optionWords(name)}, `));
      expect(told).toMatch(/^[^;]*?, (all three win in [\d%]+ \([\d–%]+\), |)wrong in /);
    }
    expect(text).not.toContain("CHOOSE ");
  });

  it("says which is worth more and under which all three win more often, where that is why nothing leads", () => {
    const { best } = answer.choose!;
    const [first, second] = best.options;
    const [lead] = best.leads;
    const said = (medianWorth: number, points: number) =>
      leftOf(
        [first!, second!],
        [
          {
            ...lead!,
            strategy: first!.strategy,
            than: second!.strategy,
            medianWorth: exactly(medianWorth, lead!.medianWorth),
            allWin: exactly(points, lead!.allWin),
          },
        ],
      );
    const name = (one: { readonly strategy: string }) => optionWords(one.strategy).replaceAll("+", "\\+");
    expect(said(2e6, -9)).toMatch(
      new RegExp(
        `A TRADE-OFF: ${name(first!)} is worth more, .*; under ${name(second!)} all three win more often, by 9 \\(9 to 9\\) points, `,
      ),
    );
    for (const text of [said(0, -9), said(2e6, -3), said(2e6, 9)]) expect(text).toContain("CANNOT BE TOLD APART:");
  });

  it("says why what is regretted least is not chosen, also where only some of those that nothing leads are the reason", () => {
    const { best } = answer.choose!;
    const [least, first, second] = best.options;
    const [lead] = best.leads;
    const said = (...ahead: readonly [number, number]) =>
      leftOf(
        [first!, second!],
        [first!, second!].map(({ strategy }, index) => ({
          ...lead!,
          strategy,
          than: least!.strategy,
          allWin: exactly(ahead[index]!, lead!.allWin),
        })),
      );
    const [name, other] = [least!, first!].map(({ strategy }) => optionWords(strategy).replaceAll("+", "\\+"));
    expect(said(9, 9)).toMatch(new RegExp(`${name} is regretted less, .*, but all three win less often\\.`));
    expect(said(9, 3)).toMatch(
      new RegExp(`${name} is regretted less, .*, but all three win more often under ${other}\\. `),
    );
    expect(said(3, 3)).toMatch(new RegExp(`Next: ${name}\\.`));
  });

  it("does not say of none of them what reads as of no arm", () => {
    const [first, second] = answer.choose!.best.options.filter(({ strategy }) => strategy !== noneOfThem);
    const options = [{ ...first!, strategy: noneOfThem }, second!];
    const said = (tied: readonly string[], chosen: string | null) => choosingBy({ chosen, tied, options });
    expect(said([noneOfThem, second!.strategy], null)).toMatch(/CANNOT BE TOLD APART: giving the project up, /);
    expect(said([second!.strategy], second!.strategy)).toMatch(
      /(Next: giving the project up, |giving the project up is regretted less)/,
    );
    expect(said([noneOfThem], noneOfThem)).toContain("CHOOSE giving the project up: ");
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
        allWin: { ...usd(0.4), unit: "share" as const },
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
    expect(told(false)).toMatch(/open-core, all three win in \d+% \(.*?\), median regret \$12m \(6–24m\), wrong in /);
    expect(told(false)).toMatch(
      /Regret is the loss against what turns out best; wrong, how often it matters\. Chosen by what matters: worth from \$[^,]*, wins from 5 points\./,
    );
    expect(told(false)).not.toContain("$90m");
    expect(told(true)).toMatch(/open-core, all three win in \d+% \(.*?\), regret \$90m \(45–180m\), wrong in /);
    expect(told(true)).toContain(
      "Regret is the mean loss against what turns out best; wrong, how often it matters. Chosen by what matters: worth",
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
    expect(text).toContain("over governance only: no arm relicenses.");
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
      "FIND OUT FIRST value of trust (choice.trustValue): more choices right, by 8 (1 to 21) points.",
    );
    expect(text(usd(3e6), false, null)).toContain("What to find out first is not known yet.");
    expect(text(usd(3e6), false)).not.toContain("$3.0m");
    // Where the screen says what the answer hangs on, it is silent of that, and of nothing else.
    const short = { isShort: true };
    const findOut = { assumption, worth: usd(3e6), isWorthKnown: false, makesRight: null, everything: usd(8e6) };
    expect(findOutText({ findOut }, plain, short)).toBe("");
    expect(findOutText({ findOut: { ...findOut, isWorthKnown: true, worth: null } }, plain, short)).toContain(
      "Nothing",
    );
  });

  it("is coloured where it is asked to be, and the same lines otherwise", () => {
    // eslint-disable-next-line no-control-regex
    const bare = (text: string) => text.replaceAll(/\u001b\[\d+m/g, "");
    const marked = escaped(firstScreen(answer, { style: styleFor({ isTTY: true }, {}) }));
    for (const text of [firstScreen(answer, { style: coloured }), marked]) {
      expect(text).not.toBe(firstScreen(answer));
      expect(bare(text)).toBe(firstScreen(answer));
    }
  });
});
