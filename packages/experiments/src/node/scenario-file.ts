import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { loadScenario, readScenario, type Scenario } from "@stewardsim/core";
import { ScenarioFileError } from "../errors.ts";
import { firstLine, runScript } from "./run-script.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/**
 * Reads a scenario from a file: YAML (`.yaml`, `.yml`, `.json`) is only read; a script (`.ts`, `.mts`, `.js`, `.mjs`) that
 * ends in `export default` and a scenario is run, and may import `@stewardsim/core` wherever it lies. esbuild makes it ready
 * where that package is installed, and Node 22.18 or later runs it without.
 *
 * @throws ScenarioFileError where there is no such file, or it is a script that fails or that nothing here can run; TextEncodingError where it is not
 *   UTF-8; InvalidScenarioError with every problem of what it holds
 */
export async function readScenarioFile(file: string): Promise<Scenario> {
  const ending = extname(file).toLowerCase();
  if ([".yaml", ".yml", ".json"].includes(ending)) return loadScenario(textOf(file));
  if ([".csv", ".tsv", ".xls", ".xlsx", ".ods"].includes(ending))
    throw new ScenarioFileError(
      `${file} is a table and no scenario: a scenario is YAML, with a line for each setting. Counts from such a table go into its opening, such as contributors: { outside: 40 }, or into a parameter (stewardsim parameters WORD finds it); draws of parameters go to stewardsim sweep --design-file.`,
    );
  if (![".ts", ".mts", ".js", ".mjs"].includes(ending))
    throw new ScenarioFileError(
      `${file} is neither YAML (.yaml, .json) nor a script (.ts, .js): give it one of these endings.`,
    );
  textOf(file);
  const { default: scenario } = (await runScript(file)) as { default?: unknown };
  if (scenario === undefined)
    throw new ScenarioFileError(`${file} exports no scenario: end it with "export default" and the scenario.`);
  try {
    readAll(scenario, new Set());
  } catch (error) {
    throw new ScenarioFileError(`${file} failed when its scenario was read: ${firstLine(error)}`);
  }
  return readScenario(scenario);
}

/** Reads every property of a value once, so that what a script of somebody's own throws is not taken for ours. */
function readAll(value: unknown, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const inner of Object.values(value)) readAll(inner, seen);
}

const textOf = (file: string): string => textOfBytes(file, bytesOf(file));

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ScenarioFileError(
      code === "ENOENT"
        ? `There is no file ${file}. Is the path right, seen from ${process.cwd()}?`
        : `${file} cannot be read (${code}). Is it a file that you may read?`,
    );
  }
}
