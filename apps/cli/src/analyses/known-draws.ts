import { counted } from "@stewardsim/core/foundation";
import { UsageError } from "@stewardsim/report/terminal";

/**
 * Over how many draws a result is known.
 *
 * @throws UsageError where it is known in none
 */
export function knownDraws(outputs: ArrayLike<number>, of: string): string {
  const all = outputs.length;
  const known = Array.from(outputs).filter(Number.isFinite).length;
  if (known === 0)
    throw new UsageError(
      `${of} is known in none of ${counted(all, "draw")}: nothing can be told of it. Ask for another result by --of.`,
    );
  return `Known in ${known} of ${counted(all, "draw")}.`;
}
