import { DesignError, mustBeOnce, mustBeResults } from "../designs/errors.ts";

/** What each strategy comes to in each state of the world, the same states for all; more is better. */
export interface Payoffs {
  readonly strategies: readonly string[];
  /** strategies × states */
  readonly values: readonly ArrayLike<number>[];
}

/** Payoffs of what less is better of, such as a cost: its values the other way round. */
export const payoffsOfLosses = ({ strategies, values }: Payoffs): Payoffs => ({
  strategies,
  values: values.map((ofStrategy) => Float64Array.from(ofStrategy, (value) => -value)),
});

/** The states in which every strategy came to a number. A strategy that failed in a state says nothing of it for any. */
export function completeStates({ values, strategies }: Pick<Payoffs, "values"> & Partial<Payoffs>): number[] {
  mustBeStates(values, strategies);
  const states: number[] = [];
  for (let state = 0; state < (values[0]?.length ?? 0); state++)
    if (values.every((ofStrategy) => Number.isFinite(ofStrategy[state]))) states.push(state);
  return states;
}

/** The payoffs in some states, which may repeat. */
export function inStates({ strategies, values }: Payoffs, states: ArrayLike<number>): Payoffs {
  const picked = values.map((ofStrategy) => {
    const found = new Float64Array(states.length);
    for (let index = 0; index < found.length; index++) found[index] = ofStrategy[states[index]!]!;
    return found;
  });
  return { strategies, values: picked };
}

/**
 * What is lost in each state by having chosen a strategy and not the one that turns out best there.
 *
 * @returns strategies × states, none negative
 * @throws DesignError where strategies have not as many states
 * @source Savage (1951), The theory of statistical decision, J. American Statistical Association 46(253)
 */
export function regrets({ values, strategies }: Pick<Payoffs, "values"> & Partial<Payoffs>): Float64Array[] {
  mustBeStates(values, strategies);
  const best = Float64Array.from(values[0] ?? []);
  for (const ofStrategy of values)
    for (let state = 0; state < best.length; state++) best[state] = Math.max(best[state]!, ofStrategy[state]!);
  return values.map((ofStrategy) => {
    const missed = new Float64Array(best);
    for (let state = 0; state < missed.length; state++) missed[state]! -= ofStrategy[state]!;
    return missed;
  });
}

/** Every strategy has a payoff, or NaN, in every state: one that lacks a state would lack it for all. */
export function mustBeStates(values: readonly ArrayLike<number>[], strategies?: readonly string[]): void {
  const [first] = values;
  if (strategies !== undefined) {
    mustBeOnce(strategies);
    if (strategies.length !== values.length)
      throw new DesignError([
        `${strategies.length} names do not fit the payoffs of ${values.length} strategies: give strategies × states, a row for each name.`,
      ]);
  }
  values.forEach((ofStrategy, index) => {
    mustBeResults(ofStrategy, `The payoff of strategy ${index} in state`);
  });
  const torn = values.findIndex((ofStrategy) => ofStrategy.length !== first!.length);
  if (torn > 0)
    throw new DesignError([
      `Strategy ${torn} has ${values[torn]!.length} payoffs, and the first ${first!.length}: give one for each state, or NaN.`,
    ]);
}
