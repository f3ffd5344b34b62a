/** So many are named in a sentence. */
const most = 3;

/**
 * The first of a long list in a sentence, and how many more there are: JSON has all of them.
 *
 * @param what each of them is, in the singular
 */
export const firstOf = (all: readonly string[], what: string): string =>
  all.length <= most + 1
    ? all.join("; ")
    : `${all.slice(0, most).join("; ")}; … and ${all.length - most} more ${what}s: --json has them`;
