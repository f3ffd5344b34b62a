import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { about } from "../testing/estimates.ts";
import { boardFigure } from "./board.ts";
import { differencesFigure } from "./differences.ts";
import { figureSvg } from "./svg.ts";
import { overLines, shortenedName } from "./texts.ts";
import { tornadoFigure } from "./tornado.ts";

const long = "managed service + relicense to SSPL under pressure";
const other = "managed service + relicense to AGPL under pressure";
const label = "support that users have from each other at full answers, against a subscription's";
const made = "12 draws.";
const share = (estimate: number) => about(estimate, 0.05);

const figures = {
  board: boardFigure(
    [long, other].map((name) => ({
      name,
      conduct: null,
      wins: { steward: share(0.6), project: share(0.4), community: share(0.41), allWin: share(0.1) },
      foundation: null,
      worth: about(5e6, 1e6, "usd"),
    })),
    { against: "no steward", made },
  ),
  tornado: tornadoFigure(
    [
      {
        assumption: { path: "a.b", label, unit: "share", grade: "D" },
        correlation: about(0.5, 0.1, "ratio"),
        doubt: 0.01,
      },
    ],
    { arm: long, made },
  ),
  differences: differencesFigure([{ arm: long, than: other, difference: about(20, 5, "points") }], {
    name: "all-win",
    what: "the chance that all three win",
    smallest: 5,
    made,
  }),
};

/** Every text of a picture, its lines with a blank between them. */
const textsOf = (svg: string) =>
  [...parseHTML(svg).document.querySelectorAll("text")].map((text) =>
    text.children.length === 0
      ? (text.textContent ?? "")
      : [...text.children].map((line) => line.textContent ?? "").join(" "),
  );

describe.each([700, 332])("figures of %i px with long names", (width) => {
  it.each(Object.entries(figures))("write them whole: %s", async (_name, figure) => {
    const texts = textsOf(await figureSvg(figure, width));
    expect(texts.join("\n")).not.toContain("…");
    expect(texts.join("\n")).toMatch(/relicense to SSPL under pressure|against a subscription's/);
  });

  it("have on the board what its caption tells of, and no numbers of two columns side by side", async () => {
    const texts = textsOf(await figureSvg(figures.board, width));
    expect(texts.filter((text) => text.includes("$5.0m 4.0–6.0m"))).toHaveLength(2);
    expect(texts.filter((text) => text.includes("pays: project or community"))).toHaveLength(2);
    expect(texts).toContain("50%");
    expect(texts).not.toContain("100");
  });
});

describe("a name over lines", () => {
  it("is broken at blanks, over as many lines as are given, and only then cut", () => {
    expect(overLines(long, 28)).toBe("managed service + relicense\nto SSPL under pressure");
    expect(overLines(label, 34, 3).split("\n")).toHaveLength(3);
    expect(overLines(label, 20)).toMatch(/^[^\n]+\n[^\n]+…$/);
  });
});

describe("the name of an arm where there is no room for it", () => {
  it.each([
    [long, 60, long],
    [long, 38, "managed service … SSPL under pressure"],
    [other, 38, "managed service … AGPL under pressure"],
    ["managed service + relicense to BSL", 24, "managed service … to BSL"],
    [long, 12, "managed ser…"],
    ["infrastructure-differentiation", 20, "infrastructure-diff…"],
  ])("keeps its end, by which arms are told apart: %s in %i", (name, most, short) => {
    expect(shortenedName(name, most)).toBe(short);
    expect(Array.from(short).length).toBeLessThanOrEqual(most);
  });
});
