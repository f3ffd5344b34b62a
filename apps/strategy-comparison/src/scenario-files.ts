import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadScenario, readScenario, type Scenario } from "@stewardsim/core";
import { UsageError } from "./exit-codes.ts";

const here = dirname(fileURLToPath(import.meta.url));
const apps = resolve(here, "../..");

/** A scenario that lies in an app: `subscription/gated-audited`. */
export interface ScenarioFile {
  readonly name: string;
  readonly app: string;
  readonly file: string;
}

/** Every scenario of every app, found by where it lies: scripts as they were built, YAML as it was written. */
export function findScenarios(): ScenarioFile[] {
  return readdirSync(apps).flatMap((app) => {
    const inFolder = (folder: string, ending: string) =>
      existsSync(join(apps, app, folder))
        ? readdirSync(join(apps, app, folder))
            .filter((file) => file.endsWith(ending) && !file.endsWith(`.test${ending}`))
            .sort()
            .map((file) => ({
              name: `${app}/${file.slice(0, -ending.length)}`,
              app,
              file: join(apps, app, folder, file),
            }))
        : [];
    return [...inFolder("dist/scenarios", ".js"), ...inFolder("scenarios", ".yaml")];
  });
}

/** What an app's variants are held against; nothing where it says nothing. */
export async function othersOf(app: string): Promise<Scenario[]> {
  const file = join(apps, app, "dist/comparison.js");
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as { default: Scenario[] }).default : [];
}

/** Reads a scenario of an app, or a user's own file: YAML and JSON are only read, scripts are run. */
export async function readScenarioFile(file: string): Promise<Scenario> {
  const ending = extname(file);
  if ([".yaml", ".yml", ".json"].includes(ending)) return loadScenario(textOf(file));
  if (![".ts", ".mts", ".js", ".mjs"].includes(ending))
    throw new UsageError(
      `${file} is neither YAML (.yaml, .json) nor a script (.ts, .js): give it one of these endings.`,
    );
  const found =
    file.startsWith(apps) && ending === ".js" ? await import(pathToFileURL(file).href) : await runScript(file);
  const scenario = (found as { default?: unknown }).default;
  if (scenario === undefined)
    throw new UsageError(`${file} exports no scenario: end it with "export default" and the scenario.`);
  return readScenario(scenario);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Is the path right?`);
  }
}

/** Strips a user's script of its types and runs it from here, where `@stewardsim/core` can be imported from. */
async function runScript(file: string): Promise<unknown> {
  const source = textOf(file);
  const { build } = await import("esbuild");
  let code: string;
  try {
    const { outputFiles } = await build({
      entryPoints: [resolve(file)],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      write: false,
      logLevel: "silent",
    });
    code = outputFiles[0]!.text;
  } catch (error) {
    throw new UsageError(`${file} is not a script that can be read: ${firstLine(error)}`);
  }
  const id = createHash("sha256").update(file).update(source).digest("hex").slice(0, 12);
  const built = join(here, `.script-${id}-${process.pid}.mjs`);
  writeFileSync(built, code);
  try {
    return await import(pathToFileURL(built).href);
  } catch (error) {
    throw new UsageError(`${file} failed when it was run: ${firstLine(error)}`);
  } finally {
    rmSync(built, { force: true });
  }
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error))
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("Build failed"))
    .slice(0, 1)
    .join("");
