import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Whether a program starts and ends well. */
const works = (program: string, ...words: string[]) =>
  spawnSync(program, words, { stdio: "ignore", timeout: 60_000 }).status === 0;

/** The system's own Jupyter before another one on the path, which may be a bare Python's. */
const jupyters = ["/usr/bin/jupyter", "jupyter"];

/** A Jupyter with a server, Lab where that is installed or Notebook: the words that start it. */
export const findServer = (): readonly [string, string] | undefined =>
  jupyters
    .flatMap((jupyter) => [[jupyter, "lab"] as const, [jupyter, "notebook"] as const])
    .find(([jupyter, word]) => works(jupyter, word, "--version"));

/** A Jupyter that executes notebooks without a server: the words that start it. */
export function findExecutor(): readonly [string, string] | undefined {
  const jupyter = jupyters.find((one) => works(one, "nbconvert", "--version"));
  return jupyter === undefined ? undefined : [jupyter, "nbconvert"];
}

/** Folders from one up to the root. */
const upwards = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))];

/** Deno, the kernel of the notebooks in TypeScript: beside them, in a checkout where its tools are, or on the path. */
export function findDeno(folder: string): string | undefined {
  const name = join("node_modules/.bin", process.platform === "win32" ? "deno.cmd" : "deno");
  const near = upwards(resolve(folder)).flatMap((above) => [join(above, name), join(above, "tools/engines", name)]);
  return [...near.filter((path) => existsSync(path)), "deno"].find((program) => works(program, "--version"));
}

/** What the notebooks import of ours. */
const imported = ["core", "evidence", "experiments", "report", "results"].map((name) => `@stewardsim/${name}`);

/** Packages that the notebooks import and that do not lie above them, or are not built. */
export const missingPackages = (folder: string): string[] =>
  imported.filter(
    (name) => !upwards(resolve(folder)).some((above) => existsSync(join(above, "node_modules", name, "dist/index.js"))),
  );

/** The Python that Jupyter starts for notebooks in Python; nothing where it has no such kernel. */
export function findPython(jupyter: string): string | undefined {
  const { stdout } = spawnSync(jupyter, ["kernelspec", "list", "--json"], { encoding: "utf8" });
  try {
    const { kernelspecs } = JSON.parse(stdout) as { kernelspecs: Record<string, { spec: { argv: string[] } }> };
    return kernelspecs["python3"]?.spec.argv[0];
  } catch {
    return undefined;
  }
}

/** Whether a Python has a module. */
export const hasModule = (python: string, name: string): boolean => works(python, "-c", `import ${name}`);
