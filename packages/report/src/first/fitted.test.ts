import { describe, expect, it } from "vitest";
import { plain } from "../style.ts";
import { type Column, fitted } from "./fitted.ts";

const columns: readonly Column<string>[] = [
  { head: ["", "first"], cell: () => "12%" },
  { head: ["both v.", "one"], over: "held against", cell: () => "1% 0–2" },
  { head: ["both v.", "other"], over: "held against", cell: () => "3% 2–4" },
  { head: ["last", "of all"], cell: () => "$12m 3–15m", giveUp: 0 },
  { head: ["sooner", "left out"], cell: () => "0% 0–4", giveUp: 1 },
];
const names = ["one", "infrastructure-differentiation"];
const table = (width: number, rows = names) =>
  fitted(rows, (name) => name, columns, {
    title: "TITLE",
    notes: [", in so many words", "in %"],
    width,
    strong: (text) => `*${plain.strong(text)}`,
  });
const bare = (width: number, rows = names) => table(width, rows).map((line) => line.replace(/^\*/, ""));

describe("a table in so many letters", () => {
  it("has what two columns are about above both of them, and what one has to know beside its title", () => {
    expect(bare(80)).toEqual([
      "TITLE, in so many words              held against  last       sooner",
      "in %                           first one    other  of all     left out",
      "one                            12%   1% 0–2 3% 2–4 $12m 3–15m 0% 0–4",
      "infrastructure-differentiation 12%   1% 0–2 3% 2–4 $12m 3–15m 0% 0–4",
    ]);
  });

  it("leaves out what may be left out, the soonest first, while a name takes more than two lines", () => {
    expect(bare(48).join("\n")).not.toContain("left out");
    expect(bare(48).join("\n")).toContain("of all");
    expect(bare(40).join("\n")).not.toContain("of all");
  });

  it("stands below itself where there is no room, with what a column is about above it alone", () => {
    expect(bare(30)).toEqual([
      "TITLE                  both v.",
      "in %             first one",
      "one              12%   1% 0–2",
      "infrastructure-  12%   1% 0–2",
      "differentiation",
      "TITLE                  both v.",
      "in %                   other",
      "one                    3% 2–4",
      "infrastructure-        3% 2–4",
      "differentiation",
    ]);
  });

  it.each([30, 40, 60, 80, 120])("is no wider than %i letters, and cuts nothing", (width) => {
    const rows = [...names, "  + a name that goes on as the one above it did", "x".repeat(50)];
    const lines = bare(width, rows);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(width);
    expect(lines.join("\n")).not.toContain("…");
    const letters = (text: string) => text.replaceAll(/[^a-z]/g, "");
    const firstOf = lines.map((line) => line.slice(0, line.search(/ {2}\S*\d|$/))).join("");
    for (const name of rows) expect(letters(firstOf)).toContain(letters(name));
  });

  it("has its headings stand out, and nothing else", () => {
    expect(table(80).map((line) => line.startsWith("*"))).toEqual([true, true, false, false]);
    const low = fitted(names, (name) => name, columns.slice(0, 1), {
      title: "TITLE",
      width: 80,
      strong: (text) => `*${text}`,
    });
    expect(low[0]).toBe("*TITLE                          first");
    expect(low).toHaveLength(3);
  });
});
