import { catalogue, countsReturns, knownIn, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { factorOf } from "./catalogue-factor.ts";
import type { FactorOptions } from "./factor.ts";
import { settingAt } from "./setting.ts";

const returns = "steward.returns.";

/** An arm of a study, as far as it matters here. */
interface Arm {
  readonly scenario: Scenario;
  readonly isAside?: boolean;
}

/**
 * The uncertain parameters of returns that are not revenue, where they count in the worth of an arm that makes the answer:
 * elsewhere they decide nothing. Ranges that a scenario writes are drawn anyway.
 */
export function returnFactorsOf(arms: readonly Arm[], { isCentred = true }: FactorOptions = {}): Factor[] {
  const counting = arms.filter(({ scenario, isAside }) => !isAside && countsReturns(scenario));
  return catalogue().flatMap((entry) => {
    const { path, held, default: preset, plausible } = entry;
    if (!path.startsWith(returns) || held !== undefined) return [];
    const isOpen = counting.some(({ scenario }) => {
      const { facts, ranges } = knownIn(scenario);
      return settingAt(scenario, path) === preset && !facts.includes(path) && !Object.hasOwn(ranges, path);
    });
    const [low, high] = plausible;
    return isOpen ? [{ ...factorOf(entry, low, high), middle: preset, isCentred }] : [];
  });
}
