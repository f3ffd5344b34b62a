import { counted } from "@stewardsim/report";
import { shownFolder } from "@stewardsim/report/store";
import { shellWord } from "@stewardsim/results";
import type { StoredRuns } from "@stewardsim/runner/node";
import { print, printJson, table, valueOf, wrapped } from "../terminal.ts";
import { methodsFor } from "./fitting-method.ts";
import { unitIn } from "./outcome.ts";

/** What runs of a model of somebody's own come to, as plain data. */
export const summaryOf = (folder: string, runs: StoredRuns) => ({
  folder: shownFolder(folder),
  rows: runs.design.values.length,
  replications: runs.replications,
  factors: runs.design.factors.map(({ path }) => path),
  seed: runs.seed,
  version: runs.manifest.version,
  hash: runs.manifest.hash,
  shard: runs.manifest.shard,
  failures: runs.failures,
  outcomes: Object.keys(runs.outcomes).map((name) => ({
    name,
    unit: unitIn(runs, name),
    ...spread(runs.column(name).filter(Number.isFinite)),
  })),
});

/** Mean, least and most of numbers; nothing is known of none. */
function spread(values: Float64Array) {
  const start = { mean: 0, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
  if (values.length === 0) return { mean: Number.NaN, least: Number.NaN, most: Number.NaN };
  return values.reduce(
    ({ mean, least, most }, value) => ({
      mean: mean + value / values.length,
      least: Math.min(least, value),
      most: Math.max(most, value),
    }),
    start,
  );
}

/** Shows it. */
export function printRuns(folder: string, runs: StoredRuns, json: true | undefined): void {
  const said = summaryOf(folder, runs);
  if (json) return printJson(said);
  print(
    [
      ...table(
        ["OUTCOME", "MEAN", "LEAST", "MOST"],
        said.outcomes.map(({ name, unit, mean, least, most }) => [
          unit === "" ? name : `${name} (${unit})`,
          ...[mean, least, most].map(valueOf),
        ]),
        [55, 14, 14, 14],
      ),
      "",
      ...wrapped(`${madeIn(runs)}.`),
      ...failedIn(runs),
      `Kept in ${said.folder}.`,
      runs.manifest.shard.of > 1
        ? "Then: stewardsim merge, with the folders of all shards."
        : `Then: stewardsim analyse ${shellWord(said.folder)} --by ${methodsFor(runs.design)[0]} --of ${shellWord(said.outcomes[0]!.name)}`,
    ].join("\n"),
  );
}

/** What was run, in words. */
export function madeIn({ design, replications, seed, manifest }: StoredRuns): string {
  const rows = `${counted(design.values.length, "row")} of ${counted(design.factors.length, "factor")}`;
  return `${rows} × ${counted(replications, "replication")} · seed ${seed} · model ${manifest.version} · hash ${manifest.hash?.slice(0, 16) ?? "–"}`;
}

/** What is said where runs failed. */
export function failedIn({ failures }: Pick<StoredRuns, "failures">): readonly string[] {
  const [first] = failures;
  if (first === undefined) return [];
  const { row, code, message } = first;
  return wrapped(`Mind: ${counted(failures.length, "run")} FAILED, the first of row ${row} (${code}): ${message}`);
}
