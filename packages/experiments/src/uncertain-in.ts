import { canAct, knownIn, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { type FactorOptions, factorsOf } from "./factor.ts";
import { returnFactorsOf } from "./return-factors.ts";
import { streamFactorsOf } from "./stream-factors.ts";

/** An arm of a study, as far as it matters here. */
interface Arm {
  readonly scenario: Scenario;
  readonly isAside?: boolean;
}

/**
 * What is uncertain where arms of one world are run, and is drawn: of the world what can act in an arm, returns where they count
 * in worth, and what delivering costs and new prices of what the arms sell.
 *
 * @param base the world, as it says what is known of it
 */
export const uncertainIn = (base: Scenario, arms: readonly Arm[], options: FactorOptions = {}): Factor[] => [
  ...factorsOf(base, options).filter(({ path }) => mayAct(base, arms, path)),
  ...returnFactorsOf(arms, options),
  ...streamFactorsOf(
    arms.map(({ scenario }) => scenario),
    options,
  ),
];

/** Whether a parameter can do anything in an arm, or somebody asked for it to be drawn. */
const mayAct = (base: Scenario, arms: readonly Arm[], path: string) =>
  path in knownIn(base).ranges || arms.some(({ scenario }) => canAct(scenario, path));
