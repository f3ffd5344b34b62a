import { writeFileSync } from "node:fs";
import { loadScenario } from "@stewardsim/core";
import { type FirmKind, firmTemplates } from "@stewardsim/evidence";
import { knowledgeOf } from "@stewardsim/experiments";
import { knownWords } from "@stewardsim/report";
import { shellWord } from "@stewardsim/results";
import { UsageError } from "@stewardsim/report/terminal";
import { commentedScenario } from "../commented-scenario.ts";
import { print } from "../terminal.ts";

/** `stewardsim init [FILE]` */
export async function init(
  [file = "scenario.yaml"]: string[],
  { all, force, for: kind }: { all?: true; force?: true; for?: FirmKind },
): Promise<number> {
  if (!/\.ya?ml$/.test(file)) throw new UsageError(`A scenario is written as YAML: call it ${file}.yaml.`);
  if (all && kind !== undefined) throw new UsageError("Choose one of --for and --all.");
  const text = kind === undefined ? commentedScenario(all === true) : firmTemplates[kind].text;
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
  print(`${file} is written${await aboutOf(text, kind)}`);
  print(`Change what you know better, then: stewardsim validate ${word} · stewardsim decide ${word}`);
  return 0;
}

/** For whom it is; of one for all, how much it knows. What is observed of a firm is solved when it is used, and not here. */
const aboutOf = async (text: string, kind?: FirmKind): Promise<string> =>
  kind === undefined
    ? `. ${knownWords(knowledgeOf(await loadScenario(text)))}`
    : `, for ${firmTemplates[kind].title}: an example in ${text.trimEnd().split("\n").length} lines.`;
