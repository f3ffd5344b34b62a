import { counted } from "@stewardsim/core/foundation";
import { knownWords, openingReachedWords } from "@stewardsim/report";
import { drawSummary } from "./interval-text.ts";
import type { madeOf } from "./summary.ts";

/** How the numbers of a study were made: with these the same come again. */
export function madeIn(made: ReturnType<typeof madeOf>): string {
  const { months, seed, version, hash, failures, opening } = made;
  const stands = opening === undefined ? "" : `${openingReachedWords(opening)} `;
  return `${knownWords(made.known)} ${stands}${drawSummary(made)} · ${counted(months, "month")} · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${counted(failures, "run")} FAILED` : ""}`;
}

const titles: Readonly<Record<string, string>> = { deltaValueLowExit: "worth", activeOutsiders: "outsiders" };

/** What a result is called in a table or a sentence: by its name where it has no shorter one. */
export const titleOf = (of: string): string => titles[of] ?? of;
