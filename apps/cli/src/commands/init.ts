import { writeFileSync } from "node:fs";
import { loadScenario } from "@stewardsim/core";
import { knowledgeOf } from "@stewardsim/experiments";
import { knownWords } from "@stewardsim/report";
import { shellWord } from "@stewardsim/results";
import { UsageError } from "@stewardsim/report/terminal";
import { commentedScenario } from "../commented-scenario.ts";
import { print } from "../terminal.ts";

/** `stewardsim init [FILE]` */
export async function init(
  [file = "scenario.yaml"]: string[],
  { all, force }: { all?: true; force?: true },
): Promise<number> {
  if (!/\.ya?ml$/.test(file)) throw new UsageError(`A scenario is written as YAML: call it ${file}.yaml.`);
  const text = commentedScenario(all === true);
  try {
    writeFileSync(file, text, { flag: force ? "w" : "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === "EEXIST"
        ? `${file} is there already: name another file, or add --force to write over it.`
        : `${file} cannot be written (${code}): name another place.`,
    );
  }
  const word = shellWord(file);
  const known = knowledgeOf(await loadScenario(text));
  print(`${file} is written. ${knownWords(known)}`);
  print(`Change what you know better, then: stewardsim validate ${word} · stewardsim run ${word}`);
  return 0;
}
