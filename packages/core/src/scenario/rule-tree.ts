import { didYouMean } from "../foundation/wording.ts";
import { show } from "../foundation/show.ts";

/**
 * A policy rule's condition as plain data: `runway < 9 and growth < 0.2` is
 * `["and", ["<", "runway", 9], ["<", "growth", 0.2]]`. It can be stored, hashed and sent to a worker.
 */
export type RuleTree = readonly [operation: Operation, ...of: RuleTerm[]];
/** A number, the name of a quantity, or an operation on further terms. */
export type RuleTerm = number | string | RuleTree;

type Kind = "number" | "boolean";
interface Signature {
  readonly takes: Kind;
  readonly gives: Kind;
  readonly least: number;
  readonly most: number;
}

const signature = (takes: Kind, gives: Kind, least: number, most = least): Signature => ({ takes, gives, least, most });

/** Everything a rule can compute. `-` with one term turns the sign. */
export const operations = {
  and: signature("boolean", "boolean", 2),
  or: signature("boolean", "boolean", 2),
  not: signature("boolean", "boolean", 1),
  "<": signature("number", "boolean", 2),
  "<=": signature("number", "boolean", 2),
  ">": signature("number", "boolean", 2),
  ">=": signature("number", "boolean", 2),
  "==": signature("number", "boolean", 2),
  "!=": signature("number", "boolean", 2),
  "+": signature("number", "number", 2),
  "-": signature("number", "number", 1, 2),
  "*": signature("number", "number", 2),
  "/": signature("number", "number", 2),
  min: signature("number", "number", 1, 8),
  max: signature("number", "number", 1, 8),
  abs: signature("number", "number", 1),
} as const satisfies Record<string, Signature>;
export type Operation = keyof typeof operations;

/** A rule deeper or larger than this was not written by a person. */
export const ruleLimits = { depth: 32, terms: 200 } as const;

/** What is wrong with a rule; the caller knows where it stands. */
export interface RuleError {
  readonly code: "rule-type" | "unknown-quantity" | "unreadable-rule";
  readonly reason: string;
  readonly hint: string;
}

/**
 * Whether a stranger's value is a rule's condition: known operations with the right number and
 * kind of terms, known quantities, finite numbers, within `ruleLimits`.
 *
 * @param quantities the names a rule may use
 * @returns the first mistake, or `undefined` when the value is a `RuleTree`
 */
export function errorIn(value: unknown, quantities: readonly string[]): RuleError | undefined {
  let terms = 0;
  const check = (term: unknown, wanted: Kind, depth: number): RuleError | undefined => {
    if (++terms > ruleLimits.terms || depth > ruleLimits.depth)
      return { code: "unreadable-rule", reason: "is a rule of too many parts", hint: "Split it into several rules." };
    if (typeof term === "number" || typeof term === "string") {
      if (typeof term === "string" && !quantities.includes(term)) return unknownQuantity(term, quantities);
      if (typeof term === "number" && !Number.isFinite(term)) return malformed;
      return wanted === "number" ? undefined : notACondition(term);
    }
    if (!Array.isArray(term) || typeof term[0] !== "string" || !Object.hasOwn(operations, term[0])) return malformed;
    const { takes, gives, least, most } = operations[term[0] as Operation];
    const given = term.length - 1;
    if (given < least || given > most) return wrongCount(term[0] as Operation, least, most);
    if (gives !== wanted) return gives === "boolean" ? notANumber(term[0] as string) : notACondition(term[0] as string);
    for (let i = 1; i < term.length; i++) {
      const error = check(term[i], takes, depth + 1);
      if (error) return error;
    }
    return undefined;
  };
  return check(value, "boolean", 1);
}

const malformed: RuleError = {
  code: "unreadable-rule",
  reason: "is not a rule",
  hint: 'Write it as a text, such as "runway < 9 and growth < 0.2".',
};

const wrongCount = (operation: string, least: number, most: number): RuleError => ({
  code: "unreadable-rule",
  reason: `gives ${operation} the wrong number of terms`,
  hint: `It takes ${least === most ? least : `${least} to ${most}`}.`,
});

const notACondition = (term: number | string): RuleError => ({
  code: "rule-type",
  reason: `uses ${show(term)} where something true or false is needed`,
  hint: `Compare it with a number, as in "${typeof term === "string" && /^\w+$/.test(term) ? term : "runway"} < 9".`,
});

const notANumber = (operation: string): RuleError => ({
  code: "rule-type",
  reason: `uses the answer of "${operation}" as if it were a number`,
  hint: 'Put what belongs together into parentheses, as in "not (trust > 0.5)".',
});

function unknownQuantity(name: string, quantities: readonly string[]): RuleError {
  return {
    code: "unknown-quantity",
    reason: `names ${show(name)}, which is not a quantity that a rule can look at`,
    hint: `${didYouMean(name.slice(0, 100), quantities)} The quantities are ${quantities.join(", ")}.`.trim(),
  };
}
