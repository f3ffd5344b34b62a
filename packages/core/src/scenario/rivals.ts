import * as z from "zod";
import { CloneParameters } from "./rivals/clones.ts";
import { CloudParameters } from "./rivals/clouds.ts";

/** Those who earn on the project without stewarding it. */
export const Rivals = z.strictObject({ clouds: CloudParameters, clones: CloneParameters }).prefault({});
export type Rivals = z.output<typeof Rivals>;
