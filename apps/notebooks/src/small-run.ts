import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ResultsError } from "@stewardsim/results";
import { readManifest } from "@stewardsim/results/node";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Where the notebooks put what they make themselves. */
export const ownResults = fileURLToPath(new URL("../results/", import.meta.url));

/** Whether a folder holds all that it was begun for. */
function isComplete(folder: string): boolean {
  try {
    return readManifest(folder).hash !== undefined;
  } catch (error) {
    if (error instanceof ResultsError) return false;
    throw error;
  }
}

/** Whether a folder holds a whole comparison of strategies. */
const isOfMainJob = (folder: string) => isComplete(folder) && readManifest(folder).kind === "strategy-comparison";

/** The youngest results of the main job, which writes below `results` at the top of the repository. */
export function latestResults(below = join(root, "results")): string | undefined {
  const age = (folder: string) => statSync(join(folder, "manifest.json")).mtimeMs;
  if (!existsSync(below)) return undefined;
  return readdirSync(below)
    .map((name) => join(below, name))
    .filter(isOfMainJob)
    .sort((a, b) => age(b) - age(a))[0];
}

/** Results of an earlier small run give way. */
const again = (folder: string) => (existsSync(join(folder, "manifest.json")) ? ["--force"] : []);

/** Enough to see something, in half a minute; too few draws to conclude from. */
const smallRun = ["--draws", "8", "--months", "84", "--arms", "subscription,infrastructure-differentiation,open-core"];

/**
 * The folder to read: the one that is named, or the youngest of the main job. Where there is none, the main job is run,
 * small, as a user would run it: from its built program, by its flags.
 *
 * @param named a folder; relative to the top of the repository
 */
export function resultsOrSmallRun(named: string | undefined): { folder: string; isSmallRun: boolean } {
  const known = named ? resolve(root, named) : latestResults();
  // What is there, but cannot be read, is told of in the reader's own words.
  if (known !== undefined && existsSync(join(known, "manifest.json"))) return { folder: known, isSmallRun: false };
  const folder = known ?? join(ownResults, "small-run");
  const program = join(root, "apps/strategy-comparison/dist/main.js");
  if (!existsSync(program)) throw new Error("The apps are not built: run `npx --yes pnpm@12 build` first.");
  const { status, stderr, error } = spawnSync("node", [program, ...smallRun, "--out", folder, ...again(folder)], {
    encoding: "utf8",
  });
  // 3: some runs failed; the others are there, and the manifest counts those that are not.
  if (status !== 0 && status !== 3)
    throw new Error(`The small run ended with ${status}: ${error?.message ?? stderr.trim()}`);
  return { folder, isSmallRun: true };
}
