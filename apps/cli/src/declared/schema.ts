import { Argument } from "commander";
import { jsonCommands } from "../schemas/names.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const schema: DeclaredCommand = {
  name: "schema",
  about: "Prints the JSON Schema of a scenario file, or of what a command prints with --json.",
  example: "stewardsim schema compare",
  argument: new Argument("<what>").choices(["scenario", ...jsonCommands]),
  load: async () => (await import("../commands/schema.ts")).schema,
};
