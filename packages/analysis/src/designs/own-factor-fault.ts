import { type Distribution, faultOf, isUnbounded } from "./distribution.ts";
import { isListed } from "./listed.ts";
import type { OwnFactor } from "./own-factor.ts";
import { rangeFault } from "./range-fault.ts";

/** What is wrong with a factor of another model, as the end of a sentence; `undefined` where nothing is. */
export function ownFactorFault(input: OwnFactor): string | undefined {
  const { distribution, categories, weights, isInteger = false } = input;
  if (categories !== undefined) return categoriesFault(input, categories);
  if (weights !== undefined) return "has weights and no categories: give them to a discrete distribution";
  if (distribution !== undefined && isListed(distribution)) return listedFault(input, distribution);
  const { low, high, middle } = input;
  const isOpen = distribution !== undefined && isUnbounded(distribution);
  const [from, to] = [low ?? (isOpen ? -Infinity : undefined), high ?? (isOpen ? Infinity : undefined)];
  if (from === undefined || to === undefined)
    return `has no ${from === undefined ? "low" : "high"} end: only a normal or lognormal distribution goes on for ever`;
  if (low !== undefined && high !== undefined) {
    const fault = rangeFault({ low, high, isInteger });
    if (fault !== undefined) return fault;
  }
  return (
    numberFault("low end", low) ??
    numberFault("high end", high) ??
    middleFault(middle, isInteger) ??
    (distribution === undefined ? undefined : faultOf(distribution, from, to))
  );
}

function categoriesFault({ low, high, middle, distribution, weights }: OwnFactor, categories: readonly string[]) {
  if (new Set(categories).size < categories.length) return `has a category twice: ${categories.join(", ")}`;
  if (categories.length < 2) return "has fewer than two categories: give two at least";
  if (low !== undefined || high !== undefined) return "has categories, which have no ends: leave low and high out";
  if (distribution !== undefined) return "has categories and a distribution: say how often each comes by weights";
  if (middle !== undefined && categories[middle] === undefined)
    return `has its middle at ${middle}: give the index of a category, from 0 to ${categories.length - 1}`;
  return faultOf({ kind: "discrete", values: [...categories.keys()], ...(weights && { weights }) }, 0, 0);
}

function listedFault(
  { low, high, middle, isInteger = false }: OwnFactor,
  distribution: Extract<Distribution, { values: readonly number[] }>,
): string | undefined {
  const fault = faultOf(distribution, 0, 0);
  if (fault !== undefined) return fault;
  if (low !== undefined || high !== undefined)
    return "lists its values, which bring their ends: leave low and high out";
  const { kind, values } = distribution;
  const broken = isInteger && kind === "discrete" ? values.find((value) => !Number.isInteger(value)) : undefined;
  if (broken !== undefined) return `lists the value ${broken}, which is no whole number`;
  if (kind === "discrete" && middle !== undefined && !values.includes(middle))
    return `has its middle at ${middle}, which is none of its values`;
  return middleFault(middle, isInteger);
}

const numberFault = (what: string, value: number | undefined) =>
  value === undefined || Number.isFinite(value) ? undefined : `has its ${what} at ${value}: give a finite number`;

const middleFault = (middle: number | undefined, isInteger: boolean) =>
  numberFault("middle", middle) ??
  (isInteger && middle !== undefined && !Number.isInteger(middle)
    ? `has its middle at ${middle}, which is no whole number`
    : undefined);
