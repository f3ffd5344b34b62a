import type { Payoffs } from "../robustness/payoffs.ts";
import { correlationPairs } from "./correlations.ts";
import type { CrossedPlan, Design, DesignPlan } from "./design.ts";
import { DesignError } from "./errors.ts";
import { matrixDesign } from "./matrix-design.ts";

/** What somebody may choose: the values of the same factors, by the name of the policy. */
export type Policies<Lever extends string = string> = Readonly<Record<string, Readonly<Record<Lever, number>>>>;

/**
 * Every policy in every state of the world, under the same random numbers: what regrets and other criteria of robust
 * decisions are made of.
 *
 * @param policies values of the same factors each
 * @param states a design of what nobody chooses
 * @returns policies × states rows; the factors of the policies come first, and those of the states go together as they did
 * @throws DesignError where policies differ in their factors, or share one with the states
 * @source Lempert, Groves, Popper & Bankes (2006), A general, analytic method for generating robust strategies and narrative
 *   scenarios, Management Science 52(4): policies × states of the world
 */
export function crossedDesign<Lever extends string, State extends string>(
  policies: Policies<Lever>,
  states: Design<DesignPlan | undefined, State>,
): Design<CrossedPlan, Lever | State> {
  const [first] = Object.values(policies);
  const levers = Object.keys(first ?? {}) as Lever[];
  const names: readonly string[] = states.factors.map(({ path }) => path);
  const errors = Object.entries(policies).flatMap(([name, values]) =>
    Object.keys(values).length === levers.length && levers.every((lever) => Number.isFinite(values[lever]))
      ? []
      : [`Policy ${name} must give a number to each of: ${levers.join(", ")}.`],
  );
  if (levers.length === 0) errors.push("There is no policy that sets anything: name one at least, with its factors.");
  for (const lever of levers)
    if (names.includes(lever)) errors.push(`${lever} is chosen by policies and drawn in states.`);
  if (errors.length > 0) throw new DesignError(errors);
  const chosen = matrixDesign(
    levers,
    Object.values(policies).map((values) => levers.map((lever) => values[lever]!)),
  );
  return {
    factors: [...chosen.factors, ...states.factors],
    values: chosen.values.flatMap((policy) => states.values.map((state) => Float64Array.of(...policy, ...state))),
    isSample: false,
    ...(states.correlations === undefined ? {} : { correlations: correlationPairs(names, states.correlations) }),
    plan: { kind: "crossed", policies: Object.keys(policies), states: states.values.length },
    rngIds: chosen.values.flatMap(() => states.values.map((_, state) => states.rngIds?.[state] ?? state)),
  };
}

/**
 * Outcomes of a crossed design as payoffs of its policies.
 *
 * @param outcomes one for each row; more is better
 * @returns policies × states
 * @throws RangeError where there is not one for each row
 */
export function payoffsOf({ policies, states }: CrossedPlan, outcomes: ArrayLike<number>): Payoffs {
  if (outcomes.length !== policies.length * states)
    throw new RangeError(
      `${outcomes.length} outcomes do not fit ${policies.length} policies in ${states} states: give one for each.`,
    );
  return {
    strategies: policies,
    values: policies.map((_, policy) =>
      Float64Array.from({ length: states }, (_, state) => outcomes[policy * states + state]!),
    ),
  };
}
