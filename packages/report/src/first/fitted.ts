import { type Cell, grid } from "../grid.ts";
import type { Style } from "../style.ts";

/** A column of a table that gives way where the screen is too narrow for all. */
export interface Column<Row> {
  /** Two lines. */
  readonly head: readonly [string, string];
  /** What stands instead of the first line above this column and its neighbours of the same words together. */
  readonly over?: string;
  readonly cell: (row: Row) => string;
  /** Whether it may be left out, and how soon: the one of the highest rank first. Others go on below where there is no room. */
  readonly giveUp?: number;
}

/** What a table is called, how wide it may be, and how its headings stand out. */
export interface TableOptions {
  readonly title: string;
  /** What one has to know to read it, behind the title and below it: each where there is room for it. */
  readonly notes?: readonly [string, string];
  readonly width: number;
  readonly strong: Style["strong"];
  /** So many lines a name takes at most while a column may be left out (2). */
  readonly nameLines?: number;
}

/** A column with its texts, as wide as the widest of them. */
interface Measured extends Pick<Column<unknown>, "head" | "over" | "giveUp"> {
  readonly texts: readonly string[];
  readonly width: number;
}

/** No word is longer in one piece. */
const longestPiece = 18;

/**
 * A table in so many letters: names in lines at their spaces and dashes, and columns in their order. Where there is no room for
 * all, those go that may be left out, and the others stand below, with the names again.
 */
export function fitted<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  columns: readonly Column<Row>[],
  options: TableOptions,
): string[] {
  const { title, width, nameLines = 2 } = options;
  const names = rows.map(nameOf);
  const least = widest([title, ...names.flatMap(piecesOf)]);
  let shown = columns.map(({ cell, ...column }): Measured => {
    const texts = rows.map(cell);
    return { ...column, texts, width: widest(texts) };
  });
  const isTight = () => {
    const room = roomBeside(shown, width);
    return room < least || names.some((name) => broken(name, room).length > nameLines);
  };
  for (let last = lastOf(shown); last !== undefined && isTight(); last = lastOf(shown))
    shown = shown.filter((one) => one !== last);
  return partsOf(shown, width - least).flatMap((part) => table(names, part, options));
}

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));

/** What may be left out first. */
const lastOf = (shown: readonly Measured[]): Measured | undefined =>
  shown.length < 2
    ? undefined
    : shown
        .filter(({ giveUp }) => giveUp !== undefined)
        .toSorted((one, other) => other.giveUp! - one.giveUp!)
        .at(0);

/** Columns in as few tables as hold them, in their order. */
function partsOf(columns: readonly Measured[], room: number): Measured[][] {
  const parts: Measured[][] = [];
  for (const column of columns) {
    const part = parts.at(-1);
    if (part !== undefined && roomBeside([...part, column], room) >= 0) part.push(column);
    else parts.push([column]);
  }
  return parts;
}

/** Columns next to each other that have words above them together; others by themselves. */
function groupsOf(columns: readonly Measured[]): Measured[][] {
  const groups: Measured[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (column.over !== undefined && group?.[0]!.over === column.over) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** A column by itself has its own heading; those with words above them together are as wide as these. */
function settled(group: readonly Measured[]): { readonly head: string; readonly columns: readonly Measured[] } {
  const [first] = group;
  if (group.length === 1) {
    const head = first!.head[0];
    return { head, columns: [{ ...first!, width: Math.max(first!.width, widest(first!.head)) }] };
  }
  const columns = group.map((one) => ({ ...one, width: Math.max(one.width, one.head[1].length) }));
  const lacking = first!.over!.length - (sumOf(columns) - 1);
  const last = columns.at(-1)!;
  return {
    head: first!.over!,
    columns: columns.with(-1, { ...last, width: last.width + Math.max(0, lacking) }),
  };
}

/** The width of columns, each with the space before it. */
const sumOf = (columns: readonly Measured[]) => columns.reduce((sum, { width }) => sum + width + 1, 0);

const roomBeside = (columns: readonly Measured[], width: number) =>
  width - sumOf(groupsOf(columns).flatMap((group) => settled(group).columns));

function table(
  names: readonly string[],
  shown: readonly Measured[],
  { title, notes: [behind, below] = ["", ""], width, strong }: TableOptions,
): string[] {
  const groups = groupsOf(shown).map(settled);
  const columns = groups.flatMap((group) => group.columns);
  const nameWidth = Math.min(widest([title + behind, below, ...names]), roomBeside(shown, width));
  const widths = [nameWidth, ...columns.map((column) => column.width)];
  const fits = (text: string) => text.length <= nameWidth;
  const first = [fits(title + behind) ? title + behind : title];
  const second = [fits(below) ? below : ""];
  const under = columns.map(({ head }): Cell => [head[1]]);
  const heads =
    second[0] === "" && groups.every(({ head }) => head === "")
      ? grid([[first, ...under]], widths)
      : [
          ...grid(
            [[first, ...groups.map(({ head }): Cell => [head])]],
            [nameWidth, ...groups.map((group) => sumOf(group.columns) - 1)],
          ),
          ...grid([[second, ...under]], widths),
        ];
  const body = names.map((name, row) => [broken(name, nameWidth), ...columns.map(({ texts }): Cell => [texts[row]!])]);
  return [...heads.map(strong), ...grid(body, widths)];
}

/** What a name may be broken into: behind a dash, and anywhere where it has none for long; as far in as it begins. */
const piecesOf = (name: string): string[] => {
  const indent = indentOf(name);
  return name
    .trimStart()
    .split(" ")
    .flatMap((word) => word.split(/(?<=-)/))
    .flatMap((piece) => piece.match(new RegExp(`.{1,${longestPiece}}`, "gu")) ?? [])
    .map((piece) => indent + piece);
};

const indentOf = (name: string) => name.slice(0, name.length - name.trimStart().length);

/** A name over lines. */
function broken(name: string, width: number): Cell {
  if (name.length <= width) return [name];
  const indent = indentOf(name);
  const lines: string[] = [];
  for (const word of name.trimStart().split(" "))
    for (const [at, piece] of piecesOf(word).entries()) {
      const line = lines.at(-1);
      const longer = `${line}${at === 0 ? " " : ""}${piece}`;
      if (line !== undefined && longer.length <= width) lines[lines.length - 1] = longer;
      else lines.push(indent + piece);
    }
  return lines;
}
