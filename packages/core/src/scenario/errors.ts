import { ModelError } from "../foundation/errors.ts";
import { didYouMean } from "../foundation/wording.ts";
import { show } from "../foundation/show.ts";

/** What kind of mistake it is; stable, for programs. */
export type ScenarioErrorCode =
  | "alias-bomb"
  | "duplicate"
  | "empty"
  | "forbidden-key"
  | "inconsistent"
  | "missing"
  | "never-happens"
  | "newer-version"
  | "not-a-number"
  | "not-one-of"
  | "not-sold"
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
export interface ScenarioError {
  readonly code: ScenarioErrorCode | (string & {});
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
  readonly errors: readonly ScenarioError[];

  constructor(errors: readonly ScenarioError[]) {
    const count = errors.length === 1 ? "one problem" : `${errors.length} problems`;
    const shown = errors.slice(0, 50).map(sentence).join("\n");
    const rest = errors.length > 50 ? `\n  and ${errors.length - 50} more` : "";
    super(`The scenario has ${count}:\n${shown}${rest}`);
    this.errors = errors;
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

function sentence({ path, value, reason, hint, line }: ScenarioError): string {
  const where = `${path === "" ? "The scenario" : path}${line === undefined ? "" : ` (line ${line})`}`;
  const found = value === "" ? "" : ` Found: ${value}.`;
  return `  ${where} ${reason}.${found}${hint === "" ? "" : ` ${hint}`}`;
}
