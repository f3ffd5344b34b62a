import { oneByOne, type Tasks } from "@stewardsim/runner";
import { studyJob } from "./job.ts";
import type { Study } from "./study.ts";
import type { TaskResult } from "./task.ts";

/** Tasks of a study that are to be done, and who is told of their results. */
export interface Work extends Tasks<TaskResult> {
  readonly study: Study;
}

/**
 * Does the tasks of a study, wherever it does them. The numbers are the same whoever does the work, with any number of workers.
 *
 * @throws what `onResult` rejected with, and the reason of the signal that ended the work
 */
export type Executor = (work: Work) => Promise<void>;

/** One after the other, where we are: for small studies, tests and engines without threads. */
export const inline: Executor = ({ study, ...work }) => oneByOne(studyJob(study), work);
