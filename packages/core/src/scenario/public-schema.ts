import { parseScenario } from "./load.ts";
import { InvalidScenarioError } from "./errors.ts";
import type { Scenario as ValidScenario } from "./scenario.ts";

/** A complete, valid and frozen scenario. */
export type Scenario = ValidScenario;

/**
 * The schema of scenarios, as far as users need it: it takes and refuses what `parseScenario` does. To complete and check
 * files in an editor there is `scenarioJsonSchema`.
 */
export const Scenario = {
  /**
   * A scenario from a value that holds no text to be converted, as `parseScenario`.
   *
   * @throws InvalidScenarioError with every problem at once: its path, value, reason and what to do
   */
  parse: (value: unknown): Scenario => parseScenario(value),

  /** The same without throwing: the scenario, or the error with every problem. */
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Scenario }
    | { readonly success: false; readonly error: InvalidScenarioError } {
    try {
      return { success: true, data: parseScenario(value) };
    } catch (error) {
      if (error instanceof InvalidScenarioError) return { success: false, error };
      throw error;
    }
  },
} as const;
