import { ModelError, didYouMean } from "../foundation/errors.ts";

/** What kind of mistake it is; stable, for programs. */
export type ProblemCode =
  | "alias-bomb"
  | "duplicate"
  | "empty"
  | "forbidden-key"
  | "inconsistent"
  | "missing"
  | "newer-version"
  | "not-a-number"
  | "not-one-of"
  | "not-yaml"
  | "out-of-range"
  | "rule-type"
  | "too-deep"
  | "too-large"
  | "unknown-key"
  | "unknown-quantity"
  | "unreadable-quantity"
  | "unreadable-rule"
  | "wrong-type"
  | "wrong-unit";

/** One mistake in a scenario, in words that end in what to do. */
export interface Problem {
  readonly code: ProblemCode | (string & {});
  /** Where, e.g. `partners[0].benefit`; empty for the scenario as a whole. */
  readonly path: string;
  /** What was found there, made safe to print. */
  readonly value: string;
  /** The rest of a sentence that begins with the path. */
  readonly reason: string;
  /** What to do: the nearest name, the allowed range, the form to write. */
  readonly hint: string;
  /** The line of the text, counted from 1, where the scenario came from a text. */
  readonly line?: number;
}

/** A scenario cannot be used; `problems` holds every mistake that was found, not only the first. */
export class InvalidScenarioError extends ModelError {
  override readonly name = "InvalidScenarioError";
  readonly code = "invalid-scenario";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? "one problem" : `${problems.length} problems`;
    const shown = problems.slice(0, 50).map(sentence).join("\n");
    const rest = problems.length > 50 ? `\n  and ${problems.length - 50} more` : "";
    super(`The scenario has ${count}:\n${shown}${rest}`);
    this.problems = problems;
  }
}

/** A change names a setting that scenarios do not have. */
export class UnknownParameterError extends ModelError {
  override readonly name = "UnknownParameterError";
  readonly code = "unknown-parameter";
  readonly path: string;

  constructor(path: string, candidates: Iterable<string>) {
    super(
      `No parameter is called ${show(path)}.${didYouMean(path.slice(0, 200), candidates)} ` +
        "docs/model.md lists them all, and so does catalogue()",
    );
    this.path = path;
  }
}

function sentence({ path, value, reason, hint, line }: Problem): string {
  const where = `${path === "" ? "The scenario" : path}${line === undefined ? "" : ` (line ${line})`}`;
  const found = value === "" ? "" : ` Found: ${value}.`;
  return `  ${where} ${reason}.${found}${hint === "" ? "" : ` ${hint}`}`;
}

/**
 * A stranger's value, safe to print: one line, at most 60 characters, no control characters
 * (a terminal would obey them).
 */
export function show(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "number") return showNumber(value);
  if (typeof value === "string") return `"${printable(value.replace(/["\\]/g, "\\$&"))}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty group" : `a group with ${printable(keys.slice(0, 5).join(", "))}`;
  }
  return typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : printable(String(value));
}

/** A number as a person writes it: large ones with an exponent. */
export function showNumber(value: number): string {
  const large = Math.abs(value) >= 1e6 && Number.isFinite(value);
  return large ? value.toExponential().replace("e+", "e") : String(value);
}

/** One line without control, direction or other invisible characters. */
export function printable(text: string, longest = 60): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)!.toString(16)}}`);
}
