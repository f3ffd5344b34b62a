import { exitCodes } from "./exit-codes.ts";
import { watchOutput } from "./output.ts";
import { printErr } from "./print.ts";

/** Runs a program to its exit code: a user's mistake is a sentence, and only our own mistakes ask to be reported. */
export async function run(program: () => Promise<number>): Promise<void> {
  watchOutput();
  try {
    process.exitCode = await program();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    const said = error instanceof Error ? error.message : String(error);
    printErr(
      process.exitCode === exitCodes.internal
        ? `This is a mistake of stewardsim, and not yours: ${said}\nPlease report it.`
        : said,
    );
    if (process.env["STEWARDSIM_DEBUG"] && error instanceof Error) printErr(String(error.stack));
  }
}

/** Errors that a user can mend carry a code of ours, in small letters; those of Node and of the engine do not. */
function exitCodeOf(error: unknown): number {
  const { code } = error as { readonly code?: unknown };
  if (!(error instanceof Error) || typeof code !== "string" || !/^[a-z]+(-[a-z]+)*$/.test(code))
    return exitCodes.internal;
  if (code === "cancelled") return exitCodes.stopped;
  return code === "not-reproduced" ? exitCodes.notReproduced : exitCodes.usage;
}
