import { ModelError } from "@stewardsim/core";
import { exitCodes, UsageError } from "./exit-codes.ts";

/** Runs a program to its exit code: a user's mistake is a sentence, and only our own mistakes ask to be reported. */
export async function run(program: () => Promise<number>): Promise<void> {
  // Whoever reads us may have seen enough: `pnpm scenario | head`.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    process.exitCode = await program();
  } catch (error) {
    if (error instanceof UsageError || error instanceof ModelError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = exitCodes.usage;
    } else {
      const said = error instanceof Error ? error.message : String(error);
      process.stderr.write(`This is a mistake of stewardsim, and not yours: ${said}\nPlease report it.\n`);
      if (process.env["STEWARDSIM_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
      process.exitCode = exitCodes.internal;
    }
  }
}

/** Ends on Ctrl-C in a sentence, after what has to be undone. */
export function whenStopped(undo: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      undo();
      process.stderr.write(`${process.stderr.isTTY ? "\r\u001b[K" : ""}Stopped: nothing was written.\n`);
      process.exit(exitCodes.stopped);
    });
}
