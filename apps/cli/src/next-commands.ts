import type { Study } from "@stewardsim/experiments";
import { type Answer, armsInOrder, wrap } from "@stewardsim/report";
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
}

/**
 * What to ask next, a command below the other: why is asked of what the answer chooses and of what stands next.
 *
 * @param width letters in a line; a longer command goes on in the next line as a shell takes it
 */
export function nextCommands(
  { folder, shard, study, against, foundation, answer, design }: Done,
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
  const commands =
    design !== undefined
      ? [analyse(design.kind === "morris" ? "morris" : "sobol")]
      : first === undefined || second === undefined
        ? [analyse("prim")]
        : [analyse("regret"), analyse("why", `--arm ${shellWord(first)}`, `--versus ${shellWord(second)}`)];
  return commands.flatMap((parts, index) => commandLines(parts, index === 0 ? "Then: " : "      ", width)).join("\n");
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
