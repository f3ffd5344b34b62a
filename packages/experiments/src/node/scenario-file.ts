import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { loadScenario, readScenario, type Scenario } from "@stewardsim/core";
import { ScenarioFileError } from "../errors.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/**
 * Reads a scenario from a file: YAML (`.yaml`, `.yml`, `.json`) is only read; a script (`.ts`, `.mts`, `.js`, `.mjs`) that
 * ends in `export default` and a scenario is run, and may import `@stewardsim/core` wherever it lies.
 *
 * @throws ScenarioFileError where there is no such file, or it is a script that fails; TextEncodingError where it is not
 *   UTF-8; InvalidScenarioError with every problem of what it holds
 */
export async function readScenarioFile(file: string): Promise<Scenario> {
  const ending = extname(file).toLowerCase();
  if ([".yaml", ".yml", ".json"].includes(ending)) return loadScenario(textOf(file));
  if (![".ts", ".mts", ".js", ".mjs"].includes(ending))
    throw new ScenarioFileError(
      `${file} is neither YAML (.yaml, .json) nor a script (.ts, .js): give it one of these endings.`,
    );
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

/** Bundles a user's script, types stripped, and runs it; what it imports of ours is what runs here. */
async function runScript(file: string): Promise<unknown> {
  textOf(file);
  const { build } = await import("esbuild");
  const folder = mkdtempSync(join(tmpdir(), "stewardsim-script-"));
  try {
    const { outputFiles } = await build({
      entryPoints: [resolve(file)],
      bundle: true,
      platform: "node",
      format: "esm",
      write: false,
      logLevel: "silent",
      plugins: [
        {
          name: "ours",
          setup: ({ onResolve }) =>
            onResolve({ filter: /^@stewardsim\// }, ({ path }) => ({
              path: import.meta.resolve(path),
              external: true,
            })),
        },
      ],
    }).catch((error: unknown) => {
      throw new ScenarioFileError(`${file} is not a script that can be read: ${firstLine(error)}`);
    });
    const built = join(folder, "scenario.mjs");
    writeFileSync(built, outputFiles[0]!.text);
    return await import(pathToFileURL(built).href).catch((error: unknown) => {
      throw new ScenarioFileError(`${file} failed when it was run: ${firstLine(error)}`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const firstLine = (error: unknown) =>
  messageOf(error)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("Build failed"))
    .slice(0, 1)
    .join("");

/** Somebody's script may throw anything, also what cannot be made a text. */
function messageOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return "it threw what cannot be shown";
  }
}
