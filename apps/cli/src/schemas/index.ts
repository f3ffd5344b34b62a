import { start } from "@stewardsim/report/schema";
import * as z from "zod";
import { analyse } from "./analyses.ts";
import { merge, parameters, query, report, run, story, validate, verify } from "./small.ts";
import type { JsonCommand } from "./names.ts";
import { resume, study } from "./study.ts";

/** What each command prints with `--json`. */
export const schemas = {
  start,
  run,
  decide: study,
  compare: study,
  sweep: study,
  resume,
  analyse,
  story,
  verify,
  merge,
  report,
  query,
  validate,
  parameters,
} as const satisfies Record<JsonCommand, z.ZodType>;

/** What a command prints, before what is no number becomes null. */
export type Json<C extends JsonCommand> = z.input<(typeof schemas)[C]>;

/**
 * The JSON Schema (draft 2020-12) of what a command prints with `--json`. It names every field; what later versions add
 * beside them is allowed.
 */
export function jsonSchemaFor(command: JsonCommand): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(schemas[command], {
    target: "draft-2020-12",
    io: "input",
    reused: "ref",
    override({ jsonSchema }) {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const name = command === "start" ? "pnpm start" : `stewardsim ${command}`;
  return { ...schema, title: `What ${name} prints with --json` };
}
