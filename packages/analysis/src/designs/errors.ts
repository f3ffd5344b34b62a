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
  throw new DesignError([`${name} is ${value}: give a whole number from ${least} to ${most}.`]);
}

/** Paths that come more than once, in words. */
export const twiceAmong = (paths: readonly string[]): string[] =>
  [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))].map((path) => `${path} is there twice.`);
