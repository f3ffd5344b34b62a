import type { ShownTable } from "../figures/figure.ts";
import { escaped } from "../terminal/escaped.ts";
import type { Block, BriefDocument } from "./document.ts";

/** A brief as Markdown: what its figures show stands in tables. */
export const briefMarkdown = ({ title, about, sections, foot }: BriefDocument): string =>
  escaped(
    [
      `# ${plain(title)}`,
      plain(about),
      ...sections.flatMap(({ title: heading, blocks }) => [`## ${plain(heading)}`, ...blocks.map(blockMarkdown)]),
      plain(foot),
    ].join("\n\n"),
  ).concat("\n");

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "text":
      return block.lead === undefined ? plain(block.text) : `**${plain(block.lead)}** ${plain(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "table":
      return `${tableMarkdown(block.table)}\n\n${plain(block.caption)}`;
    case "figure": {
      const { title, caption, shown } = block.figure;
      return `**${plain(title)}**\n\n${tableMarkdown(shown)}\n\n${plain(caption)}`;
    }
    case "command":
      return fenced(block.text);
  }
}

const tableMarkdown = ({ head, rows }: ShownTable): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : inCell(cell))).join(" | ")} |`)
    .join("\n");

/** Text that no reader of Markdown takes for markup, HTML or the beginning of a list. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(/[\\`*_[\]<>&~|#]/g, "\\$&")
    .replace(/^(\s*)([-+]|\d+[.)])(\s)/, "$1\\$2$3");

const inCell = plain;

/** A fence longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}
