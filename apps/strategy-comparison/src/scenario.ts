import { existsSync } from "node:fs";
import { compare, nearest, type Scenario, simulate } from "@stewardsim/core";
import { infrastructureDifferentiation, openCore, subscription } from "@stewardsim/evidence";
import { wrap } from "@stewardsim/report";
import { exitCodes, run, UsageError } from "@stewardsim/report/terminal";
import { findScenarios, othersOf, readScenario, type ScenarioFile } from "./scenario-files.ts";
import { comparisonLines, historyLines } from "./scenario-report.ts";
import { readWords, whole } from "./words.ts";

const help = `Runs one scenario, or all those of an app, beside the other strategies.

  pnpm scenario                       lists the scenarios
  pnpm scenario subscription/low-price
  pnpm scenario subscription          all of an app, against the other two strategies
  pnpm scenario my/own.yaml           or a script that ends in "export default" and a scenario: .ts, .js

  --seed TEXT        where all luck comes from (1)
  --replications N   histories of each scenario (16)
  --months N         how long to simulate (as the scenario says)
  --help             this
`;

const vocabulary = { valued: ["seed", "replications", "months"], bare: [], others: 1 } as const;

await run(async () => {
  const { values, flags, others: names } = readWords(process.argv.slice(2), vocabulary);
  const [name] = names;
  const asked = {
    seed: values["seed"] ?? "1",
    ...(values["months"] === undefined ? {} : { months: whole("months", values["months"], 12, 1200) }),
  };
  const options = { ...asked, replications: whole("replications", values["replications"] ?? "16", 1, 1000) };
  if (flags.has("help") || name === undefined) {
    print(
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
    print(`${comparisonLines(compare(arms(inOneWorld, others), options)).join("\n")}\n`);
    const guests = variants.filter((variant) => !isSameWorld(variant, world)).map((variant) => variant.name);
    if (guests.length > 0)
      print(
        `Here with their strategies on ${world.name}, by themselves on a market of their own: ${guests.join(", ")}.\n`,
      );
    return exitCodes.done;
  }
  if (one === undefined && !existsSync(name) && /\.(ya?ml|json|m?[jt]s)$/.test(name))
    throw new UsageError(`There is no file ${name}. Is the path right, seen from ${process.cwd()}?`);
  if (one === undefined && !existsSync(name)) throw new UsageError(unknown(name, found));
  const scenario = await readScenario(one?.file ?? name);
  const history = simulate(scenario, asked);
  const others = [subscription, infrastructureDifferentiation, openCore]
    .filter((strategy) => strategy.name !== scenario.strategy.name)
    .map((strategy) => strategy.asPractised({ ...scenario, events: [] }));
  print(`${[scenario.name, ...wrap(scenario.description, 100)].join("\n")}\n\n`);
  print(`${historyLines(history).join("\n")}\n\n`);
  print(`${comparisonLines(compare(arms([scenario], others), options)).join("\n")}\n`);
  return exitCodes.done;
});

function unknown(word: string, found: readonly ScenarioFile[]): string {
  const names = [...new Set(found.map(({ app }) => app)), ...found.map(({ name }) => name)];
  const meant = nearest(word, names) ?? names.find((name) => name.endsWith(`/${word}`));
  return `No scenario and no file is called "${word}".${meant === undefined ? "" : ` Did you mean "${meant}"?`} There is: ${names.join(" · ")}.`;
}

function print(text: string): void {
  process.stdout.write(text);
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

/** Everybody is judged against the same market without a steward, so a strategy from another market moves to this one. */
function moved({ name, description, strategy }: Scenario, world: Scenario): Scenario {
  return { ...world, name, description, strategy };
}

/** Scenarios by their own names, and those that they are held against by their strategies'. */
function arms(own: readonly Scenario[], others: readonly Scenario[]): Record<string, Scenario> {
  return Object.fromEntries([
    ...own.map((scenario) => [scenario.name.split("/").at(-1)!, scenario] as const),
    ...others.map((scenario) => [`(${scenario.strategy.name})`, scenario] as const),
  ]);
}
