import type * as z from "zod";
import { ineffectiveSettings } from "./ineffective-settings.ts";
import { loadMathematics } from "./mathematics.ts";
import { InvalidScenarioError, type ScenarioError } from "./errors.ts";
import { noText, noValue } from "./no-scenario.ts";
import { type Path, readPath } from "./path.ts";
import { Scenario } from "./scenario.ts";
import { evaluate, unreadErrors } from "./trust.ts";

/**
 * A scenario from YAML or JSON text. A quantity may be a number in its declared unit or a text with
 * a unit, such as `800 usd/node/year`; a rule is a text such as `runway < 9`. What could never do
 * anything is a mistake, too: dates beyond the scenario's `months`, actions on streams that it does
 * not sell.
 *
 * @param text at most a million characters
 * @returns complete (defaults stand where nothing is written) and deeply frozen
 * @throws InvalidScenarioError with every problem at once, each with its path and line
 */
export const loadScenario = (text: string): Promise<Scenario> => loadAs(Scenario, text, ineffectiveSettings);

/**
 * A scenario from a value, as a TypeScript file writes it. Texts are read and refused as in `loadScenario`.
 *
 * @returns complete and deeply frozen; the value is not kept
 * @throws InvalidScenarioError with every problem at once
 */
export const readScenario = (value: unknown): Promise<Scenario> => readAs(Scenario, value, ineffectiveSettings);

/**
 * A scenario from a value that holds no text to be converted: numbers (or texts) in the declared
 * units, rules as trees. For those who cannot wait; otherwise `readScenario`.
 *
 * @returns complete and deeply frozen; the value is not kept
 * @throws InvalidScenarioError with every problem at once
 */
export const parseScenario = (value: unknown): Scenario => {
  const scenario = parseAs(Scenario, value);
  insist(ineffectiveSettings(scenario));
  return scenario;
};

/** What is wrong with a scenario that its schema allows. */
type Also<S extends z.ZodType> = (scenario: z.output<S>) => readonly ScenarioError[];

/** `loadScenario` for any schema. */
export async function loadAs<S extends z.ZodType>(schema: S, text: string, also?: Also<S>): Promise<z.output<S>> {
  insist(noText(text));
  // Loaded when first asked for: most programs have their scenarios as values.
  const { readText } = await import("./yaml-text.ts");
  const { value, errors, leftOut = [], lineOf } = readText(text);
  if (errors.length > 0) throw new InvalidScenarioError(errors);
  const paths = leftOut.map(({ path }) => readPath(path) ?? []);
  const scenario = await readAs(schema, value, leftOut.length === 0 ? also : undefined, paths).catch(
    (failure: unknown) => {
      if (!(failure instanceof InvalidScenarioError)) throw failure;
      const others = failure.errors.map((error) => {
        const line = lineOf(error.path);
        return line === undefined ? error : { ...error, line };
      });
      throw new InvalidScenarioError([...leftOut, ...others]);
    },
  );
  if (leftOut.length > 0) throw new InvalidScenarioError(leftOut);
  return scenario;
}

/** `readScenario` for any schema; `leftOut` are the paths of what was refused and is not in the value. */
export async function readAs<S extends z.ZodType>(
  schema: S,
  value: unknown,
  also?: Also<S>,
  leftOut: readonly Path[] = [],
): Promise<z.output<S>> {
  insist(noValue(value));
  let evaluated = evaluate(schema, value, undefined, leftOut);
  if (evaluated.errors !== undefined && evaluated.unread.length > 0)
    evaluated = evaluate(schema, value, await loadMathematics(), leftOut);
  if (evaluated.errors !== undefined) throw new InvalidScenarioError(evaluated.errors);
  insist(also?.(evaluated.scenario) ?? []);
  return evaluated.scenario;
}

function insist(errors: readonly ScenarioError[]): void {
  if (errors.length > 0) throw new InvalidScenarioError(errors);
}

/** `parseScenario` for any schema. */
export function parseAs<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  insist(noValue(value));
  const evaluated = evaluate(schema, value);
  if (evaluated.errors === undefined) return evaluated.scenario;
  throw new InvalidScenarioError([...evaluated.errors, ...unreadErrors(evaluated.unread, value)]);
}
