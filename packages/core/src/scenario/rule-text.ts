import type { Mathematics } from "./mathematics.ts";
import { printable } from "../foundation/show.ts";
import { type Operation, type RuleError, type RuleTerm, type RuleTree, errorIn, ruleLimits } from "./rule-tree.ts";

/** The longest text that is read as a rule, in characters. */
const longest = 1000;

const fromMathjs: Readonly<Record<string, Operation>> = {
  and: "and",
  or: "or",
  not: "not",
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  equal: "==",
  unequal: "!=",
  add: "+",
  subtract: "-",
  unaryMinus: "-",
  multiply: "*",
  divide: "/",
};

/** What a reader of a rule meets that no rule may hold, and what to write instead. */
const refused: Readonly<Record<string, string>> = {
  AccessorNode: "it reads a property; name the quantity alone",
  AssignmentNode: "it assigns a value; compare with ==",
  FunctionAssignmentNode: "it defines a function; only min, max and abs are known",
  BlockNode: "it holds several expressions; join conditions with and, or",
  ConditionalNode: "it chooses with ?; join conditions with and, or",
  ArrayNode: "it holds a list; only numbers and quantities are known",
  RangeNode: "it holds a range; write two comparisons joined with and",
  IndexNode: "it looks into a list; only numbers and quantities are known",
  ObjectNode: "it holds an object; only numbers and quantities are known",
};

/** Raised and caught within this file: the first thing in a syntax tree that no rule may hold. */
class Refusal {
  readonly hint: string;
  constructor(hint: string) {
    this.hint = hint;
  }
}

/**
 * A rule's text as a tree. mathjs only reads the syntax; nothing is ever evaluated, and what is
 * not on the list of operations is refused.
 *
 * @param text e.g. `month >= 24 and not (trust > 0.5)`
 * @param quantities the names that the rule may use
 */
export function parseRule(mathematics: Mathematics, text: string, quantities: readonly string[]): RuleTree | RuleError {
  if (text.trim() === "") return unreadable("is an empty rule", 'Write a condition, such as "runway < 9".');
  if (text.length > longest)
    return unreadable(`is a rule of more than ${longest} characters`, "Split it into several rules.");
  if (nesting(text) > ruleLimits.depth)
    return unreadable("is a rule that cannot be used", "It has too many parentheses.");
  let syntax: unknown;
  try {
    syntax = mathematics.parse(text);
  } catch (failure) {
    return unreadable("is a rule that cannot be read", whereItFails(text, failure));
  }
  try {
    const tree = termOf(syntax, 1);
    return errorIn(tree, quantities) ?? (tree as RuleTree);
  } catch (failure) {
    if (failure instanceof Refusal)
      return unreadable("is a rule that cannot be used", `Here ${printable(failure.hint, 200)}.`);
    throw failure;
  }
}

/** How deep brackets stand inside one another; mathjs calls itself for each and would exhaust the stack. */
function nesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    open += "([{".includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

const unreadable = (reason: string, hint: string): RuleError => ({ code: "unreadable-rule", reason, hint });

function whereItFails(text: string, failure: unknown): string {
  const { char, message } = failure as { char?: number; message?: string };
  const spelling = /&&|\|\||!(?!=)/.test(text) ? " Write and, or, not instead of &&, ||, !." : "";
  if (typeof char !== "number") return `It is not a formula.${spelling}`;
  const what = String(message).replace(/ \(char \d+\)$/, "");
  return `At character ${char}: ${printable(what.charAt(0).toLowerCase() + what.slice(1))}.${spelling}`;
}

interface SyntaxNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: unknown;
  readonly op?: string;
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
  readonly args?: readonly SyntaxNode[];
  readonly content?: SyntaxNode;
  readonly conditionals?: readonly string[];
  readonly params?: readonly SyntaxNode[];
}

function termOf(given: unknown, depth: number): RuleTerm {
  if (depth > ruleLimits.depth * 4) throw new Refusal("it has too many parts; split it into several rules");
  const node = given as SyntaxNode;
  const parts = (nodes: readonly SyntaxNode[]) => nodes.map((part) => termOf(part, depth + 1));
  switch (node.type) {
    case "ParenthesisNode":
      return termOf(node.content, depth + 1);
    case "ConstantNode":
      if (typeof node.value === "number" && Number.isFinite(node.value)) return node.value;
      throw new Refusal(
        `it holds ${typeof node.value === "string" ? "a text" : String(node.value)}; only numbers and quantities are known`,
      );
    case "SymbolNode":
      return node.name!;
    case "OperatorNode":
      if (node.implicit) throw new Refusal("a sign is missing between two terms (numbers in rules have no unit)");
      if (node.isPercentage) throw new Refusal("it holds %; write 20% as 0.2");
      if (node.fn === "unaryPlus") return termOf(node.args![0], depth + 1);
      return operation(ownOf(fromMathjs, node.fn), `the sign ${node.op}`, parts(node.args!));
    case "FunctionNode": {
      const name = (node.fn as SyntaxNode).name;
      const known = name === "min" || name === "max" || name === "abs" ? name : undefined;
      return operation(known, `the function ${name ?? ""}`, parts(node.args!));
    }
    case "RelationalNode": {
      // A chain, 2 < trust < 5, is two comparisons that both hold.
      const terms = parts(node.params!);
      const links = node.conditionals!.map((sign, i) =>
        operation(ownOf(fromMathjs, sign), sign, [terms[i]!, terms[i + 1]!]),
      );
      return links.reduce((all, link) => ["and", all, link] as RuleTree);
    }
    default:
      throw new Refusal(ownOf(refused, node.type) ?? "only numbers, quantities and comparisons are known");
  }
}

function operation(name: Operation | undefined, written: string, terms: readonly RuleTerm[]): RuleTerm {
  if (name === undefined)
    throw new Refusal(
      `${written.slice(0, 60)} is not known; rules have + - * /, comparisons, and, or, not, min, max, abs`,
    );
  // A negative number is one term, so that -1 and its text are the same tree.
  if (name === "-" && terms.length === 1 && typeof terms[0] === "number") return -terms[0];
  return [name, ...terms];
}

const ownOf = <T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined =>
  typeof key === "string" && Object.hasOwn(table, key) ? table[key] : undefined;
