import { change, compare, type Interval, loadScenario, noSteward, openingFinances, simulate } from "@stewardsim/core";
import { firmTemplates, joyentNode2010, openTo, subscription } from "@stewardsim/evidence";
import { answerOf } from "../answer.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { monthsFigure } from "../figures/months.ts";
import { spreadFigure } from "../figures/spread.ts";
import { hostile, nonsense } from "../testing/estimates.ts";
import { tinyCompared } from "../testing/tiny-answer.ts";
import { onPage, type Shown } from "./bundle.ts";
import { show } from "./show.ts";

/** A value as a page and a terminal show it: nothing that no reader could make sense of. */
async function seen(value: unknown): Promise<{ readonly html: string; readonly text: string }> {
  const shown = show(value) as Shown;
  const { "text/html": html, "text/plain": text } = await shown[onPage]();
  expect((Reflect.get(shown, Symbol.for("Deno.customInspect")) as () => string)()).toBe(text);
  expect(text).not.toMatch(nonsense);
  expect(html.replace(/<style>[^]*?<\/style>/, "")).not.toMatch(nonsense);
  return { html, text };
}

const world = change(joyentNode2010.scenario, { months: 14, "market.population.sampled": 100 });
const firm = subscription.asPractised(world);

describe("a notebook shows", () => {
  it("a run: who won first, and then what happened by the year", async () => {
    const { html, text } = await seen(simulate(firm, { seed: 1 }));
    expect(text).toMatch(/^[A-Z].*against the same run without a steward\.\n\n- The steward (wins|loses): /);
    expect(html).toMatch(/<th scope="row">to 2011-10<\/th><td class="number">\$/);
    expect((await seen(simulate(noSteward(world), { seed: 1 }))).html).not.toContain("people of the steward");
  });

  it("a comparison and its arms: who wins, drawn, ties called ties by pairs of random numbers", async () => {
    const futures = compare({ usual: firm, [hostile]: subscription.atBestConduct(world) }, { replications: 4 });
    const { html, text } = await seen(futures);
    expect(html.match(/<circle/g)!.length).toBeGreaterThanOrEqual(8);
    expect(html).not.toContain("<script>");
    expect(text).toMatch(/4 replications of each arm under the same random numbers, seed 1/);
    expect((await seen(futures.arms)).html).toContain("usual");
    expect((await seen(futures.arms[0])).text).toMatch(/^All three win under usual/);
    expect((await seen(futures.difference("usual", hostile, "adoption"))).text).toMatch(
      /^−?[\d.]+ \(.* to .*\) with its 95% interval\.$/,
    );
  });

  it("a scenario: what is fact, what its own range, what prior", async () => {
    const own = await loadScenario(
      "{ name: mine, steward: { treasury: { cash: 3M..5M usd, wage: unknown, baseProfit: 0 } }, strategy: { streams: { subscription: {} } } }",
    );
    const { html, text } = await seen(own);
    expect(text).toMatch(
      /^mine: 1 fact of the world and the firm, held in every run; 1 own range, drawn from; \d+ numbers from\s/,
    );
    expect(html).toMatch(
      /steward\.treasury\.cash<\/th><td>own range<\/td><td class="number">\$3\.0m to \$5\.0m<\/td><td>opening cash/,
    );
    expect(html).toMatch(/steward\.treasury\.wage<\/th><td>prior<\/td>/);
    expect(html).toMatch(/steward\.treasury\.baseProfit<\/th><td>fact<\/td>/);
  });

  it("what is open to a firm, and what is not and why; whether its money fits its people", async () => {
    const own = await loadScenario(firmTemplates.ospo.text);
    const { text } = await seen(openTo(own));
    expect(text).toMatch(/^\d+ arms are open to this firm\./);
    expect(text).toMatch(/- Left out: .* \(.*\)\./);
    expect((await seen(openingFinances(own))).text).toMatch(/^At the opening \d+ people cost/);
    expect((await seen(openTo(change(own, { "steward.kind": "nobody" })))).text).toMatch(/^Nothing is open/);
  });

  it("tables, rows of a question, lists of records, sentences and lines", async () => {
    const { table } = simulate(firm, { seed: 1, months: 2 });
    expect((await seen(table)).text).toMatch(/^observable .*\n.*adopters .*organization/);
    expect(
      (
        await seen({
          columns: ["arm", "n"],
          rows: [
            ["a", 1],
            [hostile, null],
          ],
        })
      ).html,
    ).not.toContain("<script>");
    expect((await seen([{ arm: "a", size: 1234.5, deep: { x: 1 } }])).text).toBe("arm  size\na    1,235");
    expect((await seen("One sentence.")).html).toContain("<p>One sentence.</p>");
    expect((await seen("a\n  b")).html).toContain("<pre");
    expect((await seen({ estimate: 0.5, low: 0.25, high: 0.75, unit: "share", draws: 9 })).text).toMatch(/^50% 25–75/);
    expect((await seen({ estimate: 1, low: Number.NEGATIVE_INFINITY, high: 2 } satisfies Interval)).text).toMatch(
      /^1 \(−∞ to 2\)/,
    );
  });

  it("figures of single runs, and of what is none says so", async () => {
    const run = simulate(firm, { seed: 1 });
    const { text, html } = await seen(monthsFigure({ one: run, other: simulate(firm, { seed: 2 }) }, "adoption-share"));
    expect(text).toMatch(/^Adoption share: \d+% under one and \d+% under other in the last month/);
    expect(html.match(/<path/g)!.length).toBeGreaterThanOrEqual(2);
    expect(() => monthsFigure({ one: run }, "adoption")).toThrow(/adoption-share/);
    expect(() => monthsFigure({}, "adoption-share")).toThrow(/no run to draw/);
  });

  it("nothing of what it does not know: that is shown as ever", () => {
    for (const value of [undefined, null, 3, new Map(), [], [1, 2], { a: 1 }, () => 1]) expect(show(value)).toBe(value);
    const shown = show("once");
    expect(show(shown)).toBe(shown);
  });
});

describe("an ensemble in a notebook", () => {
  let compared: Awaited<ReturnType<typeof tinyCompared>>;
  beforeAll(async () => {
    compared = await tinyCompared({ arms: ["subscription", "open-core"], withAside: false });
  }, 60_000);

  it("shows its study, its medians, and its answer with sentences first", async () => {
    const { ensemble } = compared;
    expect((await seen(ensemble.study)).text).toMatch(
      /^\d+ arms, 3 draws of \d+ parameters: 2 replications of each at most, 30 months, seed 1\./,
    );
    expect((await seen(ensemble)).html).toContain("active outsiders");
    const { html, text } = await seen(answerOf(compared, "0.0.0"));
    expect(text).toMatch(/^(Choose|Cannot be told apart)/);
    expect(html).toContain("alive at the end");
    expect(text).toMatch(/Trust: /);
  });

  it("shows how a result lies in the draws of each arm, and leaves out arms of which it is nothing", async () => {
    const { text, html } = await seen(spreadFigure(compared.ensemble, "deltaValueLowExit"));
    expect(text).toContain("It is 0 in every run of no steward");
    expect(html).not.toMatch(/<text[^>]*>no steward/);
    expect(() => spreadFigure(compared.ensemble, "adoptoin" as never)).toThrow(/Did you mean "adoption"/);
  });
});
