/** A word of the trade that parameters do not use, with what answers it: settings and paths, the first first. */
export interface Topic {
  readonly words: readonly string[];
  /** Names of settings that are no numbers. */
  readonly settings?: readonly string[];
  /** Paths of parameters; one that ends in a point stands for all below it. */
  readonly paths: readonly string[];
}
