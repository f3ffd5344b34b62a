import type { Block } from "../decision/document.ts";
import { blockHtml } from "../decision/html.ts";
import type { ShownTable } from "../figures/figure.ts";
import { grid } from "../grid.ts";
import { escaped } from "../terminal/escaped.ts";
import { wrap } from "../words.ts";

/** How Jupyter's kernels ask a value what it is on a page: a text for each kind of them. */
export const onPage: unique symbol = Symbol.for("Jupyter.display");
/** How a terminal of Deno's asks a value for its text. */
const onTerminal: unique symbol = Symbol.for("Deno.customInspect");

/** What a notebook shows of itself: as HTML, and as plain text where there is no page. */
export interface Shown {
  readonly [onPage]: () => Promise<Readonly<Record<"text/html" | "text/plain", string>>>;
  readonly [onTerminal]: () => string;
}

/** px, as wide as the text of a notebook. */
const figureWidth = 700;

/** Blocks as a value that a notebook shows. */
export function shown(blocks: readonly Block[]): Shown {
  const text = () => escaped(blocks.map(blockText).join("\n\n"));
  return {
    [onPage]: async () => ({
      "text/html": `<div class="stewardsim"><style>${style}</style>\n${(await Promise.all(blocks.map((block) => blockHtml(block, [figureWidth])))).join("\n")}\n</div>`,
      "text/plain": text(),
    }),
    [onTerminal]: text,
  };
}

/** Whether a value knows by itself how it is shown. */
export const isShown = (value: unknown): value is Shown =>
  typeof value === "object" && value !== null && typeof (value as Partial<Shown>)[onPage] === "function";

/** It takes colours and ground from the page, whatever its scheme, and undoes what Jupyter does to tables. */
const style = [
  "{max-width:58rem;line-height:1.45}",
  " p,  ul{margin:.35rem 0}",
  " figure{margin:.4rem 0}",
  " .finding{font-weight:600}",
  " figcaption, .caption{font-size:.85em;opacity:.8;line-height:1.35}",
  " svg{display:block;max-width:100%;height:auto}",
  " .table{overflow:auto;max-height:44rem}",
  " table{border-collapse:collapse;font-size:.9em;margin:.3rem 0;font-variant-numeric:tabular-nums}",
  " tr,  tbody tr:nth-child(odd){background:none}",
  " th,  td{text-align:left!important;vertical-align:top;padding:.2rem .9rem .2rem 0;border:0;border-bottom:1px solid rgba(128,128,128,.35);color:inherit;max-width:30rem;white-space:normal}",
  " .number{white-space:nowrap}",
  " tbody th{font-weight:400;min-width:5.5rem}",
  " pre{white-space:pre-wrap}",
]
  .map((rule) => {
    const [names, body] = [rule.slice(0, rule.indexOf("{")), rule.slice(rule.indexOf("{"))];
    return `${names
      .split(",")
      .map((name) => `.stewardsim ${name.trim()}`.trim())
      .join(",")}${body}`;
  })
  .join("\n");

const columns = 100;

function blockText(block: Block): string {
  switch (block.kind) {
    case "text":
      return wrap(`${block.lead ?? ""} ${block.text}`.trim(), columns).join("\n");
    case "list":
      return block.items.map((item) => wrap(item, columns, "  ").join("\n").replace("  ", "- ")).join("\n");
    case "table":
      return [...tableText(block.table), ...wrap(block.caption, columns)].join("\n");
    case "figure": {
      const { title, shown: table, caption } = block.figure;
      return [...wrap(title, columns), ...tableText(table), ...wrap(caption, columns)].join("\n");
    }
    case "command":
      return block.text;
  }
}

const tableText = ({ head, rows }: ShownTable): string[] =>
  grid(
    [head, ...rows].map((row) => row.map((cell) => [cell])),
    head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]!.length)) + 1),
  );
