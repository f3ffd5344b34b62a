import { change, joinFoundation, loadScenario, neutralFoundation, noSteward, useOnly } from "@stewardsim/core";
import { partsOfArm, withoutSteward, underFoundation } from "@stewardsim/evidence";
import { createStudy, type Ensemble, noneOfThem, runEnsemble } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { escaped } from "../terminal/escaped.ts";
import { styleFor } from "../terminal/style-for.ts";
import type { Answer } from "../answer.ts";
import { armsAnswer } from "../arms-answer.ts";
import type { Estimate } from "../estimate.ts";
import { differencesOf } from "../decision/answer-figures.ts";
import { answerBrief } from "../decision/answer-brief.ts";
import { fourLines } from "../decision/four-lines.ts";
import { briefMarkdown } from "../decision/markdown.ts";
import { armsSection } from "../sections/details.ts";
import { brief } from "../brief.ts";
import { armed, evenMore, four, more } from "../testing/many-arms.ts";
import { toldAnswer } from "../testing/told-answer.ts";
import { coloured, plain } from "../style.ts";
import { armsScreen } from "./arms-screen.ts";
import { expectLines } from "./expect.ts";

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
  it.each([40, 60, 80, 100, 160])("fits into %i columns, and says no nonsense", (columns) => {
    const screen = armsScreen(answer, { columns, paths: ["Kept in somewhere."] });
    for (const line of screen.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
    expect(screen).not.toMatch(/NaN|Infinity|undefined|null|–\)|…/);
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
    expect(text(alive([0.5, 1, 1]))).toMatch(/THE FIRM.*\n.*30 months/);
  });

  it("says in a sentence what differs alone, under the whole names of the arms", () => {
    const [first] = answer.findings;
    const names = ["mine", "mine + best conduct", "use only"];
    const alone = {
      ...answer,
      findings: names.map((arm, index) => ({
        ...first!,
        strategy: arm,
        arm,
        forks: { ...first!.forks, any: share(index / 10) },
      })),
    };
    expect(flat(alone)).toContain(
      "THE FIRM: forked 0% 0–0 under mine, 10% 10–10 under mine + best conduct, 20% 20–20 under use only. Alike under all: alive",
    );
    expect(text(alone, 40)).not.toContain("A wider screen");
  });

  it("names what a wider screen would show of the firm, and nothing where all is shown", () => {
    const many = armed(toldAnswer(answer), [...four]);
    const shown = (columns: number) => text(many, columns).replaceAll(/\s+/g, " ");
    expect(shown(160)).toMatch(/revenue of .*last year/);
    expect(shown(160)).not.toContain("A wider screen");
    expect(shown(40)).toContain("A wider screen shows: revenue of last year");
    expect(shown(40).match(/revenue of/g)).toHaveLength(1);
  });

  it("says once what is the same to both of its bounds", () => {
    const never: Estimate = { estimate: "never", low: "never", high: "never", unit: "month", draws: 6 };
    const none: Estimate = { estimate: 0, low: 0, high: 0, unit: "usd", draws: 6 };
    const findings = answer.findings.map((one) => ({ ...one, breakEvenMonth: never, revenue: none }));
    expect(flat({ ...answer, findings })).toContain("never pays for itself; revenue of last year $0;");
  });

  it("asks who has a fixed budget, or only uses the project, for no cash and nothing to earn back", async () => {
    const said = flat(answer);
    expect(answer.findings.map(({ lowestCash }) => lowestCash.draws)).toEqual([6, 0, 0]);
    expect(said).toMatch(/pays from.*lowest.*cash/);
    const fixed = { ...answer, findings: answer.findings.slice(1) };
    expect(flat(fixed)).not.toMatch(/cash|pays (from|for)/);
    const plainSay = (parts: readonly string[]) => [parts.join(" ")];
    const wanted = (arm: string) => ({
      ...answer,
      choose: null,
      findings: answer.findings.filter((one) => one.arm === arm),
    });
    expect(expectLines(wanted("join a foundation"), plain, plainSay)[0]).toMatch(
      /has a fixed budget, and nothing to earn back/,
    );
    expect(expectLines(wanted("join a foundation"), plain, plainSay)[0]).not.toMatch(/cash|pay/);
    expect(expectLines(wanted("mine"), plain, plainSay)[0]).toContain("cash falls to");
  });

  it("says what is drawn where a study draws less than the scenario leaves open, and no guess where there is none", () => {
    const of = (known: Answer["made"]["known"]) => flat({ ...answer, made: { ...answer.made, known } });
    expect(of({ facts: 9, ranges: 1, prior: 0, held: 4 })).toContain(
      "TRUST: 9 facts, 1 own range drawn and nothing else; 4 ranges of the scenario are held at their middle. ",
    );
    expect(of({ facts: 9, ranges: 0, prior: 0 })).toContain("TRUST: 9 facts, nothing drawn. ");
    expect(of({ facts: 9, ranges: 1, prior: 2 })).toMatch(
      /9 facts, 1 range, 2 from the catalogue; \d+% of these guessed/,
    );
  });

  it("is 25 lines at 80 columns, and a few more where there are many arms and much is told", () => {
    const told = toldAnswer(answer);
    for (const [names, most] of [
      [four, 25],
      [[...four, ...more], 27],
      [[...four, ...more, ...evenMore], 28],
    ] as const)
      expect(text(armed(told, names)).trimEnd().split("\n").length).toBeLessThanOrEqual(most);
  });

  it("says against a foundation once what is the same under all, where that takes fewer lines", () => {
    const many = armed(toldAnswer(answer), [...four, ...more]);
    expect(armsScreen(many, { columns: 72, all: true })).toContain(
      "Against a foundation all three win in 13% 8–21 under all.",
    );
    expect(text(many, 160)).toMatch(/all three win against.*\n.*no steward foundation/);
    const [first, ...rest] = many.findings;
    const untold = { ...many, findings: [{ ...first!, againstFoundation: null }, ...rest] };
    expect(text(untold, 160)).toMatch(/no steward foundation/);
    const none = { ...many, findings: many.findings.map((one) => ({ ...one, againstFoundation: null })) };
    expect(text(none, 160)).not.toMatch(/no steward foundation|Against a foundation/);
  });

  it("tells of the firm as it is and of what one chooses from; all where all is asked for", () => {
    const many = armed(toldAnswer(answer), [...four, ...more]);
    const byRegret = ["managed service", "open core", "foundation"];
    const options = [...byRegret, ...many.findings.map(({ arm }) => arm).filter((arm) => !byRegret.includes(arm))];
    const best = {
      ...many.choose!.best,
      tied: byRegret.slice(0, 2),
      options: options.map((strategy) => ({ ...many.choose!.best.options[0]!, strategy })),
    };
    const of = { ...many, choose: { ...many.choose!, best } };
    const firms = (shown: string) =>
      shown
        .split(/THE FIRM.*\n.*\n/)[1]!
        .split("\n")
        .filter((line) => /^( {2}\+|[a-z]).*\d+%/.test(line))
        .map((line) => line.split(/ {2,}/)[0]);
    expect(text(of, 160)).toContain(`THE FIRM, 3 of ${many.findings.length}`);
    expect(firms(text(of, 160))).toEqual(["stay as it is", "open core", "managed service"]);
    const whole = armsScreen(of, { columns: 160, all: true });
    expect(whole).toMatch(/THE FIRM {2}/);
    expect(firms(whole)).toHaveLength(many.findings.length);
  });

  it("marks in the table what cannot be told apart, where it is too much to be named", () => {
    const many = armed(toldAnswer(answer), [...four, ...more]);
    const names = many.findings.map(({ arm }) => arm);
    const tied = [...names.slice(1, 6), noneOfThem];
    const options = [...tied, ...names.filter((name) => !tied.includes(name))];
    const best = {
      ...many.choose!.best,
      tied,
      options: options.map((strategy) => ({ ...many.choose!.best.options[0]!, strategy })),
    };
    const told = (of: readonly string[]) => flat({ ...many, choose: { ...many.choose!, best: { ...best, tied: of } } });
    expect(told(tied)).toMatch(/CANNOT BE TOLD APART: .*; giving the project up; 3 more of those marked \*\. Next: /);
    for (const name of tied.slice(0, 5)) expect(told(tied)).toContain(`${name.replace(/^managed service \+/, "+")} * `);
    expect(told(tied)).not.toContain("stay as it is * ");
    expect(told(tied.slice(0, 4))).not.toContain("*");
    expect(told(tied.slice(0, 4))).toContain(`; ${names[3]!}; ${names[4]!}. Next`);
  });

  it("says of what it names first what that is, as the brief does of two, each part once, and of arms by other names nothing", () => {
    const names = ["stay as it is", "infrastructure + best conduct", "managed service + best conduct"];
    const told = armed(toldAnswer(answer), names);
    const tied = names.slice(1);
    const many = { ...told, choose: { ...told.choose!, best: { ...told.choose!.best, tied } } };
    const [infrastructure, conduct] = partsOfArm(names[1]!);
    const [managed] = partsOfArm(names[2]!);
    expect([infrastructure, conduct, managed].map((part) => part?.isSold)).toEqual([true, false, true]);
    expect(flat(many)).toContain(
      `THAT IS: infrastructure ${infrastructure!.about}, beside what is sold today; best conduct ${conduct!.about}. `,
    );
    const brief = answerBrief(many, { against: withoutSteward, command: "stewardsim verify ." });
    expect(briefMarkdown(brief)).toContain(
      `infrastructure ${infrastructure!.about}; managed service ${managed!.about}, beside what is sold today; best conduct ${conduct!.about}.`,
    );
    const own = { ...many, choose: { ...many.choose, best: { ...many.choose.best, tied: names.slice(0, 1) } } };
    expect(flat(own)).not.toContain("THAT IS");
    // Elsewhere a scenario may be called as it likes.
    const elsewhere = armed(toldAnswer(answer), ["mine", ...names.slice(1)]);
    expect(flat(elsewhere)).not.toContain("THAT IS");
  });

  it("says how much of worth is returns where they count, and nothing of it where none do", () => {
    expect(flat(answer)).toContain(
      "Worth holds returns that are not revenue, beyond those of every user: use only $0 0–0",
    );
    expect(flat(answer)).not.toContain("They are less than nothing");
    const lost = answer.details.arms.map((one) =>
      one.returnsInWorth === null
        ? one
        : { ...one, returnsInWorth: { ...one.returnsInWorth, estimate: -2e6, low: -3e6, high: -1e6 } },
    );
    expect(flat({ ...answer, details: { ...answer.details, arms: lost } })).toContain(
      "They are less than nothing where fewer engineers of others come than would by themselves.",
    );
    const arms = answer.details.arms.map((one) => ({ ...one, returnsInWorth: null }));
    const none = { ...answer, details: { ...answer.details, arms } };
    expect(flat(none)).not.toContain("Returns that are not revenue");
  });

  it("says which part of its own goals an arm meets, where it has any", () => {
    expect(flat(answer)).not.toContain("OWN GOALS");
    const study = {
      ...ensemble.study,
      arms: ensemble.study.arms.map((arm) =>
        arm.name === "mine"
          ? {
              ...arm,
              scenario: change(arm.scenario, {
                "strategy.goals": [{ name: "a goal", quantity: "share", atLeast: 0.1, by: 6 }],
              }),
            }
          : arm,
      ),
    };
    const met = [1, 0, 0.5, Number.NaN, 1, 1];
    const column: typeof ensemble.column = (arm, name) =>
      name === "goalsMet" && arm === "mine"
        ? Float64Array.from(ensemble.column(arm, name), (_, entry) => met[entry % 6]!)
        : ensemble.column(arm, name);
    const aimed = armsAnswer({ ...ensemble, study, column }, made)!;
    expect(flat(aimed)).toMatch(/OWN GOALS met when they are due: mine \d+% \(\d+–100\)\. /);
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
    // What is worth nothing by definition hangs on nothing, and is no different from without it.
    expect(brief).not.toContain("Without use only, and with it");
    expect(brief).not.toContain("makes the worth of use only");
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

  it("is coloured where it is asked to be, and the same lines otherwise", () => {
    // eslint-disable-next-line no-control-regex
    const bare = (text: string) => text.replaceAll(/\u001b\[\d+m/g, "");
    const marked = escaped(armsScreen(answer, { style: styleFor({ isTTY: true }, {}) }));
    for (const text of [armsScreen(answer, { style: coloured }), marked]) {
      expect(text).not.toBe(armsScreen(answer));
      expect(bare(text)).toBe(armsScreen(answer));
    }
  });
});
