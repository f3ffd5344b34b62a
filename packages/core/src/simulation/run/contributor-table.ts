import { createTable, type Table } from "../../foundation/table.ts";
import type { ContributorColumns } from "../state/columns.ts";
import type { World } from "../state/world.ts";

/** What the table of contributors tells of each person, with its unit. */
const columns = [
  ["contributions", "contribution"],
  ["arrivedAt", "month"],
  ["lastAt", "month"],
  ["role", "rank"],
  ["employer", "kind"],
  ["project", "kind"],
  ["trust", "share"],
  ["hasLeft", "flag"],
  ["people", "person"],
] as const satisfies readonly (readonly [keyof ContributorColumns, string])[];

/**
 * A row for everybody who ever contributed, in order of arrival; people of a crowd share rows, and then each number is of
 * one of them. Ranks and kinds count as in `columns.ts`.
 */
export function contributorTable({ contributors }: World): Table {
  const table = createTable(
    columns.map(([name, unit]) => ({ name, unit })),
    contributors.count,
  );
  columns.forEach(([name], index) => {
    const { values } = table.columns[index]!;
    for (let row = 0; row < contributors.count; row++) values[row] = contributors.columns[name][row]!;
  });
  return table;
}
