import { exitCodes, printOut, run } from "@stewardsim/report/terminal";
import { CommanderError } from "commander";
import { createProgram, versionAsked } from "./program.ts";

/** Runs a command to its exit code, which is left in `process.exitCode`. */
export const runProgram = (words: readonly string[]): Promise<void> =>
  run(async () => {
    try {
      await createProgram().parseAsync(words, { from: "user" });
      return Number(process.exitCode ?? exitCodes.done);
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.code === versionAsked) printOut(`${(await import("@stewardsim/core")).version}\n`);
      // Help is no mistake, but where nobody asked for it and no command was written.
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    }
  });
