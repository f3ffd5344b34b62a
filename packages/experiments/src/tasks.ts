import type { Study, StudyArm } from "./study.ts";
import { repetitionsApart } from "./study-checks.ts";

/**
 * How the work of a study is numbered. An entry is where a run stands in the columns of an ensemble: draw 0 with its
 * replications, then draw 1, and so on. A task is one entry with the arms that are run there at once; arms aside have tasks of
 * their own, after all others. Where no arm is aside and all draws have all replications, tasks and entries are the same.
 */

/** Entries of each arm: draws × replications. */
export const entryCount = ({ draws, replications }: Pick<Study, "draws" | "replications">): number =>
  draws * replications;

/** The draw and the replication of an entry. */
export const drawAt = (
  { replications }: Pick<Study, "replications">,
  entry: number,
): readonly [draw: number, drawReplication: number] => [Math.floor(entry / replications), entry % replications];

/** Whether an arm is run at an entry. */
export function isRunAt(
  study: Pick<Study, "draws" | "replications" | "repeated">,
  { draws = study.draws, replications = study.replications }: Pick<StudyArm, "draws" | "replications">,
  entry: number,
): boolean {
  const [draw, drawReplication] = drawAt(study, entry);
  const isRepeated = drawReplication === 0 || draw < (study.repeated ?? study.draws);
  return draw < draws && drawReplication < replications && isRepeated;
}

interface Tasks {
  /** By task. */
  readonly entries: Int32Array;
  /** How many tasks are of arms that are not aside: the first ones. */
  readonly first: number;
}

const known = new WeakMap<Study, Tasks>();

function tasksOf(study: Study): Tasks {
  const found = known.get(study);
  if (found !== undefined) return found;
  const entriesOf = (isAside: boolean) => {
    const arms = study.arms.filter((arm) => (arm.isAside ?? false) === isAside);
    const all = Array.from({ length: entryCount(study) }, (_, entry) => entry);
    const isPlain = !isAside && study.repeated === undefined;
    return isPlain ? all : all.filter((entry) => arms.some((arm) => isRunAt(study, arm, entry)));
  };
  const [first, aside] = [entriesOf(false), entriesOf(true)];
  const made = { entries: Int32Array.from([...first, ...aside]), first: first.length };
  known.set(study, made);
  return made;
}

/** How many tasks a study has: one for each replication of each draw, with all its arms. */
export const taskCount = (study: Study): number => tasksOf(study).entries.length;

/** How many tasks come before those of arms aside. */
export const firstTasks = (study: Study): number => tasksOf(study).first;

/** Where the runs of a task stand in columns. */
export const entryOf = (study: Study, task: number): number => tasksOf(study).entries[task]!;

/** Which draw of parameters, and which replication under it. */
export const drawOf = (study: Study, task: number): readonly [draw: number, drawReplication: number] =>
  drawAt(study, entryOf(study, task));

/**
 * Which replication under the study's seed a task is, counted from 0. Those of draws that are repeated lie a million apart
 * where few are, so that first replications go on in blocks, and more draws or replications leave those that there were.
 */
export function replicationOf(study: Study, task: number): number {
  const { replications, repeated, replicationIds } = study;
  const [draw, drawReplication] = drawOf(study, task);
  const id = replicationIds?.[draw] ?? draw;
  return repeated === undefined ? id * replications + drawReplication : id + repetitionsApart * drawReplication;
}

/** Whether an arm runs a task. */
export const takesPart = (study: Study, arm: StudyArm, task: number): boolean =>
  (arm.isAside ?? false) === task >= firstTasks(study) && isRunAt(study, arm, entryOf(study, task));

/** How many runs a task runs. */
export const runsOf = (study: Study, task: number): number =>
  study.arms.filter((arm) => takesPart(study, arm, task)).length;

/** How many runs a study runs. */
export function runCount(study: Study): number {
  let count = 0;
  for (let task = 0; task < taskCount(study); task++) count += runsOf(study, task);
  return count;
}
