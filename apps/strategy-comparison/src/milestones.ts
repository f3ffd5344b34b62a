import { version } from "@stewardsim/core";
import { comparisonIn, type Ensemble, firstTasks, type Milestone, withoutAside } from "@stewardsim/experiments";
import { type Answer, answerOf, soFar, wrap } from "@stewardsim/report";
import { printErr } from "@stewardsim/report/terminal";
import type { Planned } from "./compare.ts";

/** Tasks after which there is a first look, and a second. */
const firstLooks = [16, 64];

/**
 * What is told while the main job runs: the first draws give an idea, on stderr, and the answer stands before arms run that only
 * shade it.
 *
 * @param open is given the answer, but for what arms aside say
 */
export function milestonesOf({ preset, comparison }: Planned, open: (answer: Answer) => void): Milestone[] {
  const { study, strategies } = comparison;
  const whole = firstTasks(study);
  const compared = (ensemble: Ensemble) => ({ preset, comparison: comparisonIn(ensemble.study), ensemble });
  const looks = strategies.length > 0 ? firstLooks.filter((tasks) => tasks < whole) : [];
  return [
    ...looks.map((tasks) => ({
      tasks,
      tell: (ensemble: Ensemble) => printErr(wrap(soFar(compared(ensemble), tasks), 100).join("\n")),
    })),
    { tasks: whole, tell: (ensemble) => open(answerOf(compared(withoutAside(ensemble)), version)) },
  ];
}
