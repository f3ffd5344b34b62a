/** People for whom one row can stand. */
export const mostInARow = 2_097_152;

/**
 * So many people who each did so much work, as one number, so that sorting the numbers sorts the people by work.
 *
 * @param work whole contributions, below 2^32
 * @param people at least one, and fewer than `mostInARow`
 */
export const together = (work: number, people: number): number => work * mostInARow + people;

/** Contributions of each of them. */
export const workOfEach = (both: number): number => Math.floor(both / mostInARow);

/** How many they are. */
export const peopleIn = (both: number): number => both % mostInARow;
