import { grid, marked, wrap } from "@stewardsim/report";
import { columnsOf, printOut, screenWidth, styleFor } from "@stewardsim/report/terminal";

export { printData, printErr as say, printJson } from "@stewardsim/report/terminal";

/** Results go to stdout; what is only of the moment goes to stderr. */
export const print = (text: string): void => printOut(lineOf(marked(text, styleFor())));
const lineOf = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);

/** Letters in the widest line of any output: the terminal's, 80 where there is none. */
export const widest = (): number => screenWidth(columnsOf());

/**
 * A headed table, its columns as wide as they need to be. Where that is too wide, columns give way that are over the hundredths
 * of it that each is granted, none below its longest word while another can, and what does not fit goes on below: no name and
 * no number is cut.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  granted: readonly number[],
): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const most = widest();
  const words = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column]!)].flatMap(piecesOf).map((piece) => piece.trimEnd().length)),
  );
  const over = (column: number) => widths[column]! - Math.floor(((granted[column] ?? 99) * most) / 100);
  const worstOf = (some: readonly number[]) =>
    some.length === 0 ? undefined : some.reduce((worst, one) => (over(one) > over(worst) ? one : worst));
  const isTooWide = () => widths.reduce((sum, width) => sum + width + 1, -1) > most;
  while (isTooWide()) {
    // Between words as long as one has several in a line; within a word only where all columns are words wide.
    const column =
      worstOf([...widths.keys()].filter((one) => widths[one]! > words[one]!)) ?? worstOf([...widths.keys()])!;
    if (widths[column]! <= 1) break;
    widths[column]!--;
  }
  return grid(
    [head, ...rows].map((row) => row.map((cell, column) => below(cell, widths[column]!))),
    widths,
  );
}

/** What of a text stays together: words, and parts of them up to a hyphen or dot. */
const piecesOf = (text: string): string[] => text.split(/(?<=[\s])|(?<=[-.])(?=[a-z])/i);

/** A cell in lines of a width, broken at spaces, else behind hyphens and dots, else anywhere. */
function below(text: string, width: number): string[] {
  const pieces = piecesOf(text).flatMap((piece) =>
    piece.trimEnd().length <= width ? [piece] : (piece.match(new RegExp(`.{1,${width}}`, "g")) ?? []),
  );
  const lines = [""];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    if ((line + piece).trimEnd().length <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

export const wrapped = (text: string, width = widest()): string[] => wrap(text, width);

/** A number in as few digits as say it. */
export const valueOf = (value: number): string =>
  Number.isNaN(value)
    ? "–"
    : Math.abs(value) >= 1e6 || (value !== 0 && Math.abs(value) < 1e-3)
      ? value
          .toExponential(2)
          .replace(/\.?0+e/, "e")
          .replace("e+", "e")
      : String(Number(value.toPrecision(4)));

export const rangeOf = ([low, high]: readonly [number, number]): string => `${valueOf(low)} to ${valueOf(high)}`;

const bars = "▁▂▃▄▅▆▇█";

/** How numbers go up and down, a letter each; a gap where one is missing. */
export function sparkline(values: ArrayLike<number>, letters = 24): string {
  const picked = Array.from({ length: Math.min(letters, values.length) }, (_, index) => {
    const from = Math.floor((index * values.length) / Math.min(letters, values.length));
    return values[from]!;
  });
  const finite = picked.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return picked
    .map((value) =>
      Number.isFinite(value)
        ? bars[high > low ? Math.min(7, Math.floor((8 * (value - low)) / (high - low))) : 3]!
        : " ",
    )
    .join("");
}
