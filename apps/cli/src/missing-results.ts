import type { Manifest } from "@stewardsim/results";
import { UsageError } from "@stewardsim/report/terminal";
import { say } from "./terminal.ts";
import { goOn } from "./work.ts";

/**
 * Says on stderr how much of a folder is there, where some of it is missing.
 *
 * @throws UsageError where nothing is there yet
 */
export function sayWhatIsMissing(
  folder: string,
  { shard: { index, of } }: Pick<Manifest, "shard">,
  stored: number,
  all: number,
  what: "replications" | "runs",
): void {
  if (stored === 0) throw new UsageError(`${folder} has no results yet: ${goOn(folder)}`);
  if (stored < all)
    say(
      of > 1
        ? `${folder} is shard ${index + 1} of ${of}, ${stored} of ${all} ${what}: stewardsim merge puts all together.`
        : `${stored} of ${all} ${what} are there: ${goOn(folder)} does the others.`,
    );
}
