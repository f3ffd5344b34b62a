import { catalogue, type CatalogueEntry, nearestParameter, sources } from "@stewardsim/core";
import { UsageError } from "@stewardsim/report/terminal";
import { print, printJson, rangeOf, table, valueOf, wrapped } from "../terminal.ts";

/** `stewardsim parameters`: all, those that hold every word, or one explained. */
export async function parameters(words: string[], { json }: { json?: true }): Promise<number> {
  const all = catalogue();
  const path = words.length === 1 ? all.find((one) => one.path === words[0]) : undefined;
  const found = path === undefined ? all.filter((one) => words.every((word) => speaksOf(one, word))) : [path];
  if (found.length === 0) {
    const meant = nearestParameter(words.join(" "));
    throw new UsageError(
      `No parameter has ${words.length > 1 ? "all of these words" : `"${words[0]}"`} in its path or meaning.` +
        `${meant === undefined ? "" : ` Did you mean "${meant}"?`} List all: stewardsim parameters`,
    );
  }
  if (json) printJson(found.map(withSource));
  else if (found.length === 1) print(explained(found[0]!));
  else print(listed(found, all.length));
  return 0;
}

const speaksOf = ({ path, label }: CatalogueEntry, word: string) =>
  `${path} ${label}`.toLowerCase().includes(word.toLowerCase());

function listed(found: readonly CatalogueEntry[], all: number): string {
  const rows = found.map((one) => [one.path, valueOf(one.default), rangeOf(one.plausible), one.unit, one.grade]);
  return [
    ...table(["PARAMETER", "DEFAULT", "PLAUSIBLE", "UNIT", ""], rows, [44, 9, 15, 25, 1]),
    "",
    ...wrapped(
      `${found.length} of ${all}. Grade: A measured, B reported, C practitioner, D guess. One by its path: stewardsim parameters ${found[0]!.path}`,
    ),
    "",
  ].join("\n");
}

function explained(one: CatalogueEntry): string {
  const { source, path, label, symbol, unit, default: preset, plausible, bounds, grade, held } = one;
  const grades = { A: "a primary measurement", B: "a report or the press", C: "a practitioner's word", D: "a guess" };
  const rows = [
    ["meaning", label + (symbol === undefined ? "" : ` (${symbol} in docs/model.md)`)],
    ["unit", unit],
    ["default", valueOf(preset)],
    ["plausible", `${rangeOf(plausible)}, from which experiments draw`],
    ["allowed", rangeOf(bounds)],
    ["evidence", `${grade}: ${grades[grade]}`],
    ["source", "assume" in source ? `assumed: ${source.assume}` : sources[source.cite]],
    ...(held === undefined ? [] : [["not drawn", heldBecause[held]]]),
  ];
  return [
    path,
    ...rows.flatMap(([name, text]) =>
      wrapped(text!, 84).map((line, at) => `  ${(at === 0 ? name! : "").padEnd(12)}${line}`),
    ),
    "",
  ].join("\n");
}

const heldBecause = {
  method: "it belongs to the method, not to the world",
  reader: "it is the reader's choice, not the world's",
  solved: "it is solved from what is known of the project's past",
};

const withSource = (one: CatalogueEntry) => ({
  ...one,
  source: "assume" in one.source ? one.source : { ...one.source, says: sources[one.source.cite] },
});
