import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute, jupyter } from "./jupyter.ts";

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly outputs: readonly {
    readonly output_type: string;
    readonly data?: Readonly<Record<string, string | string[]>>;
  }[];
}

const name = "05-compare-outputs.ipynb";
const read = (path: string) => (JSON.parse(readFileSync(path, "utf8")) as { cells: Cell[] }).cells;
const codeOf = (cells: readonly Cell[]) => cells.filter(({ cell_type }) => cell_type === "code");

describe("the notebook as it is stored", () => {
  it("holds no outputs, so that its changes can be read", () => {
    expect(codeOf(read(join(import.meta.dirname, "..", name))).flatMap(({ outputs }) => outputs)).toEqual([]);
  });
});

describe.skipIf(jupyter === undefined)("the notebook, executed where there are no results yet", () => {
  const folder = mkdtempSync(join(tmpdir(), "stewardsim-notebook-"));
  let cells: readonly Cell[] = [];
  let page = "";
  beforeAll(() => {
    const executed = execute(name, folder, { STEWARDSIM_RESULTS: join(folder, "results") });
    cells = codeOf(read(executed.notebook));
    page = readFileSync(executed.html, "utf8");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const shown = (id: string) =>
    cells
      .find((cell) => cell.id === id)!
      .outputs.flatMap(({ data = {} }) => data["text/html"] ?? data["text/markdown"] ?? [])
      .join("");

  it("makes a small run itself, with the main job", () => {
    expect(shown("made")).toContain("A small run, made by this notebook");
    expect(JSON.parse(readFileSync(join(folder, "results/manifest.json"), "utf8"))).toMatchObject({ seed: "1" });
  });

  it("has no cell that failed", () => {
    const kinds = new Set(cells.flatMap(({ outputs }) => outputs.map(({ output_type }) => output_type)));
    expect([...kinds]).toEqual(["display_data"]);
  });

  it("shows something in every cell but those that only prepare", () => {
    expect(cells.filter(({ outputs }) => outputs.length === 0).map(({ id }) => id)).toEqual(["read", "estimates"]);
  });

  it.each(["wins", "project", "differences", "guesses", "assumptions"])(
    "shows the table of %s, full of numbers",
    (id) => {
      expect(shown(id)).toContain("<table>");
      expect(shown(id)).not.toMatch(/NaN|undefined/);
      expect(shown(id).match(/<td/g)!.length).toBeGreaterThan(10);
    },
  );

  it("gives the wins and the worth of all three strategies with their intervals", () => {
    for (const strategy of ["subscription", "infrastructure-differentiation", "open-core"])
      expect(shown("wins")).toMatch(
        new RegExp(
          `>${strategy}, as practised</td>.*?(>\\d+% \\(\\d+–\\d+\\)</td>.*?){4}>−?\\d+ \\(−?\\d+ to −?\\d+\\)</td>`,
        ),
      );
  });

  it.each(["wins-chart", "worth-chart"])("draws the %s, a dot for each arm at least", (id) => {
    expect(shown(id)).toContain("<svg");
    expect(shown(id).match(/<circle/g)!.length).toBeGreaterThanOrEqual(6);
    expect(shown(id)).not.toContain("NaN");
  });

  it("says in words which differences are clear", () => {
    expect(shown("differences-words")).toMatch(/^\d+ of \d+ differences are clear/);
  });

  it("becomes a page that loads nothing from elsewhere", () => {
    expect(page).toContain("<svg");
    expect(page).not.toMatch(/<(script|link|img)[^>]*(src|href)="https?:/);
  });
});
