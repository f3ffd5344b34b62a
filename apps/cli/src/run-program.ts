import { exitCodes, printOut, run } from "@stewardsim/report/terminal";
import { type Command, CommanderError } from "commander";
import { createProgram, versionAsked } from "./program.ts";

/** What is no command has no help: without asking for it the mistake is told, and not the help of the program. */
function ofKnownCommand(program: Command, words: readonly string[]): readonly string[] {
  const [first = "-"] = words;
  const isKnown = first.startsWith("-") || [...program.commands.map((one) => one.name()), "help"].includes(first);
  return isKnown ? words : words.filter((word) => !["--help", "-h"].includes(word));
}

/** Runs a command to its exit code, which is left in `process.exitCode`. */
export const runProgram = (words: readonly string[]): Promise<void> =>
  run(async () => {
    try {
      const program = createProgram();
      await program.parseAsync(ofKnownCommand(program, words), { from: "user" });
      return Number(process.exitCode ?? exitCodes.done);
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.code === versionAsked) printOut(`${(await import("@stewardsim/core")).version}\n`);
      // Help is no mistake, but where nobody asked for it and no command was written.
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    }
  });
