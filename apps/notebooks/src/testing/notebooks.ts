import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A cell of a notebook, as Jupyter's format 4 has it. */
export interface Cell {
  readonly id: string;
  readonly cell_type: "code" | "markdown";
  readonly source: string | readonly string[];
  readonly execution_count?: number | null;
  readonly outputs: readonly Output[];
}

interface Output {
  readonly output_type: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
}

/** The folder of the notebooks. */
export const home = fileURLToPath(new URL("../../", import.meta.url));

/** Their file names, in their order. */
export const names: readonly string[] = readdirSync(home)
  .filter((name) => name.endsWith(".ipynb"))
  .sort();

export const read = (path: string): readonly Cell[] =>
  (JSON.parse(readFileSync(path, "utf8")) as { cells: Cell[] }).cells;
export const codeOf = (cells: readonly Cell[]) => cells.filter(({ cell_type }) => cell_type === "code");
export const markdownOf = (cells: readonly Cell[]) => cells.filter(({ cell_type }) => cell_type === "markdown");

const joined = (text: string | readonly string[] = "") => (typeof text === "string" ? text : text.join(""));
export const textOf = ({ source }: Cell): string => joined(source);

/** What a cell shows, as plain text and as HTML. */
export const shownIn = ({ outputs }: Cell): { readonly plain: string; readonly html: string } => ({
  plain: outputs.map(({ text, data = {} }) => joined(text) + joined(data["text/plain"])).join("\n"),
  html: outputs.map(({ data = {} }) => joined(data["text/html"])).join("\n"),
});
