import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeFolder } from "@stewardsim/results/node";
import { UsageError } from "@stewardsim/report/terminal";
import { say } from "../terminal.ts";

/** Which notebooks of a folder are executed, and where they go. */
export interface Executed {
  readonly names: readonly string[];
  readonly out: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Runs notebooks from top to bottom without a browser, and writes each with its outputs, and as a page that needs no network.
 *
 * @throws UsageError with the cell that failed
 */
export function execute(
  [program, word]: readonly [string, string],
  folder: string,
  { names, out, variables }: Executed,
): void {
  const into = resolve(out);
  const convert = (...words: string[]) => {
    const { status, stderr, error } = spawnSync(program, [word, ...words, "--output-dir", into], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...variables },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new UsageError(`A notebook did not run to its end:\n${error?.message ?? reasonIn(stderr)}`);
  };
  try {
    makeFolder(into);
  } catch (error) {
    throw new UsageError(
      `${out} cannot be written (${(error as NodeJS.ErrnoException).code}): name another with --out.`,
    );
  }
  say(`Executing ${names.join(", ")} …`);
  // Notebooks of one call would all have the kernel of the first.
  for (const some of byKernel(folder, names).values())
    convert("--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=3600", ...some);
  // There are no formulas in them, and nothing that moves.
  const alone = ["--HTMLExporter.mathjax_url=", "--HTMLExporter.require_js_url="];
  convert("--to", "html", ...alone, ...names.map((name) => join(into, name)));
}

/** Notebooks by the name of their kernel. */
function byKernel(folder: string, names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const kernel = kernelOf(join(folder, name));
    found.set(kernel, [...(found.get(kernel) ?? []), name]);
  }
  return found;
}

/** @throws UsageError where the file is no notebook */
function kernelOf(file: string): string {
  try {
    const { metadata } = JSON.parse(readFileSync(file, "utf8")) as { metadata: { kernelspec: { name: string } } };
    return metadata.kernelspec.name;
  } catch {
    throw new UsageError(`${file} is no notebook that names its kernel: open it in Jupyter, choose one and save it.`);
  }
}

/** The cell that failed and its error, without the many lines that lead there. */
function reasonIn(stderr: string): string {
  const [, cell] = /-{18}\n(.*?)\n-{18}\n/s.exec(stderr) ?? [];
  const lines = stderr.trim().split("\n");
  return cell === undefined ? lines.slice(-8).join("\n") : `${cell.replace(/^/gm, "  ")}\n${lines.at(-1)!}`;
}
