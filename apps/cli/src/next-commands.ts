import type { Study } from "@stewardsim/experiments";
import { type Answer, armsInOrder } from "@stewardsim/report";
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

/** What to ask next, a line a command: why is asked of what the answer chooses and of what stands next. */
export function nextCommands({ folder, shard, study, against, foundation, answer, design }: Done): string {
  if (shard.of > 1) return "Then: stewardsim merge, with the folders of all shards.";
  const analyse = `stewardsim analyse ${shellWord(folder)} --by`;
  if (design !== undefined) return `Then: ${analyse} ${design.kind === "morris" ? "morris" : "sobol"}`;
  const own = study.arms.map(({ name }) => name).filter((name) => name !== against && name !== foundation);
  const best = answer?.choose?.best;
  const [first, second] = best === undefined ? own : armsInOrder(best);
  if (first === undefined || second === undefined) return `Then: ${analyse} prim`;
  return `Then: ${analyse} regret\n      ${analyse} why --arm ${shellWord(first)} --versus ${shellWord(second)}`;
}
