import * as z from "zod";

/** A text that stands for a whole group of settings, such as the name of a licence. */
export interface Shorthand {
  /** Every text that is known. */
  readonly names: readonly string[];
  /** Other texts for one of them. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** What such a text stands for. */
  readonly of: (name: string) => Record<string, unknown>;
}

/** The groups that may be written as one text. */
export const shorthandMeta = z.registry<Shorthand>();
