import { csvLine } from "@stewardsim/core";
import type { Study } from "./study.ts";

/** The drawn parameters as CSV: a row a draw, a column a path, so that `designFromCsv` reads it. */
export function parametersCsv({ study }: { readonly study: Pick<Study, "factors" | "values"> }): string {
  const lines = [csvLine(["draw", ...study.factors.map(({ path }) => path)])];
  study.values.forEach((row, draw) => lines.push(csvLine([draw, ...row])));
  return `${lines.join("\n")}\n`;
}
