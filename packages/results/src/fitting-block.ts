import type { Block, ColumnMeaning, Values } from "./block.ts";
import { ResultsError } from "./errors.ts";

/**
 * Whether a block is one of a store: what does not fit would be stored as something else.
 *
 * @param replications how many there are in all, over all shards
 * @throws ResultsError "no-block" for a replication that there is none of, and for columns that are not those of the store
 */
export function mustFitStore(
  { index, rows, columns }: Block,
  meanings: readonly ColumnMeaning[],
  replications: number,
): void {
  const refuse = (what: string): never => {
    throw new ResultsError(
      "no-block",
      `${what}: give each replication once, with as many values as rows in each column.`,
    );
  };
  if (!Number.isInteger(index) || index < 0 || index >= replications)
    refuse(`there is no replication ${index} among those from 0 to ${replications - 1}`);
  if (!Number.isInteger(rows) || rows < 0 || rows > mostRows) refuse(`replication ${index} has ${rows} rows`);
  if (columns.length !== meanings.length)
    refuse(`replication ${index} has ${columns.length} columns and the store ${meanings.length}`);
  meanings.forEach(({ name, kind }, column) => {
    const values = columns[column]!;
    if (isOf(kind, values)) {
      if (values.length !== rows)
        refuse(`column ${name} of replication ${index} has ${values.length} values for ${rows} rows`);
    } else refuse(`column ${name} of replication ${index} is no ${kind === "text" ? "list of texts" : "Float64Array"}`);
  });
}

/** What a number of four bytes counts. */
const mostRows = 0xffffffff;

const isOf = (kind: ColumnMeaning["kind"], values: Values): boolean =>
  kind === "text"
    ? Array.isArray(values) && values.every((one) => typeof one === "string")
    : values instanceof Float64Array;
