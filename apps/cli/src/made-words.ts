import type { ResultName } from "@stewardsim/experiments";
import { knownWords } from "@stewardsim/report";
import { drawSummary } from "./interval-text.ts";
import type { madeOf } from "./summary.ts";

/** How the numbers of a study were made: with these the same come again. */
export function madeIn(made: ReturnType<typeof madeOf>): string {
  const { months, seed, version, hash, failures } = made;
  return `${knownWords(made.known)} ${drawSummary(made)} · ${months} months · seed ${seed} · stewardsim ${version} · hash ${hash?.slice(0, 16) ?? "–"}${failures > 0 ? ` · ${failures} runs FAILED` : ""}`;
}

const titles: Partial<Record<ResultName, string>> = { deltaValueLowExit: "worth", activeOutsiders: "outsiders" };

/** What a result is called at the head of a column. */
export const titleOf = (of: ResultName): string => titles[of] ?? of;
