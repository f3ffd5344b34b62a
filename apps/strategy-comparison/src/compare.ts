import { didYouMean } from "@stewardsim/core";
import { caseArms, presets } from "@stewardsim/evidence";
import { strategyComparison } from "@stewardsim/experiments";
import type { Compared } from "@stewardsim/report";
import { UsageError } from "@stewardsim/report/terminal";
import type { Flags } from "./flags.ts";

/** What was asked for, before anything is made or computed. */
export type Planned = Pick<Compared, "preset" | "comparison">;

/**
 * What the flags ask for.
 *
 * @throws UsageError for a case or an arm that there is not
 */
export function planned(flags: Flags): Planned {
  const preset = presets.find(({ name }) => name === flags.preset);
  if (preset === undefined)
    throw new UsageError(
      `No case is called "${flags.preset}".${among(
        flags.preset,
        presets.map(({ name }) => name),
      )}`,
    );
  const { draws, replications, seed, months, even, limit } = flags;
  const all = caseArms(preset.scenario);
  const names = all.map(({ name }) => name);
  const strategies = [...new Set(all.flatMap(({ strategy }) => strategy ?? []))];
  const arms = flags.arms === undefined ? undefined : armsOf(flags.arms, names);
  for (const arm of arms ?? [])
    if (![...strategies, ...names].includes(arm))
      throw new UsageError(`No arm is called "${arm}".${among(arm, [...strategies, ...names])}`);
  const comparison = strategyComparison(preset, {
    draws,
    ...(replications === undefined ? {} : { replications }),
    seed,
    isCentred: !even,
    withAside: flags.all,
    ...(months === undefined ? {} : { months }),
    ...(limit === undefined ? {} : { limit }),
    ...(arms === undefined ? {} : { arms }),
  });
  return { preset, comparison };
}

/** The name that was most likely meant, and all that there are. */
function among(word: string, names: readonly string[]): string {
  return `${didYouMean(word, names)} There is: ${names.join(" · ")}.`;
}

/** The arms between commas; a name may have commas in it itself, and the longest one that there is counts. */
export function armsOf(words: readonly string[], names: readonly string[]): string[] {
  const arms: string[] = [];
  for (let at = 0; at < words.length; ) {
    const lengths = Array.from({ length: words.length - at }, (_, less) => words.length - at - less);
    const length = lengths.find((one) => names.includes(words.slice(at, at + one).join(", "))) ?? 1;
    arms.push(words.slice(at, at + length).join(", "));
    at += length;
  }
  return arms;
}
