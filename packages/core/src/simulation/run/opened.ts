import * as scenarios from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { fitOpening } from "./fit-opening.ts";

/** A scenario as it can be run: where it says what is observed in month 0, its past is solved. */
const opened = (scenario: Scenario): Scenario => (scenario.opening === undefined ? scenario : fitOpening(scenario));

/**
 * A scenario from YAML or JSON text. A quantity may be a number in its declared unit, a text with a unit, such as
 * `800 usd/node/year`, or a range, such as `80..120 usd`, which experiments draw; a rule is a text such as `runway < 9`. What
 * could never do anything is a mistake, too: dates beyond the scenario's `months`, actions on streams that it does not sell.
 * An `opening` is solved, which takes seconds.
 *
 * @param text at most a million characters
 * @returns complete (defaults stand where nothing is written) and deeply frozen
 * @throws InvalidScenarioError with every problem at once, each with its path and line
 * @throws UnreachableOpeningError where no past of its market leads to its opening
 */
export const loadScenario = async (text: string): Promise<Scenario> => opened(await scenarios.loadScenario(text));

/**
 * A scenario from a value, as a TypeScript file writes it. Texts are read and refused, and an `opening` is solved, as in
 * `loadScenario`.
 *
 * @returns complete and deeply frozen; the value is not kept
 * @throws InvalidScenarioError with every problem at once
 * @throws UnreachableOpeningError where no past of its market leads to its opening
 */
export const readScenario = async (value: unknown): Promise<Scenario> => opened(await scenarios.readScenario(value));
