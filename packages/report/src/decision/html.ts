import { figureSvg } from "../figures/svg.ts";
import { schemes } from "../figures/palette.ts";
import { markupText } from "../figures/texts.ts";
import type { ShownTable } from "../figures/figure.ts";
import type { Block, BriefDocument, Section } from "./document.ts";
import { styleSheet } from "./style-sheet.ts";

/** px: of a page of paper or a window, and of a telephone. */
const [wide, narrow] = [700, 332];

/** A brief as one HTML file that needs nothing else: no network, no script; two pages of paper. */
export async function briefHtml(document: BriefDocument): Promise<string> {
  const { title, about, sections, foot } = document;
  const written: string[] = [];
  for (const [index, section] of sections.entries()) written.push(await sectionHtml(section, `s${index + 1}`));
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${markupText(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${styleSheet(schemes)}</style>`,
    "</head>",
    "<body>",
    `<header><h1>${markupText(title)}</h1><p>${markupText(about)}</p></header>`,
    "<main>",
    ...written,
    "</main>",
    `<footer><p>${markupText(foot)}</p></footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

async function sectionHtml({ title, blocks }: Section, id: string): Promise<string> {
  const inner: string[] = [];
  for (const block of blocks) inner.push(await blockHtml(block, [wide, narrow]));
  return `<section aria-labelledby="${id}"><h2 id="${id}">${markupText(title)}</h2>\n${inner.join("\n")}\n</section>`;
}

/**
 * A block as HTML.
 *
 * @param widths px, for which its figure is drawn: one, or a wide one and a narrow one of which the page shows one
 */
export async function blockHtml(block: Block, widths: readonly [number] | readonly [number, number]): Promise<string> {
  switch (block.kind) {
    case "text": {
      const lead = block.lead === undefined ? "" : `<strong>${markupText(block.lead)}</strong> `;
      return `<p>${lead}${markupText(block.text)}</p>`;
    }
    case "list":
      return `<ul>${block.items.map((item) => `<li>${markupText(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block.table, block.caption);
    case "figure": {
      const { figure } = block;
      const drawn = await Promise.all(widths.map((width) => figureSvg(figure, width)));
      const shown =
        drawn.length === 1 ? drawn : drawn.map((svg, one) => `<div class="${["wide", "narrow"][one]!}">${svg}</div>`);
      return `<figure><p class="finding">${markupText(figure.title)}</p>${shown.join("")}<figcaption>${markupText(figure.caption)}</figcaption></figure>`;
    }
    case "command":
      return `<pre tabindex="0"><code>${markupText(block.text)}</code></pre>`;
  }
}

function tableHtml({ head, rows }: ShownTable, caption: string): string {
  const cell = (text: string, index: number) =>
    index === 0
      ? `<th scope="row">${markupText(text)}</th>`
      : `<td${/^[\d−$+]/.test(text) ? ' class="number"' : ""}>${markupText(text)}</td>`;
  const corner = head[0] === "" ? "<td></td>" : `<th scope="col">${markupText(head[0]!)}</th>`;
  const heads = head.slice(1).map((text) => `<th scope="col">${markupText(text)}</th>`);
  return [
    `<div class="table" tabindex="0" role="region" aria-label="${markupText(head.slice(1).join(", "))}"><table>`,
    `<thead><tr>${corner}${heads.join("")}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</tbody></table></div>${caption === "" ? "" : `<p class="caption">${markupText(caption)}</p>`}`,
  ].join("");
}
