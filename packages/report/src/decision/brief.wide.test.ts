import { readFileSync } from "node:fs";
import { type Browser, leftOut, openBrowser, type Page, tools } from "tools-browser";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, answerOf } from "../answer.ts";
import { figureSvg } from "../figures/svg.ts";
import { tinyCompared } from "../testing/tiny-answer.ts";
import { answerBrief } from "./answer-brief.ts";
import { boardOf, differencesOf, tornadoOf } from "./answer-figures.ts";
import { ensembleFigures } from "./ensemble-figures.ts";
import { fourLines } from "./four-lines.ts";
import { briefHtml } from "./html.ts";
import { runsByYearOf } from "./runs-by-year.ts";
import { startCommand } from "./start-command.ts";
import { timeFigures } from "./time-figures.ts";

interface Shown {
  readonly textContent: string | null;
  readonly scrollWidth: number;
  getBoundingClientRect(): Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
}

/** What is asked of a page, inside it. */
declare const document: {
  readonly documentElement: Shown;
  querySelector(selector: string): Shown | null;
  querySelectorAll(selector: string): Iterable<Shown>;
};

/** Read where it is needed: who leaves these tests out need not have it. */
const axe = () => readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");

/** Pages as a reader has them: in both colour schemes, on a telephone, and on paper. */
describe("a brief in Chromium", () => {
  let browser: Browser | undefined;
  let html = "";
  let figures: string[] = [];

  beforeAll(async () => {
    if (leftOut !== undefined) return;
    browser = await openBrowser();
    const compared = await tinyCompared({ draws: 30, replications: 1, withAside: false });
    const { ensemble, comparison, preset } = compared;
    const answer = answerOf(compared, "0.0.0");
    const best = answer.findings.filter(({ conduct }) => conduct === "best");
    const lines = await fourLines(ensemble, best[0]!.arm, comparison.against);
    const command = startCommand(preset, comparison);
    html = await briefHtml(answerBrief(answer, { against: comparison.against, command, lines, hash: "0".repeat(64) }));
    const arms = best.map(({ strategy, arm }) => ({ name: strategy, arm }));
    const runs = runsByYearOf(
      ensemble,
      arms.map(({ arm }) => arm),
      { canRunAgain: false },
    ).map((own, index) => ({ arm: arms[index]!.name, runs: own }));
    const long = JSON.parse(
      JSON.stringify(answer).replaceAll("open-core", "an arm of a very long name ".repeat(6)),
    ) as Answer;
    const drawn = [
      ...[answer, long].flatMap((one) => [boardOf(one, comparison.against), tornadoOf(one)!, ...differencesOf(one)]),
      ...ensembleFigures(ensemble, arms, "made."),
      ...timeFigures(runs, ensemble.study.months, "made."),
    ];
    for (const figure of drawn)
      if (figure !== undefined) figures.push(await figureSvg(figure), await figureSvg(figure, 332));
  });
  beforeEach(({ skip }) => skip(leftOut !== undefined, leftOut));
  afterAll(() => browser?.close());

  /** A page that keeps what it complains of, and asks nobody for anything. */
  async function opened(width: number, colorScheme: "light" | "dark"): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => request.url().startsWith("http") && complaints.push(request.url()));
    await page.setContent(html);
    return { page, complaints };
  }

  it.each([
    [1000, "light"],
    [1000, "dark"],
    [360, "light"],
    [360, "dark"],
  ] as const)("%i px wide and %s has nothing to complain of, and all may read it", async (width, scheme) => {
    const { page, complaints } = await opened(width, scheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    // What may run is a matter of the page; who looks at it brings its own.
    await page.evaluate(axe());
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: unknown[] }[] }>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
    await page.close();
  });

  it("is two pages of A4", async () => {
    const { page } = await opened(1000, "dark");
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
    await page.close();
  });

  it("has figures whose texts lie within them, and not on each other", async () => {
    const page = await browser!.newPage({ viewport: { width: 800, height: 900 } });
    expect(figures.length).toBeGreaterThanOrEqual(20);
    const found: string[] = [];
    for (const figure of figures) {
      await page.setContent(`<body style="margin:0">${figure}</body>`);
      found.push(...(await page.evaluate(flaws)));
    }
    expect(found).toEqual([]);
    await page.close();
  });
});

/** Texts of the only picture of a page that reach out of it, or lie on another one; a little is granted, since letters have air. */
function flaws(): string[] {
  const picture = document.querySelector("svg")!.getBoundingClientRect();
  const texts = [...document.querySelectorAll("text")].map((text) => ({
    name: text.textContent ?? "",
    box: text.getBoundingClientRect(),
  }));
  const air = 3;
  const outside = texts
    .filter(
      ({ box }) =>
        box.left < picture.left - 1 ||
        box.right > picture.right + 1 ||
        box.top < picture.top - 1 ||
        box.bottom > picture.bottom + 1,
    )
    .map(({ name }) => `outside: ${name}`);
  const over = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        ({ box }) =>
          Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > air &&
          Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > air,
      )
      .map(({ name }) => `over each other: ${one.name} · ${name}`),
  );
  return [...outside, ...over];
}
