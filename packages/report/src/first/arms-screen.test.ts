import { change, joinFoundation, loadScenario, neutralFoundation, noSteward, useOnly } from "@stewardsim/core";
import { withoutSteward, underFoundation } from "@stewardsim/evidence";
import { createStudy, type Ensemble, runEnsemble } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import { armsAnswer } from "../arms-answer.ts";
import type { Estimate } from "../estimate.ts";
import { differencesOf } from "../decision/answer-figures.ts";
import { answerBrief } from "../decision/answer-brief.ts";
import { fourLines } from "../decision/four-lines.ts";
import { briefMarkdown } from "../decision/markdown.ts";
import { armsSection } from "../sections/details.ts";
import { brief } from "../brief.ts";
import { coloured, plain } from "../style.ts";
import { armsScreen } from "./arms-screen.ts";

const base = change(await loadScenario("name: a firm"), {
  "market.population.sampled": 200,
  "strategy.streams": { subscription: {} },
});

async function ensembleOf(draws: number): Promise<Ensemble> {
  const arms = [
    { name: withoutSteward, kind: "no-steward", scenario: noSteward(base) },
    { name: "mine", scenario: base },
    { name: "use only", kind: "uses-only", scenario: useOnly(base) },
    { name: "join a foundation", kind: "joins-foundation", scenario: joinFoundation(base) },
    { name: underFoundation, kind: "neutral-foundation", scenario: neutralFoundation(base) },
  ];
  return runEnsemble(createStudy(base, arms, { draws, replications: 1, months: 30, seed: "1" }));
}

const made = { kind: "compare", version: "0.0.0" };
const ensemble = await ensembleOf(6);
const answer = armsAnswer(ensemble, made)!;
const text = (one: Answer, columns = 80) => armsScreen(one, { columns });
const flat = (one: Answer) => text(one, 160).replaceAll(/\s+/g, " ");
const share = (estimate: number): Estimate => ({ estimate, low: estimate, high: estimate, unit: "share", draws: 6 });

describe("the screen of a comparison of any arms", () => {
  it.each([60, 80, 100, 160])("fits into %i columns, and says no nonsense", (columns) => {
    const screen = armsScreen(answer, { columns, paths: ["Kept in somewhere."] });
    for (const line of screen.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
    expect(screen).not.toMatch(/NaN|Infinity|undefined|null|–\)/);
  });

  it("says first what to choose, then who wins, what happens to the firm, and how far to trust it", () => {
    const screen = armsScreen(answer, { paths: ["Kept in somewhere."] });
    const at = [/CHOOSE|CANNOT BE TOLD APART/, "WHO WINS", "THE FIRM", "TRUST:", "Kept in somewhere."].map((word) =>
      screen.search(word),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it("names every arm but what they are held against, and says of use alone no win of the community", () => {
    expect(answer.findings.map(({ arm }) => arm)).toEqual(["mine", "use only", "join a foundation"]);
    const row = text(answer, 160)
      .split("\n")
      .find((line) => line.startsWith("use only"))!;
    expect(row.split(/\s+/).slice(2, 6)).toEqual(["–", "–", "–", "–"]);
    // It is the same world as without a steward, in which nothing is lost: that is no win.
    expect(answer.findings[1]!.wins.community.estimate).toBe(0);
    const lead = answer.choose!.best.leads.find(({ strategy, than }) => strategy === "use only" && than === "mine")!;
    expect(lead.allWin).toMatchObject({ estimate: null, draws: 0 });
    expect(differencesOf(answer)[1]!.rows.flat()).not.toContain("use only");
    expect(differencesOf(answer)[0]!.rows.flat()).toContain("use only");
  });

  it("says of use alone no win in the table of all arms either", () => {
    const lines = armsSection(answer, plain);
    const rows = lines.filter((line) => line.startsWith("use only "));
    expect(rows[0]!.trim().split(/\s+/)).toEqual(["use", "only", "–", "–", "–", "–"]);
    // Against no steward, and its worth: it has no row against a foundation.
    expect(rows).toHaveLength(2);
    expect(lines.join(" ")).toContain("– does not apply.");
  });

  it("says once what is the same under all arms, and in a column what is not", () => {
    const alive = (shares: readonly number[]) => ({
      ...answer,
      findings: answer.findings.map((one, index) => ({ ...one, aliveAtSeven: share(shares[index]!) })),
    });
    expect(flat(alive([1, 1, 1]))).toContain("Alike under all: alive after 30 months 100% 100–100");
    expect(flat(alive([0.5, 1, 1]))).not.toContain("alive after 30 months 100%");
    expect(text(alive([0.5, 1, 1]))).toMatch(/THE FIRM.*30 months/);
  });

  it("says once what is the same to both of its bounds", () => {
    const never: Estimate = { estimate: "never", low: "never", high: "never", unit: "month", draws: 6 };
    const none: Estimate = { estimate: 0, low: 0, high: 0, unit: "usd", draws: 6 };
    const findings = answer.findings.map((one) => ({ ...one, breakEvenMonth: never, revenue: none }));
    expect(flat({ ...answer, findings })).toContain("never pays for itself; revenue of last year $0;");
  });

  it("says how much of worth is returns where they count, and nothing of it where none do", () => {
    expect(flat(answer)).toContain("Returns that are not revenue count in worth: use only $");
    const arms = answer.details.arms.map((one) => ({ ...one, returnsInWorth: null }));
    const none = { ...answer, details: { ...answer.details, arms } };
    expect(flat(none)).not.toContain("Returns that are not revenue");
  });

  it("goes on as a brief, which says of use alone no win, no cost and no foundation either", async () => {
    const { choose } = answer;
    const best = { ...choose!.best, chosen: "use only", tied: ["use only"] };
    const lines = await fourLines(ensemble, "use only", withoutSteward);
    const brief = briefMarkdown(
      answerBrief(
        { ...answer, choose: { ...choose!, best } },
        { against: withoutSteward, command: "stewardsim verify .", lines },
      ),
    );
    expect(brief).toContain("# Which choice lets all three win: mine, use only or join a foundation?");
    expect(brief).toMatch(/\| use only \|( – \|){5} .* \| – \|/);
    expect(brief).toContain("**Expect of use only:** has nobody on the project, and nothing to earn back;");
    expect(brief).toMatch(/\| own, with it \| – \|/);
    expect(brief).not.toContain("all three win under use only");
  });

  it("stands with a single draw and a single arm, and there is none without a counterfactual", async () => {
    const one = armsAnswer(await ensembleOf(1), made)!;
    expect(text(one)).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(text(one)).not.toMatch(/\b1 [a-z]+s\b/);
    expect(brief(one, { all: true })).not.toMatch(/\b1 (draw|parameter|replication|run|month|arm|fact)s\b/);
    const short = { ...one, made: { ...one.made, months: 1 } };
    expect(text(short)).toContain("after 1 month ");
    expect(brief(short, { all: true })).not.toContain("1 months");
    expect(text({ ...one, findings: one.findings.slice(0, 1) })).toContain("mine");
    const alone = createStudy(base, [{ name: "mine", scenario: base }], { draws: 1, months: 12, seed: "1" });
    expect(armsAnswer(await runEnsemble(alone), made)).toBeUndefined();
  });

  it("is coloured where it is asked to be, and the same text otherwise", () => {
    // eslint-disable-next-line no-control-regex
    const bare = armsScreen(answer, { style: coloured }).replaceAll(/\u001b\[\d+m/g, "");
    expect(bare.replaceAll(/\s+/g, " ")).toBe(armsScreen(answer).replaceAll(/\s+/g, " "));
  });
});
