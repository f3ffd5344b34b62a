import { scenarioJsonSchema } from "@stewardsim/core";
import { jsonSchemaFor } from "../schemas/index.ts";
import type { JsonCommand } from "../schemas/names.ts";
import { printJson } from "../terminal.ts";

/** `stewardsim schema NAME`: the JSON Schema of a scenario file, or of what a command prints with `--json`. */
export function schema([name]: string[]): Promise<number> {
  printJson(name === "scenario" ? scenarioJsonSchema() : jsonSchemaFor(name as JsonCommand));
  return Promise.resolve(0);
}
