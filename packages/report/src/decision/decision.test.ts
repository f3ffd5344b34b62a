import { optionWords } from "../option-words.ts";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { type Answer, answerOf } from "../answer.ts";
import { about, hostile, nonsense } from "../testing/estimates.ts";
import { tinyAnswer, tinyCompared } from "../testing/tiny-answer.ts";
import { answerBrief, type BriefOptions } from "./answer-brief.ts";
import { tornadoOf } from "./answer-figures.ts";
import { fourLines } from "./four-lines.ts";
import { briefHtml } from "./html.ts";
import { briefMarkdown } from "./markdown.ts";
import { startCommand } from "./start-command.ts";

const compared = await tinyCompared();
const answer = answerOf(compared, "0.0.0");
const options: BriefOptions = {
  against: "no steward",
  command: startCommand(compared.preset, compared.comparison),
  hash: "c0ffee",
};
const best = answer.findings.find(({ conduct }) => conduct === "best")!;
const lines = await fourLines(compared.ensemble, best.arm, "no steward");
const written = async (of: Answer, how: Partial<BriefOptions> = {}) => {
  const document = answerBrief(of, { ...options, ...how });
  return { document, html: await briefHtml(document), markdown: briefMarkdown(document) };
};
const usual = await written(answer, { lines });

/** The answer with every arm and strategy called otherwise. */
const renamed = (of: Answer, name: string): Answer =>
  JSON.parse(JSON.stringify(of).replaceAll("open-core", JSON.stringify(name).slice(1, -1))) as Answer;

describe("a decision brief", () => {
  it("asks, answers, and says what it hangs on, what is guessed and how to run it again, in this order", () => {
    expect(usual.document.title).toBe(
      "Which way of earning lets all three win: subscription, infrastructure-differentiation or open-core?",
    );
    expect(usual.document.sections.map(({ title }) => title.replace(/^Without .*/, "Without"))).toEqual([
      "The answer",
      "Who wins, and who pays",
      "Without",
      "What it hangs on",
      "What would change it",
      "What to find out, and what that is worth",
      "What is guessed",
      "How to run it again",
    ]);
    const { blocks } = usual.document.sections[0]!;
    expect(blocks).toHaveLength(3);
    const { chosen, tied } = answer.choose!.best;
    for (const name of (chosen === null ? tied : [chosen]).map(optionWords))
      expect(JSON.stringify(blocks[0])).toContain(name);
  });

  it("shows what the worth of that arm hangs on of which the first screen says so, of all that one chooses from", () => {
    const tied = ["subscription", "infrastructure-differentiation"];
    const shown = (...hanging: readonly string[]) => {
      const spread = [...tied, "open-core"].map((strategy) => ({
        strategy,
        most: hanging.includes(strategy) ? { assumption: {}, correlation: {} } : null,
      }));
      const best = { ...answer.choose!.best, chosen: null, tied };
      const of = { ...answer, choose: { ...answer.choose!, best }, guesses: { ...answer.guesses, spread } };
      return tornadoOf(of as unknown as Answer)!.alt;
    };
    const first = shown();
    const [own, other] = first.includes(`worth of ${tied[0]!} `) ? tied : tied.toReversed();
    expect(first).toContain(`What the worth of ${own!} hangs on.`);
    expect(shown(other!)).toContain(`What the worth of ${other!} hangs on.`);
    expect(shown("open-core")).toBe(first);
  });

  it("says why there is nothing to find out: too few draws, or nothing that would change the choice", () => {
    const found = (draws: number, of = answer.findings) =>
      JSON.stringify(
        answerBrief(
          { ...answer, findings: of, combination: null, findOut: null, made: { ...answer.made, draws } },
          options,
        ).sections.find(({ title }) => title.startsWith("What to find out"))!.blocks,
      );
    expect(found(32)).toContain("32 draws are too few to tell what is worth finding out: it takes 60.");
    expect(found(32)).not.toContain("would change");
    expect(found(600)).toContain(
      "Nothing that one could find out by itself would clearly make the choice right more often.",
    );
    expect(found(600)).not.toContain("too few");
    expect(found(600, [best])).toContain("two to choose from");
  });

  it("asks in short of many", () => {
    const findings = ["a", "b", "c", "d", "e", "f"].map((strategy) => ({ ...best, strategy }));
    expect(answerBrief({ ...answer, findings }, options).title).toBe("Which of 6 choices lets all three win?");
  });

  it("asks of one strategy whether all three win under it, and of none who wins", async () => {
    expect(
      answerBrief(await tinyAnswer({ draws: 1, replications: 1, months: 2, arms: ["open-core"] }), options).title,
    ).toBe("Do all three win under open-core?");
    expect(answerBrief(await tinyAnswer({ draws: 1, replications: 1, months: 2, arms: [] }), options).title).toBe(
      "Who wins under what?",
    );
  });

  it("holds every arm of the answer on its board, as practised and at the best conduct", () => {
    for (const { strategy, conduct } of answer.findings)
      expect(usual.markdown).toContain(`| ${conduct === "best" ? strategy : `${strategy}, usual`} |`);
    expect(usual.markdown).toContain(`| ${answer.combination!.strategy} |`);
  });

  it("has four lines: without and with the strategy, by defaults and by what the case knows", () => {
    expect(lines.map(({ assumptions, isWith }) => `${assumptions} ${isWith}`)).toEqual([
      "default false",
      "default true",
      "own false",
      "own true",
    ]);
    // With what the case knows they are the answer's own numbers.
    expect(lines[3]!.allWin).toEqual(best.wins.allWin);
    expect(lines[3]!.worth).toEqual(answer.details.arms.find(({ arm }) => arm === best.arm)!.worth);
    expect(lines[0]).toMatchObject({ allWin: null, worth: null, arm: "no steward" });
  });

  it("says the command, the seed, the version and the hash", () => {
    for (const text of [usual.html, usual.markdown]) {
      expect(text).toContain(
        "pnpm start --preset joyent-node-2010 --draws 3 --seed 1 --replications 2 --months 30 --all",
      );
      expect(text).toContain("Seed 1, stewardsim 0.0.0, hash of the results c0ffee.");
    }
  });

  it("needs nothing from anywhere, no script, and has no id twice", () => {
    expect(usual.html).not.toMatch(
      /https?:\/\/(?!www\.w3\.org\/2000\/svg)|<script|<link rel="stylesheet|@import|url\(/,
    );
    const ids = [...usual.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { document } = parseHTML(usual.html);
    expect(document.querySelectorAll('svg[role="img"][aria-label]').length).toBe(4);
    expect(document.querySelector("title")!.textContent).toBe(usual.document.title);
  });

  it("is the same bytes again", async () => {
    const again = await written(answer, { lines: await fourLines(compared.ensemble, best.arm, "no steward") });
    expect([again.html, again.markdown]).toEqual([usual.html, usual.markdown]);
  });

  it("says in Markdown every sentence that stands in HTML", () => {
    const { document } = parseHTML(usual.html);
    const bare = usual.markdown.replaceAll(/\\(.)/g, "$1");
    for (const node of document.querySelectorAll("p, li, figcaption, pre"))
      expect(bare.replaceAll("**", "")).toContain(node.textContent!.trim());
  });

  it.each([
    ["of one arm", { arms: ["open-core"] }],
    ["of one draw", { draws: 1, replications: 1, months: 12 }],
    ["without the best conduct", { draws: 2, replications: 1, months: 12, arms: ["open-core, as practised"] }],
    ["of the counterfactual alone", { draws: 2, replications: 1, months: 12, arms: [] }],
    ["of an arm that is no strategy", { draws: 2, replications: 1, months: 12, arms: ["never asks"] }],
  ])("%s says no nonsense", async (_name, how) => {
    const { html, markdown, document } = await written(await tinyAnswer(how));
    for (const text of [html, markdown]) expect(text).not.toMatch(nonsense);
    expect(document.sections.length).toBeGreaterThanOrEqual(4);
  });

  it("lets no name out of its text", async () => {
    const { html, markdown } = await written(renamed(answer, hostile));
    const { document } = parseHTML(html);
    expect(document.querySelectorAll("script, b, iframe, img")).toHaveLength(0);
    for (const text of [html, markdown]) expect(text).not.toContain("\u202e");
    expect(markdown).not.toMatch(/(?<!\\)<script/);
    // No bar of a name is a bar of a table.
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    const cells = rows.map((line) => line.replaceAll(/\\./g, "").split("|").length);
    expect([...new Set(cells)].sort((a, b) => a - b)).toEqual([5, 10]);
  });

  it("says first what one must mind, and how many runs are missing", async () => {
    const failed = { ...answer, made: { ...answer.made, failures: 7 } };
    const { document, markdown } = await written(failed, { mind: "only 3 of 9 replications are there by now." });
    expect(document.sections[0]!.blocks[0]).toMatchObject({ lead: "Mind:" });
    expect(markdown).toContain("7 runs failed and are missing from the numbers.");
  });

  it("names what would change it: the condition, where there is a firm one", async () => {
    const condition = {
      strategy: "open-core",
      assumption: { path: "market.choice.trustValue", label: "value of trust", unit: "usd", grade: "D" },
      is: "above",
      threshold: 12,
      // biome-ignore lint/suspicious/noThenProperty: the name of a field of the answer
      then: about(0.6, 0.1),
      otherwise: about(0.2, 0.1),
      doubt: 0.01,
    } as const;
    const firm = { ...answer, choose: { ...answer.choose!, conditions: [condition] } };
    expect((await written(firm)).markdown).toContain(
      "open-core is worth most more often where value of trust (choice.trustValue) is above 12 usd: in 60% 50–70, else in 20% 10–30.",
    );
    const doubtful = { ...answer, choose: { ...answer.choose!, conditions: [{ ...condition, doubt: 0.5 }] } };
    expect((await written(doubtful)).markdown).toContain("No single assumption decides which is worth most.");
  });
});

describe("the command that computes a comparison again", () => {
  it.each([
    [{}, ""],
    [{ withAside: false }, ""],
    [{ arms: ["open-core"] }, "--arms open-core"],
    [{ arms: ["open-core", "never asks"], withAside: false }, "--arms 'open-core,never asks'"],
    [{ seed: "it's", isCentred: false }, "--seed 'it'\\''s'"],
  ])("of %j says so", async (how, said) => {
    const { preset, comparison } = await tinyCompared({ draws: 1, replications: 1, months: 2, ...how });
    const command = startCommand(preset, comparison);
    expect(command).toContain(said);
    expect(command.includes("--all")).toBe(!("withAside" in how));
    expect(command.includes("--arms")).toBe("arms" in how);
  });
});
