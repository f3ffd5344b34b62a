import * as z from "zod";
import { answer } from "./answer.ts";
import { manifest } from "./manifest.ts";

/** What the main job and a scenario print with `--json`. */
export const start = z.strictObject({ ...answer.shape, manifest });
