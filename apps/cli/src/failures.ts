import { exitCodes } from "./exit-codes.ts";

/** Says what went wrong, in a sentence on stderr, and how the program is to end. */
export async function exitCodeOf(error: unknown): Promise<number> {
  const { CommanderError } = await import("commander");
  // What commander has to say of a mistake it has said already; help and version are no mistakes.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const said = error instanceof Error ? error.message : String(error);
  if (isMendable(error)) {
    process.stderr.write(`${said}\n`);
    const { code } = error as { code?: string };
    return code === "cancelled"
      ? exitCodes.cancelled
      : code === "not-reproduced"
        ? exitCodes.notReproduced
        : exitCodes.usage;
  }
  process.stderr.write(`This is a mistake of stewardsim, and not yours: ${said}\nPlease report it.\n`);
  if (process.env["STEWARDSIM_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.internal;
}

/** Errors of ours are named for the mistake, and carry a code or are the user's. */
function isMendable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "UsageError") return true;
  return "code" in error && typeof error.code === "string" && /^[a-z]+(-[a-z]+)*$/.test(error.code);
}
