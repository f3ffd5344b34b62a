import type { Path } from "./path.ts";

/** A calendar month that a scenario writes, as 2014-06, and where. */
export interface WrittenDate {
  readonly path: Path;
  readonly at: string;
}

/** What dates are read from. */
interface Dated {
  readonly events: readonly { readonly at: string }[];
  readonly community: { readonly leaders: readonly { readonly leaves?: string | undefined }[] };
}

/** When events come and leaders leave, in the order in which they are written. */
export const datesOf = ({ events, community }: Dated): WrittenDate[] => [
  ...events.map(({ at }, index) => ({ path: ["events", index, "at"], at })),
  ...community.leaders.flatMap(({ leaves }, index) =>
    leaves === undefined ? [] : [{ path: ["community", "leaders", index, "leaves"], at: leaves }],
  ),
];

/**
 * Several dates that are all on the wrong side: not each of them is a mistake, but what they are held against.
 *
 * @returns the dates; nothing where one is right, or there is one alone
 */
export const allWrong = (
  dates: readonly WrittenDate[],
  isWrong: (at: string) => boolean,
): readonly WrittenDate[] | undefined => (dates.length > 1 && dates.every(({ at }) => isWrong(at)) ? dates : undefined);
