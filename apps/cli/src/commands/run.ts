import { simulate, tableToCsv, version } from "@stewardsim/core";
import { readScenarioFile } from "@stewardsim/experiments/node";
import { storyLines } from "@stewardsim/report";
import { print, printJson, sparkline, table, valueOf } from "../terminal.ts";

const shown = [
  ["organizations that run it", "adoption-share"],
  ["capability", "capability"],
  ["outside contributors", "contributors-active-outside"],
  ["trust of contributors", "trust-contributors"],
  ["steward's share of commits", "commit-share-steward"],
  ["people of the steward", "headcount"],
  ["revenue a month", "revenue"],
  ["cash", "cash"],
] as const;

/** `stewardsim run FILE`: one history. */
export async function run(
  [file]: string[],
  {
    seed,
    months,
    replication,
    csv,
    json,
  }: { seed: string; months?: number; replication: number; csv?: true; json?: true },
): Promise<number> {
  const scenario = await readScenarioFile(file!);
  const history = simulate(scenario, { seed, replication, ...(months === undefined ? {} : { months }) });
  const { table: columns, outcome, log } = history;
  if (csv) print(tableToCsv(columns));
  else if (json)
    printJson({
      scenario: scenario.name,
      seed,
      replication,
      version,
      outcome,
      log,
      table: Object.fromEntries(columns.columns.map(({ name, unit, values }) => [name, { unit, values: [...values] }])),
    });
  else {
    const rows = shown.map(([label, name]) => {
      const { values, unit } = columns.columns.find((one) => one.name === name)!;
      return [label, valueOf(values[0]!), sparkline(values, 40), valueOf(values.at(-1)!), unit];
    });
    print(
      [
        `${scenario.name} · seed ${seed}, replication ${replication} · ${history.months} months · stewardsim ${version}`,
        "",
        ...table(["", "FIRST", "", "LAST", "UNIT"], rows, [28, 10, 40, 10, 12]),
        "",
        ...storyLines(history),
        "",
        "One history of many: stewardsim compare says how often, and how sure that is.",
      ].join("\n"),
    );
  }
  return 0;
}
