import {
  catalogue,
  InvalidScenarioError,
  openingFinances,
  type Scenario,
  solvedForOpening,
  UnreachableOpeningError,
} from "@stewardsim/core";
import { knowledgeOf, settingAt } from "@stewardsim/experiments";
import { readScenarioFile } from "@stewardsim/experiments/node";
import { knownWords, openingSentence, type Style } from "@stewardsim/report";
import { exitCodes, styleFor } from "@stewardsim/report/terminal";
import { print, printJson, rangeOf, valueOf, widest, wrapped } from "../terminal.ts";

import type { Json } from "../schemas/index.ts";

/** `stewardsim validate`: every problem of every file; nothing else is wrong with a scenario that passes. */
export async function validate(files: string[], { json }: { json?: true }): Promise<number> {
  const reports = await Promise.all(files.map(reportOn));
  if (json) printJson<Json<"validate">>(reports);
  else for (const report of reports) print(written(report, styleFor(process.stdout)));
  return reports.every(({ errors }) => errors.length === 0) ? exitCodes.done : exitCodes.usage;
}

async function reportOn(file: string) {
  try {
    const scenario = await readScenarioFile(file);
    return {
      file,
      errors: [],
      known: knowledgeOf(scenario),
      opening: openingFinances(scenario),
      ...assumptionsOf(scenario),
      newcomers: newcomersIn(scenario),
    };
  } catch (error) {
    if (error instanceof UnreachableOpeningError) return unreachable(file, error);
    if (!(error instanceof InvalidScenarioError)) throw error;
    return {
      file,
      errors: error.errors,
      message: error.message,
      known: undefined,
      opening: undefined,
      own: [],
      unusual: [],
      newcomers: undefined,
    };
  }
}

/** A scenario that is valid, and whose market has no past that leads to its opening. */
function unreachable(file: string, { code, message, setting, value }: UnreachableOpeningError) {
  const error = { code, path: setting, value: String(value), reason: "cannot be reached", hint: message };
  return {
    file,
    errors: [error],
    message: `The scenario has one problem:\n  ${setting}: ${message}`,
    known: undefined,
    opening: undefined,
    own: [],
    unusual: [],
    newcomers: undefined,
  };
}

/**
 * How many times as many newcomers as the catalogue expects led to the outsiders that are observed; nothing where none are
 * observed, or where they are about as many.
 */
function newcomersIn(scenario: Scenario): number | undefined {
  const path = "project.opening.arrivalMultiplier";
  const isSolved = scenario.known.facts.includes("project.opening.outsiders") && !scenario.known.facts.includes(path);
  if (!isSolved) return undefined;
  const { plausible } = catalogue().find((one) => one.path === path)!;
  const times = scenario.project.opening.arrivalMultiplier;
  return times < plausible[0] || times > plausible[1] ? times : undefined;
}

/** Numbers that the scenario sets itself, and those of them that lie outside what is plausible. */
function assumptionsOf(scenario: Scenario) {
  const solved = solvedForOpening(scenario);
  const numbers = catalogue().flatMap(({ path, default: preset, plausible, unit }) => {
    const value =
      path.includes("[]") || path.includes("*") || solved.includes(path) ? undefined : settingAt(scenario, path);
    return typeof value === "number" && value !== preset ? [{ path, value, unit, plausible }] : [];
  });
  return {
    own: numbers,
    unusual: numbers.filter(({ value, plausible: [low, high] }) => value < low || value > high),
  };
}

function written(report: Awaited<ReturnType<typeof reportOn>>, { strong, good, bad, warn }: Style): string {
  const { file, unusual, known, opening, newcomers } = report;
  if (known === undefined) {
    const [first, ...lines] = (report as { message: string }).message.split("\n");
    return [`${strong(file)}: ${bad(first!)}`, ...lines.flatMap(below)].join("\n");
  }
  return [
    `${strong(file)}: ${good("can be run")}. ${knownWords(known)}`,
    ...(opening === undefined ? [] : below(openingSentence(opening))),
    ...(newcomers === undefined ? [] : below(newcomersSentence(newcomers))),
    ...unusual.flatMap(({ path, value, unit, plausible }) =>
      below(`${path} is ${valueOf(value)} ${unit}, outside the plausible ${rangeOf(plausible)}`).map((line) =>
        line.replace("outside the plausible", warn),
      ),
    ),
  ].join("\n");
}

const newcomersSentence = (times: number): string =>
  `So ${times < 1 ? "few" : "many"} outsiders for its adopters: newcomers come ${valueOf(times)} times as often as the catalogue expects, before ` +
  "month 0 and after it. If something else explains them, such as contributions that were not welcome or came of one event, leave " +
  "opening.contributors.outside out.";

/** A line under its file, within the width of a page; what goes on is set in further. */
const below = (line: string): string[] =>
  wrapped(line.trim(), widest() - 4).map((part, index) => `${index === 0 ? "  " : "    "}${part}`);
