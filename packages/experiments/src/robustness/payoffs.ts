/** What each strategy comes to in each state of the world, the same states for all; more is better. */
export interface Payoffs {
  readonly strategies: readonly string[];
  /** strategies × states */
  readonly values: readonly ArrayLike<number>[];
}

/** The states in which every strategy came to a number. A strategy that failed in a state says nothing of it for any. */
export function completeStates({ values }: Pick<Payoffs, "values">): number[] {
  const states: number[] = [];
  for (let state = 0; state < (values[0]?.length ?? 0); state++)
    if (values.every((ofStrategy) => Number.isFinite(ofStrategy[state]))) states.push(state);
  return states;
}

/** The payoffs in some states, which may repeat. */
export const inStates = ({ strategies, values }: Payoffs, states: readonly number[]) => ({
  strategies,
  values: values.map((ofStrategy) => Float64Array.from(states, (state) => ofStrategy[state]!)),
});

/**
 * What is lost in each state by having chosen a strategy and not the one that turns out best there.
 *
 * @returns strategies × states, none negative
 * @source Savage (1951), The theory of statistical decision, J. American Statistical Association 46(253)
 */
export function regrets({ values }: Pick<Payoffs, "values">): Float64Array[] {
  const best = Float64Array.from(values[0] ?? [], (_, state) =>
    values.reduce((most, ofStrategy) => Math.max(most, ofStrategy[state]!), Number.NEGATIVE_INFINITY),
  );
  return values.map((ofStrategy) => best.map((most, state) => most - ofStrategy[state]!));
}
