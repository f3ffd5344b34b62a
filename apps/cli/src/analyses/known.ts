import { counted } from "@stewardsim/core/foundation";
import { UsageError } from "@stewardsim/report/terminal";

/** The draws in which every one of some columns has a number. */
export interface Known {
  /** By index, in order. */
  readonly draws: readonly number[];
  /** The numbers of a column in these draws. */
  readonly in: (column: ArrayLike<number>) => Float64Array;
}

/**
 * Where something is known of all that are asked for.
 *
 * @param columns one number for each draw, which is not finite where there is none
 * @param of what the numbers are
 * @param fewest how many draws are needed
 * @throws UsageError where there is no such draw, or there are too few
 */
export function knownIn(columns: readonly ArrayLike<number>[], of: string, fewest = 1): Known {
  const count = columns[0]?.length ?? 0;
  const draws = Array.from({ length: count }, (_, draw) => draw).filter((draw) =>
    columns.every((column) => Number.isFinite(column[draw])),
  );
  if (draws.length === 0)
    throw new UsageError(
      `${of} is known in none of ${counted(count, "draw")}${columns.length > 1 ? " of all arms that are asked for" : ""}, so it tells nothing: ask for another result.`,
    );
  if (draws.length < fewest)
    throw new UsageError(
      `${of} is known in ${draws.length} of ${counted(count, "draw")}, and this needs ${fewest}: ask for another result, or compare with more draws.`,
    );
  return { draws, in: (column) => Float64Array.from(draws, (draw) => column[draw]!) };
}

/** What is said where something is not known in all draws; nothing where it is. */
export const knownSentence = (of: string, known: number | undefined, all: number, unit = "draw"): readonly string[] =>
  known === undefined || known === all
    ? []
    : [
        `${of} is known in ${known} of ${counted(all, unit)}. All this is over ${counted(known, unit)}: the others lack it, and what it would be there is not told.`,
      ];
