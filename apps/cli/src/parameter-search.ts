import { type CatalogueEntry, nearest, nearestParameter, sources } from "@stewardsim/core";
import { type Setting, settings } from "./parameters-by-meaning/settings.ts";
import { topics } from "./parameters-by-meaning/topics.ts";
import { folded, wordsOf } from "./spelling.ts";

/** What was found, by where the words stand. */
export interface FoundParameters {
  /** Settings that are no numbers. */
  readonly settings: readonly Setting[];
  /** Parameters that words of the trade stand for, the first that is meant first; then those with the words in their path or meaning. */
  readonly named: readonly CatalogueEntry[];
  /** With the help of what is said of their source. */
  readonly sourced: readonly CatalogueEntry[];
}

/**
 * What answers words: what they stand for in the trade, and then the parameters that hold every one of them, however it is spelt, in the
 * order of the catalogue.
 */
export function parametersWith(words: readonly string[], all: readonly CatalogueEntry[]): FoundParameters {
  const asked = words.map(folded);
  const holds = (text: string) => asked.every((word) => text.includes(word));
  const topic = words.length === 0 ? undefined : topicOf(words.join(" "));
  const meant = (topic?.paths ?? []).flatMap((path) => all.filter((one) => isBelow(one.path, path)));
  // A short word such as "cla" or "arr" stands in many others, where it is none of them.
  const isShort = topic !== undefined && asked.join("").length < 4;
  const also = all.filter((one) =>
    isShort ? asked.every((word) => wordsIn(one).includes(` ${word} `)) : holds(nameOf(one)),
  );
  const named = [...new Set([...meant, ...also])];
  const found = (topic?.settings ?? []).flatMap((name) => settings.filter((one) => one.name === name));
  const other = words.length === 0 ? [] : settings.filter((one) => holds(folded(`${one.name} ${one.path}`)));
  return {
    settings: [...new Set([...found, ...other])],
    named,
    sourced:
      isShort || words.length === 0
        ? []
        : all.filter((one) => !named.includes(one) && holds(`${nameOf(one)} ${sourceOf(one)}`)),
  };
}

/** A path that is another, or begins with one that ends in the middle of a path or of a word. */
const isBelow = (path: string, start: string) => path === start || (/[.a-z]$/.test(start) && path.startsWith(start));

/** What a word of the trade stands for, in singular or plural. */
function topicOf(text: string) {
  const asked = singular(text);
  return topics.find(({ words }) => words.some((word) => singular(word) === asked));
}

const singular = (text: string) =>
  folded(text)
    .replace(/[^a-z0-9&]+/g, " ")
    .trim()
    .replace(/(?<=[a-z]{3})s$/, "");

const nameOf = ({ path, label }: CatalogueEntry) => folded(`${path} ${label} ${wordsOf(path).join(" ")}`);

/** Its words alone, between spaces. */
const wordsIn = ({ path, label }: CatalogueEntry) => ` ${wordsOf(`${path} ${label}`).map(folded).join("  ")} `;

const sourceOf = ({ source }: CatalogueEntry) =>
  folded("assume" in source ? source.assume : `${source.cite} ${sources[source.cite]}`);

const isFound = ({ settings: found, named }: FoundParameters) => found.length + named.length > 0;

/** What was most likely meant by words of which nothing is found: a path, a word of the trade, or the words as parameters spell them. */
export function meantBy(words: readonly string[], all: readonly CatalogueEntry[]): string | undefined {
  const path = words.length === 1 && words[0]!.includes(".") ? nearestParameter(words[0]!) : undefined;
  if (path !== undefined) return path;
  const known = new Set(all.flatMap(({ path: one, label }) => wordsOf(`${one} ${label}`)));
  const near = words.map((word) =>
    isFound(parametersWith([word], all)) ? word : nearest(word, [...known, ...topics.flatMap((one) => one.words)]),
  );
  if (near.includes(undefined) || near.every((word, index) => word === words[index])) return undefined;
  const meant = near as string[];
  return isFound(parametersWith(meant, all)) ? meant.join(" ") : undefined;
}
