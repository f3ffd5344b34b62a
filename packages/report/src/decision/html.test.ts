import { describe, expect, it } from "vitest";
import { cashFigure } from "../figures/cash-waterfall.ts";
import type { Figure } from "../figures/figure.ts";
import { blockHtml } from "./html.ts";

const hostile = `<b>&"x"`;
const written = "&lt;b&gt;&amp;";
const figure: Figure = {
  ...cashFigure([{ account: "people", usd: -9e6 }], { arm: "a", opening: 4e6, which: "replication 3", made: "" }),
  title: `a finding of ${hostile}`,
  caption: `worth of ${hostile}`,
};

describe("a block as HTML", () => {
  it.each([
    ["a paragraph", { kind: "text", lead: hostile, text: hostile }, 2],
    ["a list", { kind: "list", items: [hostile, hostile] }, 2],
    [
      "a table",
      { kind: "table", caption: hostile, table: { head: [hostile, hostile], rows: [[hostile, hostile]] } },
      6,
    ],
    ["a figure", { kind: "figure", figure }, 2],
    ["a command", { kind: "command", text: hostile }, 1],
  ] as const)("keeps what stands in the text of %s text", async (_, block, times) => {
    const html = await blockHtml(block, [400]);
    expect(html).not.toContain("<b>");
    expect(html.split(written).length - 1).toBeGreaterThanOrEqual(times);
  });
});
