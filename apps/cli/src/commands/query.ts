import { catalogue } from "@stewardsim/core";
import { styleFor, UsageError } from "@stewardsim/report/terminal";
import { type ColumnMeaning } from "@stewardsim/results";
import { query as ask, readManifest } from "@stewardsim/results/node";
import { answerCsv, answerLines, type Meanings } from "../answer-layout.ts";
import { goOn } from "../work.ts";
import { print, printData, printJson, say } from "../terminal.ts";
import type { Json } from "../schemas/index.ts";

/** `stewardsim query FOLDER... QUESTION`: a table on a terminal, CSV for whatever reads it elsewhere. */
export async function query(words: string[], { csv, json }: { csv?: true; json?: true }): Promise<number> {
  const folders = words.slice(0, -1);
  if (folders.length === 0)
    throw new UsageError(
      'Name a folder of results, and then the question: stewardsim query results/compare "SELECT …"',
    );
  if (csv && json) throw new UsageError("Choose one of --csv and --json.");
  const answer = await ask(folders, words.at(-1)!);
  for (const folder of folders)
    if (readManifest(folder).beside?.some(({ sha256 }) => sha256 === undefined))
      say(`Who wins in ${folder} is not known before all of it is there: ${goOn(folder)}`);
  const { columns, rows } = answer;
  if (json)
    printJson<Json<"query">>(rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]))));
  else if (csv || !process.stdout.isTTY) printData(answerCsv(answer));
  else print(answerLines(answer, meaningsIn(folders), styleFor(process.stdout)).join("\n"));
  return 0;
}

function meaningsOf(folder: string): readonly ColumnMeaning[] {
  const { columns, beside = [] } = readManifest(folder);
  return [...columns, ...beside.flatMap((table) => table.columns)];
}

/** What the columns of folders are, and the parameters in their designs. */
const meaningsIn = (folders: readonly string[]): Meanings =>
  new Map([
    ["experiment", { unit: "", about: "the folder" }],
    ["replication", { unit: "", about: "which run of each arm" }],
    ...catalogue().map(({ path, unit, label }) => [path, { unit, about: label }] as const),
    ...folders.flatMap((folder) => meaningsOf(folder).map(({ name, unit, about }) => [name, { unit, about }] as const)),
  ]);
