import { ModelError } from "../../foundation/errors.ts";
import { didYouMean } from "../../foundation/wording.ts";
import { show } from "../../foundation/show.ts";

/** A measure was asked for that no run has. */
export class UnknownMeasureError extends ModelError {
  override readonly name = "UnknownMeasureError";
  readonly code = "unknown-measure";
  readonly measure: unknown;

  constructor(measure: unknown, measures: readonly string[]) {
    const meant = didYouMean(String(measure).slice(0, 100), measures);
    super(`No measure is called ${show(measure) || "undefined"}.${meant} Choose one of: ${measures.join(", ")}.`);
    this.measure = measure;
  }
}

/** A comparison was asked for an arm that it does not have. */
export class UnknownArmError extends ModelError {
  override readonly name = "UnknownArmError";
  readonly code = "unknown-arm";
  readonly arm: unknown;

  constructor(arm: unknown, arms: readonly string[]) {
    const meant = didYouMean(String(arm).slice(0, 100), arms);
    super(`No arm is called ${show(arm) || "undefined"}.${meant} The arms are: ${arms.join(" · ")}.`);
    this.arm = arm;
  }
}

/** A comparison was given no scenario. */
export class NothingToCompareError extends ModelError {
  override readonly name = "NothingToCompareError";
  readonly code = "nothing-to-compare";

  constructor() {
    super("Nothing to compare: give at least one scenario, by a name.");
  }
}

/** Arms that are to be evaluated against one world live in different ones. */
export class DifferentWorldsError extends ModelError {
  override readonly name = "DifferentWorldsError";
  readonly code = "different-worlds";
  /** The group of settings in which they differ. */
  readonly part: string;

  constructor(one: string, other: string, part: string) {
    super(
      `"${one}" and "${other}" differ in ${part}: they would be evaluated against one world without a steward, ` +
        "which fits only one of them. Let arms differ in steward, strategy, partners, events or mechanisms, or compare each world by itself.",
    );
    this.part = part;
  }
}

/** A project is said to stand where no past of its market leads. */
export class UnreachableOpeningError extends ModelError {
  override readonly name = "UnreachableOpeningError";
  readonly code = "unreachable-opening";
  readonly value: number;
  /** What comes nearest to it. */
  readonly nearest: number;
  /** The setting that says it, such as `opening.contributors.outside`. */
  readonly setting: string;

  /**
   * @param asked the setting, what it says, and of what
   * @param cure what to do, as a sentence
   */
  constructor(
    { setting, value, what }: { readonly setting: string; readonly value: number; readonly what: string },
    nearest: number,
    cure = "Ask for as many as that, or widen the market.",
  ) {
    super(
      `No past of this market gives ${value} ${what} (${setting}). The nearest is ${Number(nearest.toPrecision(3))}. ${cure}`,
    );
    this.setting = setting;
    this.value = value;
    this.nearest = nearest;
  }
}

/** A scenario says what is observed in month 0, and nobody has solved its past. */
export class UnsolvedOpeningError extends ModelError {
  override readonly name = "UnsolvedOpeningError";
  readonly code = "unsolved-opening";

  constructor(call: string, option: string) {
    super(
      `${call} was given ${option} with an opening that is not solved. ` +
        "Solve it with fitOpening(scenario), or load it with loadScenario or readScenario, which do.",
    );
  }
}

/** A branch was asked to change what had happened already. */
export class ChangedPastError extends ModelError {
  override readonly name = "ChangedPastError";
  readonly code = "changed-past";
  /** The settings, date or month that lie in the past. */
  readonly value: unknown;

  constructor(sentence: string, value: unknown) {
    super(sentence);
    this.value = value;
  }
}
