/** What a rule makes of the blocks that it was given so far. */
export interface Decision {
  /** Whether more blocks would only cost. */
  readonly isDecided: boolean;
  /** Blocks that it was given. */
  readonly blocks: number;
}

/** A rule that takes blocks one after the other. */
export interface StoppingState<D extends Decision> {
  /**
   * Takes in one block.
   *
   * @param block the mean of each column over the replications of the block
   * @returns whether it is decided
   */
  update(block: ArrayLike<number>): boolean;
  /** Columns of which it needs nothing more; NaN will do for them. None where left out. */
  needless?(): readonly number[];
  decision(): D;
}

/** When enough is known. A rule sees whole blocks, in order, and nothing else: so it stops where it stops on any machine. */
export interface StoppingRule<D extends Decision = Decision> {
  /** How many numbers each block has. */
  readonly columns: number;
  begin(): StoppingState<D>;
}

/** What a rule came to. */
export interface Stopped<D extends Decision> {
  readonly decision: D;
  /** Blocks that it was given; at most as many as there were. */
  readonly blocks: number;
  /** Blocks that were left out, since a column had no number in any of their replications. */
  readonly empty: number;
}

/** Feeds blocks to a rule until it has decided or there are no more. */
export function runUntil<D extends Decision>(blocks: Iterable<ArrayLike<number>>, rule: StoppingRule<D>): Stopped<D> {
  const state = rule.begin();
  let empty = 0;
  for (const block of blocks) {
    if (!isWhole(block, rule.columns, state.needless?.())) empty++;
    else if (state.update(block)) break;
  }
  const decision = state.decision();
  return { decision, blocks: decision.blocks, empty };
}

/** Whether every column that is needed has a number. */
export function isWhole(block: ArrayLike<number>, columns: number, needless: readonly number[] = []): boolean {
  for (let column = 0; column < columns; column++)
    if (!Number.isFinite(block[column]) && !needless.includes(column)) return false;
  return true;
}
