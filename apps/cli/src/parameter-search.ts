import { type CatalogueEntry, nearest, nearestParameter, sources } from "@stewardsim/core";
import { folded, wordsOf } from "./spelling.ts";

/** Parameters that were found, by where the words stand. */
export interface FoundParameters {
  /** In their path or meaning. */
  readonly named: readonly CatalogueEntry[];
  /** With the help of what is said of their source. */
  readonly sourced: readonly CatalogueEntry[];
}

/** The parameters that hold every word, however it is spelt, in the order of the catalogue. */
export function parametersWith(words: readonly string[], all: readonly CatalogueEntry[]): FoundParameters {
  const asked = words.map(folded);
  const holds = (text: string) => asked.every((word) => text.includes(word));
  const named = all.filter((one) => holds(nameOf(one)));
  return { named, sourced: all.filter((one) => !named.includes(one) && holds(`${nameOf(one)} ${sourceOf(one)}`)) };
}

const nameOf = ({ path, label }: CatalogueEntry) => folded(`${path} ${label} ${wordsOf(path).join(" ")}`);

const sourceOf = ({ source }: CatalogueEntry) =>
  folded("assume" in source ? source.assume : `${source.cite} ${sources[source.cite]}`);

/** What was most likely meant by words of which nothing is found: a path, or the words as parameters spell them. */
export function meantBy(words: readonly string[], all: readonly CatalogueEntry[]): string | undefined {
  const path = words.length === 1 && words[0]!.includes(".") ? nearestParameter(words[0]!) : undefined;
  if (path !== undefined) return path;
  const known = new Set(all.flatMap(({ path: one, label }) => wordsOf(`${one} ${label}`)));
  const near = words.map((word) => (parametersWith([word], all).named.length > 0 ? word : nearest(word, known)));
  if (near.includes(undefined) || near.every((word, index) => word === words[index])) return undefined;
  const meant = near as string[];
  return parametersWith(meant, all).named.length > 0 ? meant.join(" ") : undefined;
}
