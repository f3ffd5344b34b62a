import { ModelError } from "../../foundation/errors.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { measureNames, type Measures } from "../run/outcome.ts";
import { observables } from "../run/observe.ts";
import { simulate } from "../run/simulate.ts";

/** Measures of what need not have been: nobody stayed, no fork followed, nothing was earned back, sold or ended. */
const mayBeNone = new Set([
  "regularRetention",
  "forkLag",
  "breakEvenExit",
  "breakEvenMonth",
  "paybackMonth",
  "returnOnStewardship",
  "goalsMet",
  "endMonth",
  "price",
  "priceElasticity",
]);

/** What came of running a scenario. */
export interface Trial {
  /** `ended`, the code of the error that said why not, or what is wrong. */
  readonly came: string;
  /** Of what is wrong: an error that nobody declared, or a number that cannot be. */
  readonly fault?: string;
  readonly detail?: string;
}

/**
 * Runs a scenario as a stranger would, and looks at all that comes out.
 *
 * @param limit how many times the usual limit it may take
 */
export function tryRun(
  scenario: Scenario,
  { months, seed, limit }: { months: number; seed: number; limit: number },
): Trial {
  try {
    const { table, outcome } = simulate(scenario, { months, seed, limit });
    const fault = wrongColumn(table.columns) ?? wrongMeasure(outcome.measures);
    return fault === undefined ? { came: "ended" } : { came: "wrong number", fault };
  } catch (failure) {
    if (!(failure instanceof ModelError))
      return {
        came: "crashed",
        fault: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
      };
    const broken = failure.code === "broken-invariant" || failure.code === "invalid-option";
    return { came: failure.code, detail: failure.message, ...(broken ? { fault: failure.message } : {}) };
  }
}

function wrongColumn(
  columns: readonly { readonly name: string; readonly unit: string; readonly values: Float64Array }[],
) {
  for (const [index, { name, unit, values }] of columns.entries())
    for (const [month, value] of values.entries()) {
      const isNumber = Number.isFinite(value) || (Number.isNaN(value) && observables[index]!.mayBeMissing === true);
      const isInRange = !(unit === "share" && (value < 0 || value > 1 + 1e-9)) && !(unit !== "usd" && value < 0);
      if (!isNumber || !isInRange) return `${name} in month ${month} is ${value}`;
    }
  return undefined;
}

function wrongMeasure(measures: Measures) {
  for (const name of measureNames) {
    const value = measures[name];
    if (!Number.isFinite(value) && !(Number.isNaN(value) && mayBeNone.has(name))) return `${name} is ${value}`;
  }
  return undefined;
}
