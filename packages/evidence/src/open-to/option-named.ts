import { didYouMean, licenceNamed, licenceNames, nameMeant, namePartlyMeant } from "@stewardsim/core";
import { leadWell } from "./best-conduct.ts";
import { DecisionError } from "./decision-error.ts";
import type { FirmOption } from "./firm-option.ts";
import { handOver, withdrawals } from "./other-ways.ts";
import { relicenseNow, relicenseUnderPressure } from "./relicensing.ts";
import { waysToEarn } from "./ways-to-earn.ts";

const options = [...waysToEarn, handOver, leadWell];

/**
 * The option that a text names, however it is spelt: a way to earn, a foundation, or a licence as in `relicense to BSL`,
 * `BSL` or `AGPL-3.0 under pressure`.
 *
 * @param whole what the text is a part of, for the message
 * @throws DecisionError that names the nearest, and all that there are
 */
export function optionNamed(text: string, whole: string): FirmOption {
  const found = optionMeant(text);
  if (found !== undefined) return found;
  const names = options.map(({ name }) => name);
  throw new DecisionError(
    `${text.trim() === "" ? `"${whole}" has nothing on one side of a +` : `"${text.trim()}" is nothing that a firm can do here`}.${didYouMean(text.trim(), [...names, ...options.flatMap(({ aliases }) => aliases), ...licenceNames])} ` +
      `There are: ${names.join(", ")}, and relicense to one of ${licenceNames.join(", ")}, now or "under pressure".`,
  );
}

/**
 * The arm that a text means: by its name, or by what else an option or a licence is called, as `BUSL` for `relicense to BSL`,
 * or by a part that no other arm has.
 *
 * @param arms names of all that there are
 * @returns nothing where it is none of them, or may be several
 */
export function armMeant(text: string, arms: readonly string[]): string | undefined {
  // By itself it is what conduct alone would change.
  if (called(text, [leadWell]) !== undefined) return arms.find((name) => name.endsWith(` at ${leadWell.name}`));
  const named = text.split("+").map((word) => called(word, withdrawals) ?? optionMeant(word) ?? { name: word.trim() });
  return (
    nameMeant(text, arms) ??
    namePartlyMeant(named.map(({ name }) => name).join(" + "), arms) ??
    namePartlyMeant(text, arms)
  );
}

/**
 * How words were read that are no names of options themselves, a sentence each: which option was taken, what that is, and which
 * other one the word is used for.
 *
 * @param text ways to earn and the like, as `cloud` or `hosting + BSL`
 * @returns none where everything was called by its name, or is the name of a licence
 */
export const readingsOf = (text: string): string[] =>
  text.split("+").flatMap((word) => {
    const found = called(word, options);
    if (found === undefined || nameMeant(word, [found.name]) !== undefined) return [];
    const other = options.find(({ name }) => name === found.unlike);
    return [
      `"${word.trim()}" is read as ${found.name}: ${found.about}.` +
        (other === undefined ? "" : ` Write "${other.name}" for what ${other.about}.`),
    ];
  });

const called = <One extends { readonly name: string; readonly aliases: readonly string[] }>(
  text: string,
  all: readonly One[],
): One | undefined => all.find(({ name, aliases }) => nameMeant(text, [name, ...aliases]) !== undefined);

/** The option that a text names; nothing where it names none. */
export function optionMeant(text: string): FirmOption | undefined {
  const found = called(text, options);
  if (found !== undefined) return found;
  const [, licence = "", pressure] =
    /^\s*(?:relicen[sc](?:e|ing)(?:\s+to)?\s+)?(.*?)(?:,?\s+(now|under\s+pressure))?\s*$/i.exec(text) ?? [];
  const to = licenceNamed(licence);
  return to === undefined
    ? undefined
    : /pressure/i.test(pressure ?? "")
      ? relicenseUnderPressure(to)
      : relicenseNow(to);
}
