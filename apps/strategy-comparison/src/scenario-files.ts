import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Scenario } from "@stewardsim/core";
import { readScenarioFile } from "@stewardsim/experiments/node";
import { inFile } from "@stewardsim/report/terminal";

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

/**
 * Reads a scenario of an app, or a user's own file. A script of an app was built, so it is only imported.
 *
 * @throws UsageError that says in which file what is wrong
 */
export async function readScenario(file: string): Promise<Scenario> {
  if (!file.startsWith(apps) || !file.endsWith(".js")) return inFile(file, readScenarioFile);
  return ((await import(pathToFileURL(file).href)) as { default: Scenario }).default;
}
