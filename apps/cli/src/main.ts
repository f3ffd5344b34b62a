#!/usr/bin/env node
import { exitCodes, printOut, run } from "@stewardsim/report/terminal";
import { CommanderError } from "commander";
import { createProgram, versionAsked } from "./program.ts";

await run(async () => {
  try {
    await createProgram().parseAsync();
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === versionAsked) printOut(`${(await import("@stewardsim/core")).version}\n`);
    // Help is no mistake, but where nobody asked for it and no command was written.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
});
