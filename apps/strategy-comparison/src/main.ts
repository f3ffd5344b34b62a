import { relative } from "node:path";
import { version } from "@stewardsim/core";
import { threads } from "@stewardsim/experiments/node";
import { answerOf, brief, coloured, picture, plain } from "@stewardsim/report";
import { duration, exitCodes, run } from "@stewardsim/report/terminal";
import { compareStrategies, planned, tablesOf } from "./compare.ts";
import { help, readFlags } from "./flags.ts";
import { manifestOf } from "./manifest.ts";
import { makeResultsFolder, writeResults } from "./results-folder.ts";
import { whenStopped } from "./when-stopped.ts";

await run(async () => {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(help);
    return exitCodes.done;
  }
  const asked = planned(flags);
  const { folder, takeBack } = makeResultsFolder(flags.preset, flags);
  whenStopped(takeBack);
  const { workers } = flags;
  const compared = await compareStrategies(asked, threads(workers === undefined ? {} : { workers })).catch(
    (error: unknown) => {
      takeBack();
      throw error;
    },
  );
  const { ensemble, comparison, preset, wall } = compared;
  const tables = tablesOf(compared);
  const manifest = manifestOf(preset.name, comparison, ensemble, tables, wall);
  const answer = answerOf(compared, version);
  const drawing = answer.findings.length > 0 ? { "picture.svg": picture(answer) } : {};
  writeResults(folder, { ...tables, ...drawing, "manifest.json": manifest });
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ ...answer, manifest: JSON.parse(manifest) as unknown }, null, 2)}\n`);
  } else {
    const style = process.stdout.isTTY && !process.env["NO_COLOR"] ? coloured : plain;
    process.stdout.write(brief(answer, { style, all: flags.all }));
    process.stdout.write(
      `${duration(wall)} · tables in ${relative(process.cwd(), folder) || "."} · more with --all, other questions with --help\n`,
    );
  }
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
});
