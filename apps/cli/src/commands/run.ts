import { counted } from "@stewardsim/core/foundation";
import {
  canBeginFrom,
  evaluate,
  neutralFoundation,
  type Outcome,
  pastOf,
  type Run,
  simulate,
  type Table,
  tableToCsv,
  version,
} from "@stewardsim/core";
import { heldScenario, knowledgeOf, returnsIn } from "@stewardsim/experiments";
import { foundationVerdictLines, knownWords, storyLines, verdictLines, withoutVerdict } from "@stewardsim/report";
import { styleFor } from "@stewardsim/report/terminal";
import { shellWord } from "@stewardsim/results";
import { middlesOf, middlesSentence } from "../middles.ts";
import { returnLines } from "../return-lines.ts";
import { heldLines, heldNumbers } from "../held-lines.ts";
import { endLines } from "../run-end.ts";
import { shapeOf } from "../run-shape.ts";
import { readScenarioOf } from "../scenario-files.ts";
import { print, printData, printJson, widest, wrapped } from "../terminal.ts";
import type { Json } from "../schemas/index.ts";

/** A table of months with their numbers in front, from 1: as many months have passed at the end of a row. */
const withMonths = (table: Table): Table => {
  const rows = table.columns[0]?.values.length ?? 0;
  const months = { name: "month", unit: "month", values: Float64Array.from({ length: rows }, (_, row) => row + 1) };
  return { ...table, columns: [months, ...table.columns] };
};

/** `stewardsim run FILE`: one run. */
export async function runCommand(
  [file]: string[],
  {
    seed,
    months,
    limit,
    replication,
    csv,
    json,
  }: { seed: string; months?: number; limit?: number; replication: number; csv?: true; json?: true },
): Promise<number> {
  const scenario = await readScenarioOf(file!);
  const asked = { seed, replication, ...(limit === undefined ? {} : { limit }) };
  const held = heldScenario(scenario, asked);
  const run = simulate(held.scenario, { ...asked, ...(months === undefined ? {} : { months }) });
  const { table: columns, outcome, log } = run;
  const [known, middles] = [knowledgeOf(scenario), middlesOf(scenario)];
  const none = withoutVerdict(run);
  const led = csv ? undefined : againstFoundation(run, limit);
  if (csv) printData(tableToCsv(withMonths(columns)));
  else if (json)
    printJson<Json<"run">>({
      scenario: scenario.name,
      seed,
      replication,
      version,
      known,
      middles,
      ...heldNumbers(held),
      outcome,
      ...(led === undefined ? {} : { outcomeAgainstFoundation: led }),
      log,
      returns: returnsIn(run),
      table: Object.fromEntries(columns.columns.map(({ name, unit, values }) => [name, { unit, values: [...values] }])),
    });
  else {
    const style = styleFor(process.stdout);
    const head = `${scenario.name} · seed ${seed}, replication ${replication} · ${counted(run.months, "month")} · stewardsim ${version}`;
    print(
      [
        ...wrapped(head).map(style.strong),
        ...(none === undefined ? verdictLines(outcome, { style, width: widest() }) : wrapped(none)),
        ...endLines(run),
        ...(led === undefined ? [] : foundationVerdictLines(led, { style, width: widest() })),
        "",
        ...shapeOf(run, style),
        ...heldLines(held),
        "",
        ...returnLines(run, style),
        ...storyLines(run, { style, width: widest() }),
        "",
        ...wrapped(
          `${knownWords(known)} ${middlesSentence(middles)}` +
            "One run of many, evaluated as if none of it were chance; how often who wins, and how sure that is, says a comparison.",
        ),
        `Then: stewardsim compare ${shellWord(file!)}`,
      ].join("\n"),
    );
  }
  return 0;
}

/** The run evaluated against the same run under a neutral foundation; nothing where it is one, or there is no verdict on it. */
function againstFoundation(
  { scenario, seed, replication, months, outcome, sample }: Run,
  limit?: number,
): Outcome | undefined {
  if (["nobody", "user", "foundation"].includes(scenario.steward.kind)) return undefined;
  const room = limit === undefined ? {} : { limit };
  const led = simulate(neutralFoundation(scenario), {
    seed,
    replication,
    months,
    sample,
    counterfactual: outcome.measures,
    ...(canBeginFrom(scenario, scenario) ? { past: pastOf(scenario, { seed, replication, months, ...room }) } : {}),
    ...room,
  });
  return evaluate(outcome.measures, led.outcome.measures);
}
