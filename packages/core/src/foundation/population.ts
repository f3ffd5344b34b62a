const arrays = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  u16: Uint16Array,
  u8: Uint8Array,
  i8: Int8Array,
} as const;

/** How a column stores its numbers. */
export type Kind = keyof typeof arrays;
/** The columns of one kind of agent, by name. */
export type Layout = Readonly<Record<string, Kind>>;
export type Column<K extends Kind = Kind> = InstanceType<(typeof arrays)[K]>;
export type Columns<L extends Layout> = { readonly [Name in keyof L]: Column<L[Name]> };

/**
 * One kind of agent: a typed array per property, a row per agent.
 *
 * Plain data, so a structured clone is a whole copy. `columns` is the same object for the whole
 * run, but growth replaces the arrays within it: a loop that adds rows must read
 * `population.columns.name` again after each `addRow`, and may keep the array otherwise.
 */
export interface Population<L extends Layout = Layout> {
  readonly name: string;
  readonly layout: L;
  /** Rows that fit before the next growth. */
  capacity: number;
  /** Rows 0 to `count` - 1 are agents; the rest is room to grow. */
  count: number;
  readonly columns: Columns<L>;
}

/**
 * An empty population.
 *
 * @param name the agents' plural, for messages and tables
 * @param capacity rows to make room for now; growth is automatic, so this is a hint
 * @param layout a kind for every column
 */
export function createPopulation<const L extends Layout>(name: string, capacity: number, layout: L): Population<L> {
  const entries = Object.entries(layout).map(([column, kind]) => [column, new arrays[kind](capacity)]);
  return { name, layout, capacity, count: 0, columns: Object.fromEntries(entries) as Columns<L> };
}

/** Bytes of one row of such columns. */
export const bytesPerRow = (layout: Layout): number =>
  Object.values(layout).reduce((sum, kind) => sum + arrays[kind].BYTES_PER_ELEMENT, 0);

/**
 * Claims the next row, doubling every column when all rows are taken.
 *
 * @returns the row: the agent's identity until the run ends, since rows are never reused.
 *   Every column of a new row is zero.
 */
export function addRow<L extends Layout>(population: Population<L>): number {
  if (population.count === population.capacity) reserve(population, population.count + 1);
  return population.count++;
}

/** Writes over a row with all that another one holds. */
export function copyRow<L extends Layout>({ columns }: Population<L>, from: number, to: number): void {
  for (const column of Object.values(columns) as Column[]) column[to] = column[from]!;
}

/** Makes room for at least `rows` rows in all, so that adding up to there moves no array. */
export function reserve<L extends Layout>(population: Population<L>, rows: number): void {
  if (rows <= population.capacity) return;
  const capacity = Math.max(rows, 2 * population.capacity, 16);
  // Growth is the one writer of these slots; to everybody else they are read-only.
  const columns = population.columns as Record<string, Column>;
  for (const [column, kind] of Object.entries(population.layout)) {
    const grown = new arrays[kind](capacity);
    grown.set(columns[column]!);
    columns[column] = grown;
  }
  population.capacity = capacity;
}
