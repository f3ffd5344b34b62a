import type { Figure } from "./figure.ts";
import { schemes } from "./palette.ts";
import { escaped } from "../terminal/escaped.ts";
import { linesOf, markupText } from "./texts.ts";

/** px */
const usualWidth = 700;

/**
 * A figure as SVG for a page: it takes its colour of text from there, and says to who cannot see it what it shows. Plot and the
 * light document that it draws into are loaded when the first one is asked for.
 *
 * @param width px
 */
export async function figureSvg(figure: Figure, width: number = usualWidth): Promise<string> {
  const [plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const options = {
    document: document as never,
    width,
    style: { fontSize: "12px", fontFamily: "system-ui, sans-serif", background: "none" },
    ...figure.plot(plot, width),
  };
  const drawn = plot.plot(options).outerHTML;
  // One picture with one text: what its parts are called inside would be read out piece by piece.
  const bare = drawn.replaceAll(/ aria-(label|description|hidden)="[^"]*"/g, "");
  return escaped(
    bare.replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${markupText(figure.alt)}" `),
  );
}

/** px between lines, and of a letter of the title and of the caption. */
const [line, titleLetter, captionLetter] = [18, 9.2, 6.8];

/**
 * A figure as a picture of its own: with its title above and its caption below, on a light or dark ground as the reader's
 * machine has it.
 */
export async function figurePicture(figure: Figure, width: number = usualWidth): Promise<string> {
  const inner = await figureSvg(figure, width);
  const height = Number(/ height="([\d.]+)"/.exec(inner)?.[1] ?? 0);
  const [title, caption] = [
    linesOf(figure.title, Math.floor(width / titleLetter)),
    linesOf(figure.caption, Math.floor(width / captionLetter)),
  ];
  const top = 14 + title.length * line;
  const all = top + height + caption.length * 16 + 22;
  const { light, dark } = schemes;
  const texts = (lines: readonly string[], y: number, step: number, how: string) =>
    lines.map((text, index) => `<text x="14" y="${y + index * step}" ${how}>${markupText(text)}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 28} ${all}" width="${width + 28}" height="${all}" font-family="system-ui, sans-serif">`,
    `<style>:root{color:${light.text}}@media (prefers-color-scheme:dark){:root{color:${dark.text}}.ground{fill:${dark.page}}}</style>`,
    `<rect class="ground" width="100%" height="100%" fill="${light.page}"/>`,
    ...texts(title, 24, line, 'font-size="15" font-weight="600" fill="currentColor"'),
    `<g transform="translate(14 ${top})">${inner}</g>`,
    ...texts(caption, top + height + 20, 16, 'font-size="12" fill="currentColor" opacity="0.8"'),
    "</svg>",
    "",
  ].join("\n");
}
