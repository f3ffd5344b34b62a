import type { Study } from "@stewardsim/experiments";
import { asItIs } from "@stewardsim/evidence";
import { type Answer, armsInOrder, type Choosing, wrap } from "@stewardsim/report";
import { type Manifest, shellWord } from "@stewardsim/results";
import type { StudyNotes } from "./notes.ts";

/** What was compared, and what came of it. */
interface Done {
  readonly folder: string;
  readonly shard: Manifest["shard"];
  readonly study: Pick<Study, "arms">;
  readonly against: string | undefined;
  readonly foundation: string | undefined;
  /** Nothing where points were chosen, or nothing is without a steward. */
  readonly answer?: Pick<Answer, "choose"> | undefined;
  readonly design?: StudyNotes["design"];
  readonly file?: StudyNotes["file"];
}

/**
 * What to ask next, a command below the other: why is asked of what the answer chooses and of what stands next.
 *
 * @param width letters in a line; a longer command goes on in the next line as a shell takes it
 */
export function nextCommands(
  { folder, shard, study, against, foundation, answer, design, file }: Done,
  width: number,
): string {
  if (shard.of > 1) return wrap("Then: stewardsim merge, with the folders of all shards.", width).join("\n");
  const analyse = (by: string, ...options: string[]) => [
    "stewardsim analyse",
    shellWord(folder),
    `--by ${by}`,
    ...options,
  ];
  const own = study.arms.map(({ name }) => name).filter((name) => name !== against && name !== foundation);
  const best = answer?.choose?.best;
  const [first, second] = best === undefined ? own : armsInOrder(best);
  const both = file === undefined || best === undefined ? [] : bothIn(best, study, file);
  const commands =
    design !== undefined
      ? [analyse(design.kind === "morris" ? "morris" : "sobol")]
      : first === undefined || second === undefined
        ? [analyse("prim")]
        : [analyse("regret"), analyse("why", `--arm ${shellWord(first)}`, `--versus ${shellWord(second)}`)];
  return [...both, ...commands]
    .flatMap((parts, index) => commandLines(parts, index === 0 ? "Then: " : "      ", width))
    .join("\n");
}

const conductAlone = `${asItIs} at best conduct`;

/** What is sold and conduct can both be had: where only the two apart were compared, and nothing leads, both together are asked. */
function bothIn(best: Choosing, { arms }: Done["study"], file: string): string[][] {
  const [first] = best.tied.includes(conductAlone) ? armsInOrder(best).filter((name) => best.tied.includes(name)) : [];
  if (first === undefined || first.startsWith(asItIs) || arms.some(({ name }) => name.endsWith("+ best conduct")))
    return [];
  return [[`stewardsim decide ${shellWord(file)}`, `--with ${shellWord(`${first} + best conduct`)}`]];
}

/** A command in lines, none broken within a part; all but the last end in what tells a shell that it goes on. */
function commandLines([first, ...rest]: readonly string[], before: string, width: number): string[] {
  const lines = [before + first!];
  for (const [index, part] of rest.entries()) {
    const line = `${lines.at(-1)!} ${part}`;
    if (line.length + (index < rest.length - 1 ? goesOn.length : 0) <= width) lines[lines.length - 1] = line;
    else lines.push(`        ${part}`);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? line + goesOn : line));
}

const goesOn = " \\";
