import { join } from "node:path";
import { canonicalJson, type Manifest } from "@stewardsim/results";
import { readManifest, readTable } from "@stewardsim/results/node";
import { NotReproducedError } from "@stewardsim/runner";
import type { Executor } from "../executor.ts";
import type { Study } from "../study.ts";
import { type RunByYear, runsOfTable, yearsBeside } from "../years-table.ts";
import { runsByYear } from "../years.ts";

/**
 * How the first runs of each arm went year by year, as a folder keeps it.
 *
 * @returns none where it is not whole yet, or was made before they were kept
 * @throws ResultsError "damaged"
 */
export async function readYears(folder: string, { beside = [] }: Pick<Manifest, "beside">): Promise<RunByYear[]> {
  const table = beside.find(({ name }) => name === yearsBeside.name);
  if (table?.sha256 === undefined) return [];
  const isOurs = canonicalJson(table.columns) === canonicalJson(yearsBeside.columns);
  if (!isOurs) return [];
  const { columns } = await readTable(
    join(folder, `${yearsBeside.name}.parquet`),
    `Resume ${folder}, and it is written again.`,
  );
  return runsOfTable(columns);
}

/**
 * Runs some replications again, and compares how they went year by year with what stands beside the results.
 *
 * @param tasks those of them that are kept by year are looked at
 * @throws NotReproducedError naming the first run that comes out differently, ResultsError "damaged"
 */
export async function verifyYears(
  folder: string,
  study: Study,
  tasks: readonly number[],
  execute: Executor,
): Promise<void> {
  const kept = await readYears(folder, readManifest(folder));
  const again = tasks.filter((task) => task < runsByYear);
  if (kept.length === 0 || again.length === 0) return;
  const different: RunByYear[] = [];
  await execute({
    study,
    tasks: again,
    onResult({ task, years: found = {} }) {
      for (const one of kept) if (one.task === task && !isSame(one.years, found[one.arm])) different.push(one);
    },
  });
  const [first] = different.sort((a, b) => a.task - b.task);
  if (first !== undefined)
    throw new NotReproducedError(
      `Replication ${first.task} of ${first.arm} went otherwise, year by year, than ${yearsBeside.name}.parquet in ${folder} says: compute it again in a new folder.`,
    );
}

const isSame = (one: Float64Array, other: Float64Array | undefined) =>
  one.length === other?.length && one.every((value, index) => Object.is(value, other[index]));
