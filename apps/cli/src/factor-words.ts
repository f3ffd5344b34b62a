import { didYouMean, loadMathematics, type Mathematics, type Scenario } from "@stewardsim/core";
import type { Distribution } from "@stewardsim/analysis";
import { type ChosenFactor, numberAt } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { formOf, forms, kinds, type ListedKind, listForms, numbersOf, type RangedKind } from "./design-words.ts";
import { numberReader, type ReadNumber } from "./number-words.ts";

/**
 * Factors as they are written in a command: `strategy.streams.subscription.price=50..200`, with a distribution over the range
 * after a comma, as `…=50..200,pert:90`; without a range it is the plausible one: `…=pert:90`. Numbers may have units.
 *
 * @throws UsageError that says how to write it
 */
export async function factorsIn(
  scenario: Scenario,
  texts: readonly string[],
): Promise<readonly (string | ChosenFactor)[]> {
  const hasUnit = texts.some((text) => /\d\s*[a-z%/]/i.test(text.slice(text.indexOf("=") + 1)));
  const mathematics = hasUnit ? await loadMathematics() : undefined;
  return texts.map((text) => factorIn(scenario, text, mathematics));
}

/** What is read: the whole text, for messages, the path, and numbers in the unit of the parameter. */
interface Reading {
  readonly text: string;
  readonly path: string;
  readonly bounds: readonly [low: number, high: number];
  readonly read: ReadNumber;
  /** Numbers that have no unit. */
  readonly readPlain: ReadNumber;
}

function factorIn(scenario: Scenario, text: string, mathematics?: Mathematics): string | ChosenFactor {
  const equals = text.indexOf("=");
  if (equals < 0) return text;
  const path = text.slice(0, equals);
  const found = numberAt(scenario, path);
  // Whoever takes the path says what is wrong with it.
  if (typeof found === "string") return path;
  const { unit, bounds } = found.entry;
  const refuse = (reason: string): UsageError => new UsageError(`--factor ${text}: ${reason}`);
  const read = numberReader(unit, refuse, mathematics);
  const reading = { text, path, bounds, read, readPlain: numberReader(undefined, refuse) };
  const written = text.slice(equals + 1);
  if (/\d,\d/.test(written))
    throw refuse("a comma stands within a number: leave it out, and write a point for decimals.");
  const [first = "", second, ...more] = written.split(",").map((part) => part.trim());
  if (more.length > 0 || (second !== undefined && !first.includes("..")))
    throw new UsageError(`--factor ${text} says too much: write ${path}=LOW..HIGH,DISTRIBUTION.`);
  if (!first.includes("..")) return { path, distribution: distributionIn(reading, first) };
  const distribution = second === undefined ? undefined : distributionIn(reading, second);
  const range = rangeIn(reading, first, distribution);
  return { path, ...range, ...(distribution === undefined ? {} : { distribution }) };
}

function rangeIn(
  { text, path, bounds, read }: Reading,
  words: string,
  distribution?: Distribution,
): { low: number; high: number } {
  const ends = words.split("..").map((end) => end.trim());
  if (ends.length !== 2) throw noRange(text, path);
  const isOpen = distribution?.kind === "normal" || distribution?.kind === "lognormal";
  if (!isOpen && ends.includes("")) throw noRange(text, path);
  const [low, high] = ends.map((end, index) => (end === "" ? bounds[index]! : read(end)));
  return { low: low!, high: high! };
}

const noRange = (text: string, path: string) =>
  new UsageError(
    `--factor ${text} gives no range: write ${path}=LOW..HIGH with two numbers; only normal and lognormal go on where an end is left out.`,
  );

function distributionIn(reading: Reading, words: string): Distribution {
  const { text, path } = reading;
  const [name = "", ...given] = words.split(":").map((word) => word.trim());
  const kind = kinds.find((one) => one === name);
  if (kind === undefined) {
    if (name === "" || /^[^a-z]*\d/i.test(name)) throw noRange(text, path);
    throw new UsageError(
      `--factor ${text}: no distribution is called "${name}".${didYouMean(name, kinds)} There are ${forms}.` +
        (/[|/;]/.test(name) ? categories : ""),
    );
  }
  return kind in listForms ? listIn(reading, kind as ListedKind, given) : rangedIn(reading, kind as RangedKind, given);
}

const categories =
  " A parameter of a scenario is a number: what has names and no order is a factor of a model of one's own, by `categories`.";

function rangedIn({ text, path, read, readPlain }: Reading, kind: RangedKind, given: readonly string[]): Distribution {
  const asked = Object.entries(numbersOf[kind]) as [string, "own" | "plain"][];
  if (given.length !== asked.length)
    throw new UsageError(
      `--factor ${text}: ${kind} takes ${asked.length === 0 ? "no numbers" : "numbers"}: write ${path}=LOW..HIGH,${formOf(kind)}.`,
    );
  const named = asked.map(([name, measure], index) => [name, (measure === "own" ? read : readPlain)(given[index]!)]);
  return { kind, ...Object.fromEntries(named) } as Distribution;
}

function listIn({ text, path, read, readPlain }: Reading, kind: ListedKind, given: readonly string[]): Distribution {
  if (given.length < 2)
    throw new UsageError(`--factor ${text}: ${kind} lists two values at least: write ${path}=${formOf(kind)}.`);
  const items = given.map((word) => word.split("@").map((part) => part.trim()));
  if (kind === "empirical" ? items.some(({ length }) => length > 1) : items.some(({ length }) => length > 2))
    throw new UsageError(
      `--factor ${text}: ${kind === "empirical" ? "observed values have no weights" : "a value has one weight"}: write ${path}=${formOf(kind)}.`,
    );
  const values = items.map(([value]) => read(value!));
  return items.every(({ length }) => length === 1)
    ? { kind, values }
    : { kind: "discrete", values, weights: items.map(([, weight = "1"]) => readPlain(weight)) };
}
