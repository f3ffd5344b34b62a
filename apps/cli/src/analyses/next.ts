import { shellWord } from "@stewardsim/results";
import type { Method } from "./methods.ts";

/** What an analysis was asked of. */
interface Answered {
  readonly by: Method;
  readonly folder: string;
  readonly arm: string;
  readonly arms: readonly string[];
  readonly versus?: string;
  /** What was found to be chosen, and what stands next. */
  readonly pair?: readonly [string, string] | undefined;
}

/** What one asks next, ready for a shell: from what matters to under which assumptions, to what knowing them is worth, to why. */
export function nextAnalysis({ by, folder, arm, arms, versus, pair: found }: Answered): string {
  const of = (method: Method, ...words: readonly string[]) =>
    ["stewardsim analyse", shellWord(folder), "--by", method, ...words].join(" ");
  const other = versus ?? arms.find((one) => one !== arm);
  const [one, than] = found ?? [arm, other];
  const pair = than === undefined ? undefined : ["--arm", shellWord(one), "--versus", shellWord(than)];
  switch (by) {
    case "morris":
      return `stewardsim sweep FILE --design saltelli --screened ${shellWord(folder)}`;
    case "sobol":
      return "stewardsim compare FILE";
    case "regret":
      return of("worth");
    case "worth":
    case "prim":
    case "cart":
      return pair === undefined ? of("features") : of("why", ...pair);
    case "why":
      return pair === undefined ? of("prim") : of("reversal", ...pair);
    case "reversal":
      return `stewardsim story ${shellWord(folder)} --arm ${shellWord(arm)}`;
    case "pawn":
    case "delta":
    case "rbd-fast":
    case "features":
      return of("prim", "--arm", shellWord(arm));
  }
}
