import { spawn } from "node:child_process";
import { shownFolder } from "@stewardsim/report/store";
import { UsageError } from "@stewardsim/report/terminal";
import { say } from "../terminal.ts";

/**
 * Jupyter's server on a folder, until it is ended: Ctrl-C is its own.
 *
 * @param name of the notebook to open; the folder where left out
 * @returns the code that it ends with
 * @throws UsageError where it cannot be started
 */
export async function serve(
  [program, word]: readonly [string, string],
  folder: string,
  name: string | undefined,
  variables: Readonly<Record<string, string>>,
): Promise<number> {
  const ignored = () => undefined;
  process.on("SIGINT", ignored);
  try {
    say(`Jupyter opens ${shownFolder(folder)}; end it with Ctrl-C.`);
    // Jupyter refuses to serve as root unless it is told to.
    const asRoot = process.getuid?.() === 0 ? ["--allow-root"] : [];
    const child = spawn(program, [word, ...asRoot, ...(name === undefined ? [] : [name])], {
      cwd: folder,
      stdio: "inherit",
      env: { ...process.env, ...variables },
    });
    return await new Promise((end, fail) => {
      child.on("error", (error) => fail(new UsageError(`${program} cannot be started: ${error.message}`)));
      child.on("exit", (code) => end(code ?? 0));
    });
  } finally {
    process.off("SIGINT", ignored);
  }
}
