import type { ArmFinding } from "../findings/arm.ts";
import { type Cell, grid } from "../grid.ts";
import type { Style } from "../style.ts";

/** Strategies side by side, each as practised and at the best conduct. */

const label = 16;
const cell = 13;
/** Two cells and the blank between them. */
const pair = 2 * cell + 1;

/** A question, in a line or two, and the number that answers it. */
export type Row = readonly [name: string, show: (finding: ArmFinding) => string];

const columnsOf = (findings: readonly ArmFinding[]) => [label, ...findings.map(() => cell)];

/** The strategies, and how they are conducted. */
export function headOf(findings: readonly ArmFinding[], style: Style): string[] {
  const strategies = findings.filter(({ conduct }) => conduct === "as practised").map(({ strategy }) => strategy);
  const conducts = findings.map(({ conduct }) => [conduct === "best" ? "best conduct" : (conduct ?? "")]);
  return [
    ...grid([[[], ...strategies.map(heading)]], [label, ...strategies.map(() => pair)]).map(style.strong),
    ...grid([[[], ...conducts]], columnsOf(findings)).map(style.faint),
  ];
}

/** The lines of a question. */
export const rowLines = (findings: readonly ArmFinding[], [name, show]: Row): string[] =>
  grid([[name.split("\n"), ...findings.map((finding) => cellOf(show(finding)))]], columnsOf(findings));

/** In a line where it fits, or the bounds below the estimate. */
function cellOf(text: string): Cell {
  const blank = text.indexOf(" ");
  return text.length <= cell || blank < 0 ? [text] : [text.slice(0, blank), text.slice(blank + 1)];
}

/** A name over two cells; a longer one is broken at its dash. */
const heading = (name: string): Cell => (name.length <= pair ? [name] : name.split(/(?<=-)/));
