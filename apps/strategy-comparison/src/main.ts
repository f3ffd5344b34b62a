import { join } from "node:path";
import { version } from "@stewardsim/core";
import { brief, firstScreen, opening, shades } from "@stewardsim/report";
import {
  answerInto,
  comparedBrief,
  type ComparisonNotes,
  comparisonKind,
  shownFolder,
  simulateStored,
  writeBrief,
} from "@stewardsim/report/store";
import {
  beforeWork,
  columnsOf,
  duration,
  exitCodes,
  printJson,
  printOut,
  run,
  styleFor,
} from "@stewardsim/report/terminal";
import { shellWord } from "@stewardsim/results";
import { planned } from "./compare.ts";
import { help, readFlags } from "./flags.ts";
import { milestonesOf } from "./milestones.ts";
import { openResults } from "./results-folder.ts";

await run(async () => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    printOut(help);
    return exitCodes.done;
  }
  const { preset, comparison } = await beforeWork(() => planned(flags));
  const { study, against } = comparison;
  const { folder, store } = openResults(study, {
    ...flags,
    kind: comparisonKind,
    name: preset.name,
    notes: { against, preset: preset.name } satisfies ComparisonNotes,
    facts: { preset: preset.name, against },
  });
  const options = { style: styleFor(process.stdout), all: flags.all };
  let isOpen = false;
  const milestones = milestonesOf({ preset, comparison }, (answer) => {
    if (flags.json || !flags.all) return;
    printOut(opening(answer, options));
    isOpen = true;
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
  const compared = { preset, comparison, ensemble };
  const answer = answerInto(folder, compared, version);
  if (flags.json) printJson({ ...answer, manifest });
  else {
    const kept = shownFolder(folder);
    const paths = [
      `All: pnpm start --all · tables and picture: ${kept} · other questions: pnpm stewardsim analyse ${shellWord(kept)} --by regret · ${duration(wall)}`,
      `Brief, two pages: ${join(kept, "brief.html")} (brief.md: as text)`,
    ];
    // Without a strategy there is nothing to choose: what was asked for is all that there is to say.
    if (flags.all || answer.findings.length === 0)
      printOut(isOpen ? `\n${shades(answer, options)}\n` : `${brief(answer, options)}\n`);
    printOut(firstScreen(answer, { ...options, columns: columnsOf(), paths }));
  }
  // The answer does not wait for what is written of it.
  await writeBrief(join(folder, "brief"), await comparedBrief(folder, compared, answer));
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
});
