import * as z from "zod";
import { DevelopmentParameters } from "./project/development.ts";
import { IntegrationParameters } from "./project/integration.ts";
import { ProjectOpening } from "./project/opening.ts";
import { SuccessorParameters } from "./project/successor.ts";

/** The open-source project: where it starts and how work moves it. */
export const Project = z
  .strictObject({
    name: z.string().min(1).max(60).default("the project"),
    opening: ProjectOpening,
    development: DevelopmentParameters,
    integration: IntegrationParameters,
    successor: SuccessorParameters,
  })
  .prefault({});
export type Project = z.output<typeof Project>;
