import { knownIn, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { settingAt } from "./setting.ts";
import { isOfStream, isOpenIn } from "./stream-factors.ts";

/** Factors that an arm takes from a draw: numbers that it has and of which it says nothing that the base does not. */
export function takenBy(scenario: Scenario, base: Scenario, factors: readonly Factor[]): number[] {
  const [own, shared] = [new Set(knownIn(scenario).facts), new Set(knownIn(base).facts)];
  return [...factors.keys()].filter((index) => {
    const { path } = factors[index]!;
    const value = settingAt(scenario, path);
    // What an arm sells the base knows nothing of.
    if (isOfStream(factors[index]!) && settingAt(base, path) === undefined)
      return factors[index]!.isNamed === true
        ? typeof value === "number"
        : isOpenIn(scenario, factors[index]!) && !own.has(path);
    const isOwnFact = own.has(path) && !shared.has(path);
    return typeof value === "number" && value === settingAt(base, path) && !isOwnFact;
  });
}
