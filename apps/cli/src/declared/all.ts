import { analyse } from "./analyse.ts";
import { compare } from "./compare.ts";
import { completion } from "./completion.ts";
import { decide } from "./decide.ts";
import { init } from "./init.ts";
import { merge } from "./merge.ts";
import { notebook } from "./notebook.ts";
import { parameters } from "./parameters.ts";
import { query } from "./query.ts";
import { report } from "./report.ts";
import { resume } from "./resume.ts";
import { run } from "./run.ts";
import { schema } from "./schema.ts";
import { story } from "./story.ts";
import { sweep } from "./sweep.ts";
import { validate } from "./validate.ts";
import { verify } from "./verify.ts";
import type { DeclaredCommand } from "./declared-command.ts";

/** Every command, in the order of the help. */
export const commands: readonly DeclaredCommand[] = [
  init,
  validate,
  parameters,
  run,
  decide,
  compare,
  sweep,
  analyse,
  story,
  report,
  notebook,
  query,
  resume,
  merge,
  verify,
  schema,
  completion,
];
