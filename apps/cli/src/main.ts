#!/usr/bin/env node
import { createProgram } from "./program.ts";
import { exitCodeOf } from "./failures.ts";

// Whoever reads us may have seen enough: `stewardsim parameters | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = await exitCodeOf(error);
}
