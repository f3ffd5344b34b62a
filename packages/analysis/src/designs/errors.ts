import { ModelError } from "@stewardsim/core/foundation";

/** A design was asked for that cannot be made. */
export class DesignError extends ModelError {
  override readonly name = "DesignError";
  readonly code = "design";
  /** All that is wrong, a sentence each. */
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    const rest = errors.length > 20 ? `\nand ${errors.length - 20} more.` : "";
    super(errors.slice(0, 20).join("\n") + rest);
    this.errors = errors;
  }
}

/** Refuses what is not a whole number in reach, in words. */
export function mustBeWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new DesignError([`${name} is ${shown(value)}: give a whole number from ${least} to ${most}.`]);
}

/** From a program without types text may come, which reads as a number. */
const shown = (value: unknown) => (typeof value === "string" ? JSON.stringify(value) : String(value));

/** Refuses what is no number of replications: what is dealt by it would never end, or fall apart. */
export const mustBeReplications = (value: number): void =>
  mustBeWhole("The number of replications", value, 1, Number.MAX_SAFE_INTEGER);

/** Refuses results of which one is no number, such as null: as a summand it would be nothing, and is not known. */
export function mustBeResults(results: ArrayLike<number>, of = "The result of row"): void {
  for (let row = 0; row < results.length; row++)
    if (typeof results[row] !== "number")
      throw new DesignError([
        `${of} ${row} is ${JSON.stringify(results[row])}: give a number, or NaN where there is none.`,
      ]);
}

/** Refuses what is no share, ends left out unless they are named. */
export function mustBeShare(name: string, value: number, { from0 = false, to1 = false } = {}): void {
  if ((value > 0 || (from0 && value === 0)) && (value < 1 || (to1 && value === 1))) return;
  throw new DesignError([
    `${name} is ${value}: give a share ${from0 ? "from" : "above"} 0 ${to1 ? "to" : "and below"} 1, such as 0.05.`,
  ]);
}

/** Refuses what is no size: a width, a deviation or a time is more than nothing, and ends somewhere. */
export function mustBePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new DesignError([`${name} is ${value}: give a number above 0.`]);
}

/** Refuses ends of which the first is not below the second. */
export function mustBeBounds(name: string, [low, high]: readonly [number, number]): void {
  if (!(low < high)) throw new DesignError([`${name} are ${low} and ${high}: give the lower one first.`]);
}

/** Refuses a word that is none of some. */
export function mustBeOneOf(name: string, value: unknown, words: readonly string[]): void {
  if (words.includes(value as string)) return;
  throw new DesignError([`${name} is ${JSON.stringify(value)}: give ${words.join(" or ")}.`]);
}

/** Refuses names that come more than once: columns that go by their names would be the same. */
export function mustBeOnce(names: readonly string[]): void {
  const twice = twiceAmong(names);
  if (twice.length > 0) throw new DesignError(twice);
}

/** Paths that come more than once, in words. */
export const twiceAmong = (paths: readonly string[]): string[] =>
  [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))].map((path) => `${path} is there twice.`);
