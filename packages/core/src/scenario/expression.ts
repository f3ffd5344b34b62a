import type { RuleTerm, RuleTree } from "./rule-tree.ts";

/** The values of the quantities that rules look at, in the order of their list of names. */
export type Observed = ArrayLike<number>;

/**
 * A rule as a function, made of closures only: no code is generated. Comparison is exact. A value
 * that is not a number is neither smaller, larger nor equal to anything.
 *
 * @param tree a condition without mistakes
 * @param quantities the names in the order in which their values will come
 */
export function compileRule(tree: RuleTree, quantities: readonly string[]): (values: Observed) => boolean {
  return truth(tree, quantities);
}

function truth(term: RuleTerm, names: readonly string[]): (values: Observed) => boolean {
  if (!Array.isArray(term)) throw new TypeError("A rule's condition was used without being checked.");
  const [operation, first, second] = term as unknown as [string, RuleTerm, RuleTerm];
  if (operation === "not") {
    const a = truth(first, names);
    return (values) => !a(values);
  }
  if (operation === "and" || operation === "or") {
    const a = truth(first, names);
    const b = truth(second, names);
    return operation === "and" ? (values) => a(values) && b(values) : (values) => a(values) || b(values);
  }
  const a = amount(first, names);
  const b = amount(second, names);
  switch (operation) {
    case "<":
      return (values) => a(values) < b(values);
    case "<=":
      return (values) => a(values) <= b(values);
    case ">":
      return (values) => a(values) > b(values);
    case ">=":
      return (values) => a(values) >= b(values);
    case "==":
      return (values) => a(values) === b(values);
    default:
      return (values) => a(values) !== b(values);
  }
}

function amount(term: RuleTerm, names: readonly string[]): (values: Observed) => number {
  if (typeof term === "number") return () => term;
  if (typeof term === "string") {
    const index = names.indexOf(term);
    return (values) => values[index] ?? Number.NaN;
  }
  const [operation, ...terms] = term;
  const parts = terms.map((part) => amount(part, names));
  const a = parts[0]!;
  const b = parts[1];
  switch (operation) {
    case "+":
      return (values) => a(values) + b!(values);
    case "-":
      return b ? (values) => a(values) - b(values) : (values) => -a(values);
    case "*":
      return (values) => a(values) * b!(values);
    case "/":
      return (values) => a(values) / b!(values);
    case "abs":
      return (values) => Math.abs(a(values));
    case "min":
      return (values) => parts.reduce((least, part) => Math.min(least, part(values)), Number.POSITIVE_INFINITY);
    default:
      return (values) => parts.reduce((most, part) => Math.max(most, part(values)), Number.NEGATIVE_INFINITY);
  }
}
