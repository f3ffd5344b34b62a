import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "@stewardsim/report/terminal";

const home = fileURLToPath(new URL("../", import.meta.url));
const packages = "jupyter-nbconvert jupyter-notebook jupyter-client python3-ipykernel python3-nbclient";

/** A Jupyter that can execute notebooks: the system's own before another one on the path, which may be a bare Python's. */
export const jupyter: string | undefined = ["/usr/bin/jupyter", "jupyter"].find(
  (program) => spawnSync(program, ["nbconvert", "--version"], { stdio: "ignore" }).status === 0,
);

export interface Executed {
  readonly notebook: string;
  readonly html: string;
}

/**
 * Executes a notebook from top to bottom on Deno's kernel.
 *
 * @param environment variables that its cells can read
 * @returns the notebook with its outputs, and the same as a page
 * @throws UsageError where Jupyter or Deno is not installed, or a cell of the notebook fails
 */
export function execute(notebook: string, into: string, environment: Readonly<Record<string, string>> = {}): Executed {
  if (jupyter === undefined)
    throw new UsageError(
      `Jupyter with nbconvert is not installed. On Debian or Ubuntu:\n  apt-get install ${packages}`,
    );
  const env = { ...process.env, ...environment, JUPYTER_PATH: kernelFolder(), NO_COLOR: "1" };
  const run = (...words: string[]) => {
    const { status, stderr, error } = spawnSync(jupyter!, ["nbconvert", ...words, "--output-dir", into], {
      cwd: home,
      env,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new UsageError(`${notebook} did not run to its end:\n${error?.message ?? stderr}`);
  };
  run("--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=600", join(home, notebook));
  const executed = join(into, basename(notebook));
  // A page that needs no network: there are no formulas in it, and nothing that moves.
  run("--to", "html", "--HTMLExporter.mathjax_url=", "--HTMLExporter.require_js_url=", executed);
  return { notebook: executed, html: executed.replace(/\.ipynb$/, ".html") };
}

/** Tells Jupyter where Deno is, without touching the user's own kernels: a folder of ours, with absolute paths, never committed. */
function kernelFolder(): string {
  const folder = join(home, "results/jupyter");
  const deno = join(home, "../../tools/engines/node_modules/.bin/deno");
  if (!existsSync(deno)) throw new UsageError("Deno is not installed: run `npx --yes pnpm@12 install` first.");
  mkdirSync(join(folder, "kernels/deno"), { recursive: true });
  const kernel = {
    argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
  };
  writeFileSync(join(folder, "kernels/deno/kernel.json"), `${JSON.stringify(kernel, null, 2)}\n`);
  return folder;
}
