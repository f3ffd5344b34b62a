#!/usr/bin/env node
import { exitCodes, run } from "@stewardsim/report/terminal";
import { CommanderError } from "commander";
import { createProgram } from "./program.ts";

await run(async () => {
  try {
    await createProgram().parseAsync();
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    // What commander has to say of a mistake it has said already; help and version are no mistakes.
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
});
