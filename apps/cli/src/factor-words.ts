import { didYouMean } from "@stewardsim/core";
import type { Distribution } from "@stewardsim/analysis";
import type { ChosenFactor } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { formOf, forms, kinds, numbersOf } from "./design-words.ts";

/**
 * A factor as it is written in a command: `strategy.streams.subscription.price=50..200`, with a distribution over the range
 * after a comma, as `…=50..200,pert:90`; without a range it is the plausible one: `…=pert:90`.
 *
 * @throws UsageError that says how to write it
 */
export function factorIn(text: string): string | ChosenFactor {
  const equals = text.indexOf("=");
  if (equals < 0) return text;
  const path = text.slice(0, equals);
  const parts = text
    .slice(equals + 1)
    .split(",")
    .map((part) => part.trim());
  const range = parts[0]!.includes("..") ? rangeIn(text, path, parts.shift()!) : {};
  if (parts.length === 0) return { path, ...range };
  if (parts.length > 1) throw new UsageError(`--factor ${text} says too much: write ${path}=LOW..HIGH,DISTRIBUTION.`);
  return { path, ...range, distribution: distributionIn(text, path, parts[0]!) };
}

function rangeIn(text: string, path: string, range: string): { low: number; high: number } {
  const [low, high, ...more] = range.split("..").map(numberIn);
  if (low === undefined || high === undefined || more.length > 0)
    throw new UsageError(`--factor ${text} gives no range: write ${path}=LOW..HIGH with two numbers.`);
  return { low, high };
}

function distributionIn(text: string, path: string, words: string): Distribution {
  const [name = "", ...given] = words.split(":").map((word) => word.trim());
  const kind = kinds.find((one) => one === name);
  if (kind === undefined) {
    if (name === "" || numberIn(name) !== undefined)
      throw new UsageError(`--factor ${text} gives no range: write ${path}=LOW..HIGH with two numbers.`);
    throw new UsageError(
      `--factor ${text}: no distribution is called "${name}".${didYouMean(name, kinds)} There are ${forms}.`,
    );
  }
  const numbers = given.map(numberIn);
  if (numbers.length !== numbersOf[kind].length || numbers.includes(undefined))
    throw new UsageError(
      `--factor ${text}: ${kind} takes ${numbersOf[kind].length === 0 ? "no numbers" : "numbers"}: write ${path}=LOW..HIGH,${formOf(kind)}.`,
    );
  const named = numbersOf[kind].map((number, index) => [number, numbers[index]!]);
  return { kind, ...Object.fromEntries(named) } as Distribution;
}

/** What is no number, or an endless one, is not there. */
function numberIn(word: string): number | undefined {
  const value = word.trim() === "" ? Number.NaN : Number(word);
  return Number.isFinite(value) ? value : undefined;
}
