import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import nodeModule from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ScenarioFileError } from "../errors.ts";

/**
 * Runs a user's script; what it imports of ours is what runs here, wherever the script lies. esbuild, where it is installed,
 * bundles it with types stripped; else Node runs it, if it is one that strips types by itself.
 *
 * @throws ScenarioFileError where it fails, or neither can run it
 */
export async function runScript(file: string): Promise<unknown> {
  const esbuild = await installedEsbuild();
  if (esbuild !== undefined) return runBundled(file, esbuild);
  if (hooks !== undefined && stripsTypes) return runByNode(file, hooks);
  throw new ScenarioFileError(
    `${file} is a script, which Node ${process.versions.node} cannot run by itself: ` +
      "install the package esbuild (npm install esbuild) where stewardsim is installed, take Node 22.18 or later, or write YAML.",
  );
}

type Esbuild = typeof import("esbuild");

async function installedEsbuild(): Promise<Esbuild | undefined> {
  try {
    return await import("esbuild");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

async function runBundled(file: string, { build }: Esbuild): Promise<unknown> {
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
            onResolve({ filter: ours }, ({ path }) => ({ path: import.meta.resolve(path), external: true })),
        },
      ],
    }).catch((error: unknown) => {
      throw new ScenarioFileError(`${file} is not a script that can be read: ${firstLine(error)}`);
    });
    const built = join(folder, "scenario.mjs");
    writeFileSync(built, outputFiles[0]!.text);
    return await imported(file, pathToFileURL(built).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ours = /^@stewardsim\//;

type Resolve<R> = (
  name: string,
  context: { readonly parentURL?: string },
  next: (name: string, context: { readonly parentURL?: string }) => R,
) => R;
type RegisterHooks = (hooks: { readonly resolve: Resolve<unknown> }) => { deregister(): void };

/** Node 22.15 and later have it, and types of Node 20 do not know it. */
const hooks = (nodeModule as { readonly registerHooks?: RegisterHooks }).registerHooks;
const stripsTypes = Boolean((process.features as { readonly typescript?: string | false }).typescript);

/** How often a script was run by Node, which runs a module of the same address only once. */
let runs = 0;

async function runByNode(file: string, register: RegisterHooks): Promise<unknown> {
  const taken = register({
    resolve: (name, context, next) =>
      ours.test(name) && context.parentURL?.includes("?stewardsim-script=")
        ? next(name, { ...context, parentURL: import.meta.url })
        : next(name, context),
  });
  try {
    return await imported(file, `${pathToFileURL(resolve(file)).href}?stewardsim-script=${++runs}`);
  } finally {
    taken.deregister();
  }
}

const imported = (file: string, address: string): Promise<unknown> =>
  import(address).catch((error: unknown) => {
    throw new ScenarioFileError(`${file} failed when it was run: ${firstLine(error)}`);
  });

/** What an error says in its first line that says anything. */
export const firstLine = (error: unknown) =>
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
