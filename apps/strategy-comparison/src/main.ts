import { version } from "@stewardsim/core";
import { comparisonIn, type Ensemble, firstTasks, type Milestone, withoutAside } from "@stewardsim/experiments";
import { answerOf, brief, opening, shades, soFar, wrap } from "@stewardsim/report";
import {
  answerInto,
  type ComparisonNotes,
  comparisonKind,
  shownFolder,
  simulateStored,
} from "@stewardsim/report/store";
import { duration, exitCodes, printJson, run, styleFor } from "@stewardsim/report/terminal";
import { planned } from "./compare.ts";
import { help, readFlags } from "./flags.ts";
import { openResults } from "./results-folder.ts";

/** Tasks after which there is a first look, and a second. */
const firstLooks = [16, 64];

await run(async () => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(help);
    return exitCodes.done;
  }
  const { preset, comparison } = planned(flags);
  const { study, against } = comparison;
  const { folder, store } = openResults(study, {
    ...flags,
    kind: comparisonKind,
    name: preset.name,
    notes: { against, preset: preset.name } satisfies ComparisonNotes,
    facts: { preset: preset.name, against },
  });
  const style = styleFor(process.stdout);
  let isOpen = false;
  const compared = (ensemble: Ensemble) => ({ preset, comparison: comparisonIn(ensemble.study), ensemble });
  // The first draws give an idea, and the answer is read while arms run on that only shade it.
  const milestones: Milestone[] = firstLooks
    .filter((tasks) => tasks < firstTasks(study) && comparison.strategies.length > 0)
    .map((tasks) => ({
      tasks,
      tell: (ensemble) => void process.stderr.write(`${wrap(soFar(compared(ensemble), tasks), 100).join("\n")}\n`),
    }));
  if (!flags.json)
    milestones.push({
      tasks: firstTasks(study),
      tell(ensemble) {
        process.stdout.write(opening(answerOf(compared(withoutAside(ensemble)), version), { style, all: flags.all }));
        isOpen = true;
      },
    });
  const { result, manifest, wall } = await simulateStored({
    study,
    store,
    folder,
    csv: flags.csv,
    milestones,
    resume: "pnpm stewardsim resume",
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
  });
  const { ensemble } = result;
  const answer = answerInto(folder, { preset, comparison, ensemble }, version);
  if (flags.json) printJson({ ...answer, manifest });
  else {
    const written = isOpen
      ? `\n${shades(answer, { style, all: flags.all })}`
      : brief(answer, { style, all: flags.all });
    process.stdout.write(written);
    process.stdout.write(
      `${duration(wall)} · kept in ${shownFolder(folder)} · more with --all, other questions with --help\n`,
    );
  }
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
});
