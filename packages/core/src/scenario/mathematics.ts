import { unitBounds } from "./parameter.ts";
import { derivedUnits, wordsOf } from "./unit-words.ts";

/** What the scenario takes from mathjs: a parser, and the dimension and size of a unit. */
export interface Mathematics {
  /** The syntax tree of a formula, as mathjs gives it; throws where it cannot be read. */
  parse(formula: string): unknown;
  /**
   * How many of the unit `to` are one of the unit `from`, both in the house's spelling.
   *
   * @returns the factor; `undefined` when the two measure different things or one cannot be read
   */
  factor(from: string, to: string): number | undefined;
}

let loading: Promise<Mathematics> | undefined;

/**
 * An own instance of mathjs with the model's units, imported when first asked for: most
 * scenarios hold only numbers and start without it.
 */
export function loadMathematics(): Promise<Mathematics> {
  loading ??= importMathematics().catch((failure: unknown) => {
    loading = undefined; // a lost connection must not outlive itself
    throw failure;
  });
  return loading;
}

async function importMathematics(): Promise<Mathematics> {
  const { default: mathjs } = await import("mathjs/lib/browser/math.js");
  const instance = mathjs.create({}, {});
  const override = { override: true }; // mathjs knows hours and months of its own, counted in seconds
  const words = new Set(Object.keys(unitBounds).flatMap(wordsOf));
  for (const name of Object.keys(derivedUnits)) words.delete(name);
  for (const base of words) instance.createUnit(base, "", override);
  for (const [name, definition] of Object.entries(derivedUnits)) instance.createUnit(name, definition, override);

  const size = (unit: string) => {
    try {
      return instance.unit(1, unit);
    } catch {
      return undefined;
    }
  };
  return {
    parse: (formula) => instance.parse(formula),
    factor(from, to) {
      // A leading number would be read as the value; every unit is therefore written as a product.
      const given = size(`share ${inProduct(from)}`);
      const wanted = size(`share ${inProduct(to)}`);
      if (!given || !wanted || !given.equalBase(wanted)) return undefined;
      return (given.value ?? Number.NaN) / (wanted.value ?? Number.NaN);
    },
  };
}

const inProduct = (unit: string) => unit.replace(/^1(?=\/)/, "").replaceAll("(1/", "(share/");
