import type { Answer } from "../answer.ts";
import type { Style } from "../style.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";

/** Which part of its own goals each arm meets, where any has goals. */
export function goalLines({ details }: Pick<Answer, "details">, { strong }: Pick<Style, "strong">, say: Say): string[] {
  const met = details.arms.flatMap(({ arm, goalsMet }) =>
    goalsMet === null ? [] : [`${arm} ${withBounds(goalsMet)}`],
  );
  return met.length === 0 ? [] : say([strong("OWN GOALS"), `met when they are due: ${met.join(", ")}.`]);
}
