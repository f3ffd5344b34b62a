import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { meantHint, nearest, type Scenario, simulate } from "@stewardsim/core";
import { infrastructureDifferentiation, openCore, subscription } from "@stewardsim/evidence";
import { heldScenario } from "@stewardsim/experiments";
import { wrap } from "@stewardsim/report";
import { shownFolder, simulateStored } from "@stewardsim/report/store";
import { beforeWork, exitCodes, printOut, run, UsageError } from "@stewardsim/report/terminal";
import { openResults } from "./results-folder.ts";
import { findScenarios, othersOf, readScenario, type ScenarioFile } from "./scenario-files.ts";
import { comparisonLines, runLines } from "./scenario-report.ts";
import { scenarioArms, scenarioStudy } from "./scenario-study.ts";
import { readWords, times, whole } from "./words.ts";

const help = `Runs one scenario, or all those of an app, beside the other strategies.

  pnpm scenario                       lists the scenarios
  pnpm scenario subscription/low-price
  pnpm scenario subscription          all of an app, against the other two strategies
  pnpm scenario my/own.yaml           or a script that ends in "export default" and a scenario: .ts, .js

  --seed TEXT        where all random numbers come from (1)
  --replications N   runs of each scenario (16)
  --months N         how long to simulate (as the scenario says)
  --out FOLDER       where results are kept (results/<name>, or the next number that is free)
  --force            replace the results that are in the folder of --out
  --csv              write CSV files beside the results too
  --limit N          how many times the usual 1 GB of memory and minute of time a run may take (1)
  --workers N        the most threads (one for each core)
  --help             this

What is kept is asked with pnpm stewardsim analyse | story | query | verify FOLDER.
`;

const vocabulary = {
  valued: ["seed", "replications", "months", "out", "limit", "workers"],
  bare: ["force", "csv"],
  others: 1,
} as const;

await run(async () => {
  const { values, flags, others: names } = readWords(process.argv.slice(2), vocabulary);
  const [name] = names;
  const asked: { seed: string; months?: number; limit?: number } = {
    seed: values["seed"] ?? "1",
    ...(values["months"] === undefined ? {} : { months: whole("months", values["months"], 12, 1200) }),
    ...(values["limit"] === undefined ? {} : { limit: times("limit", values["limit"]) }),
  };
  const options = { ...asked, replications: whole("replications", values["replications"] ?? "16", 1, 1000) };
  if (flags.has("help") || name === undefined) {
    printOut(
      flags.has("help")
        ? help
        : `${await list()}\n\nRun one: pnpm scenario NAME; your own: pnpm scenario path/to/file.yaml\n`,
    );
    return exitCodes.done;
  }
  const found = findScenarios();
  const ofApp = found.filter(({ app }) => app === name);
  const one = found.find((scenario) => scenario.name === name);
  if (ofApp.length > 0) {
    const variants = await Promise.all(ofApp.map(({ file }) => readScenario(file)));
    const others = await othersOf(name);
    const world = others[0] ?? variants[0]!;
    const inOneWorld = variants.map((variant) => (isSameWorld(variant, world) ? variant : moved(variant, world)));
    const code = await compareStored(name, inOneWorld, others);
    const guests = variants.filter((variant) => !isSameWorld(variant, world)).map((variant) => variant.name);
    if (guests.length > 0)
      printOut(
        `Here with their strategies on ${world.name}, by themselves on a market of their own: ${guests.join(", ")}.\n`,
      );
    return code;
  }
  if (one === undefined && !existsSync(name) && /\.(ya?ml|json|m?[jt]s)$/.test(name))
    throw new UsageError(`There is no file ${name}. Is the path right, seen from ${process.cwd()}?`);
  if (one === undefined && !existsSync(name)) throw new UsageError(unknown(name, found));
  const scenario = await readScenario(one?.file ?? name);
  const { months, ...which } = asked;
  const single = simulate(heldScenario(scenario, which).scenario, {
    ...which,
    ...(months === undefined ? {} : { months }),
  });
  const others = [subscription, infrastructureDifferentiation, openCore]
    .filter((strategy) => strategy.name !== scenario.strategy.name)
    .map((strategy) => strategy.asPractised({ ...scenario, events: [] }));
  printOut(`${[scenario.name, ...wrap(scenario.description, 100)].join("\n")}\n\n`);
  printOut(`${runLines(single).join("\n")}\n\n`);
  return compareStored(one?.name ?? basename(name, extname(name)), [scenario], others);

  async function compareStored(called: string, own: readonly Scenario[], against: readonly Scenario[]) {
    const study = await beforeWork(() => scenarioStudy(own, against, options));
    const { folder, store } = openResults(study, {
      kind: "scenario",
      name: called.replaceAll("/", "-"),
      out: values["out"],
      force: flags.has("force"),
      notes: { against: study.arms[0]!.name },
      facts: { scenario: called, against: study.arms[0]!.name },
    });
    const { result } = await simulateStored({
      study,
      store,
      folder,
      csv: flags.has("csv"),
      resume: "pnpm stewardsim resume",
      ...(values["workers"] === undefined ? {} : { workers: whole("workers", values["workers"], 1, 1024) }),
    });
    printOut(`${comparisonLines(scenarioArms(result.ensemble)).join("\n")}\nKept in ${shownFolder(folder)}.\n`);
    return result.ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
  }
});

function unknown(word: string, found: readonly ScenarioFile[]): string {
  const names = [...new Set(found.map(({ app }) => app)), ...found.map(({ name }) => name)];
  const meant = nearest(word, names) ?? names.find((name) => name.endsWith(`/${word}`));
  return `No scenario and no file is called "${word}".${meantHint(meant)} There is: ${names.join(" · ")}.`;
}

async function list(): Promise<string> {
  const lines = await Promise.all(
    findScenarios().map(async ({ name, file }) => [name, (await readScenario(file)).description] as const),
  );
  const longest = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, description]) => `  ${name.padEnd(longest)}  ${description}`).join("\n");
}

function isSameWorld(a: Scenario, b: Scenario): boolean {
  const world = ({ start, market, project, community, rivals, months }: Scenario) =>
    JSON.stringify([start, market, project, community, rivals, months]);
  return world(a) === world(b);
}

/** Everybody is evaluated against the same market without a steward, so a strategy from another market moves to this one. */
function moved({ name, description, strategy }: Scenario, world: Scenario): Scenario {
  return { ...world, name, description, strategy };
}
