import { catalogue, type CatalogueEntry, correlatedParameters, observables, sources } from "@stewardsim/core";
import { type Style } from "@stewardsim/report";
import { styleFor, UsageError } from "@stewardsim/report/terminal";
import { type FoundParameters, meantBy, parametersWith } from "../parameter-search.ts";
import { settingData, settingLines } from "../parameters-by-meaning/setting-lines.ts";
import { folded } from "../spelling.ts";
import { print, printJson, rangeOf, table, valueOf, wrapped } from "../terminal.ts";
import type { Json } from "../schemas/index.ts";

interface ParameterWords {
  readonly observables?: true;
  readonly json?: true;
}

/** `stewardsim parameters`: all, what answers words, or one explained; or what can be watched of a month. */
export async function parameters(words: string[], options: ParameterWords): Promise<number> {
  if (options.observables) return showObservables(words, options);
  const all = catalogue();
  const { settings, named, sourced } = foundBy(words, all);
  const count = named.length + sourced.length;
  if (count + settings.length === 0) throw new UsageError(notFound(words, meantBy(words, all)));
  const style = styleFor(process.stdout);
  if (options.json) {
    printJson<Json<"parameters">>([...settings.map(settingData), ...[...named, ...sourced].map(withSource)]);
    return 0;
  }
  const lines = settings.map((one) => settingLines(one, style).join("\n"));
  if (count === 1) lines.push(explained([...named, ...sourced][0]!, style));
  else if (count > 1) lines.push(listed(named, sourced, all.length, style));
  print(lines.join("\n"));
  return 0;
}

function foundBy(words: readonly string[], all: readonly CatalogueEntry[]): FoundParameters {
  const path = words.length === 1 ? all.find((one) => one.path === words[0]) : undefined;
  return path === undefined ? parametersWith(words, all) : { settings: [], named: [path], sourced: [] };
}

function notFound(words: readonly string[], meant: string | undefined): string {
  const what = words.length > 1 ? "all of these words" : `"${words[0]}"`;
  const tried =
    meant === undefined ? " List all: stewardsim parameters" : ` Did you mean: stewardsim parameters ${meant}`;
  return `No parameter has ${what} in its path, meaning or source.${tried}`;
}

/** What runs are watched by, a line each. */
function showObservables(words: readonly string[], { json }: ParameterWords): number {
  const found = observables.filter(({ name }) => words.every((word) => name.includes(folded(word))));
  if (found.length === 0) throw new UsageError(`No observable has ${words.join(" and ")} in its name: leave it out.`);
  if (json) printJson<Json<"parameters">>(found.map(({ name, unit }) => ({ name, unit })));
  else {
    const rows = found.map(({ name, unit }) => [name, unit]);
    const [head, ...lines] = table(["OBSERVABLE", "UNIT"], rows, [60, 30]);
    print(
      [
        styleFor(process.stdout).strong(head!),
        ...lines,
        "",
        ...wrapped(
          `${found.length} of ${observables.length}, as stewardsim run FILE --csv has them of every month. Keep one of a month, as --watch ${found[0]!.name}@12.`,
        ),
        "",
      ].join("\n"),
    );
  }
  return 0;
}

function listed(
  named: readonly CatalogueEntry[],
  sourced: readonly CatalogueEntry[],
  all: number,
  { strong }: Style,
): string {
  const rows = [...named, ...sourced].map((one) => [
    one.path,
    valueOf(one.default),
    rangeOf(one.plausible),
    one.unit,
    one.grade,
  ]);
  const [head, ...lines] = table(["PARAMETER", "DEFAULT", "PLAUSIBLE", "UNIT", ""], rows, [44, 9, 15, 25, 1]);
  const bySource =
    sourced.length === 0
      ? ""
      : named.length === 0
        ? " They have it in their source."
        : ` The last ${sourced.length} have it in their source.`;
  return [
    strong(head!),
    ...lines,
    "",
    ...wrapped(
      `${rows.length} of ${all}.${bySource} Grade: A measured, B reported, C practitioner, D guess. One by its path: stewardsim parameters ${rows[0]![0]}`,
    ),
    "",
  ].join("\n");
}

function explained(one: CatalogueEntry, { strong }: Style): string {
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
    ...(held === undefined ? [] : [["not drawn", heldReason[held]]]),
    ...togetherWith(path),
  ];
  return [
    strong(path),
    ...rows.flatMap(([name, text]) =>
      wrapped(text!, 84).map((line, at) => `  ${(at === 0 ? name! : "").padEnd(12)}${line}`),
    ),
    "",
  ].join("\n");
}

/** What it is drawn together with, and how strongly: lines of its explanation, none where it is drawn by itself. */
const togetherWith = (path: string): [string, string][] =>
  correlatedParameters.flatMap(({ paths, rank, grade }, index): [string, string][] => {
    if (!paths.includes(path)) return [];
    const isFirst = correlatedParameters.findIndex((one) => one.paths.includes(path)) === index;
    const other = paths[0] === path ? paths[1] : paths[0];
    return [[isFirst ? "goes with" : "", `${other}, rank correlation ${rank} (${grade})`]];
  });

const heldReason = {
  method: "it belongs to the method, not to the world",
  reader: "it is the reader's choice, not the world's",
  solved: "it is solved from what is known of the project's past",
  stated: "it is only there where a scenario states it",
};

const withSource = (one: CatalogueEntry) => ({
  ...one,
  source: "assume" in one.source ? one.source : { ...one.source, says: sources[one.source.cite] },
});
