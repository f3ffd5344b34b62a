import type { Answer } from "../answer.ts";
import type { Choosing } from "../findings/choose.ts";
import type { Style } from "../style.ts";
import { counted, named, percent } from "../words.ts";
import { tiedIn } from "./chosen.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";

/** What is said of trust rests on these parts of an answer. */
interface Trusted extends Pick<Answer, "findOut"> {
  readonly choose: { readonly best: Choosing } | null;
  readonly made: Pick<Answer["made"], "known" | "failures">;
  readonly guesses: Pick<Answer["guesses"], "parameters" | "byGrade" | "spread">;
}

/** How much is known, on what the answer hangs, and what to find out first. */
export function trustLines({ made, guesses, findOut, choose }: Trusted, { strong }: Style, say: Say): string[] {
  const { facts, ranges, prior } = made.known;
  const { parameters, byGrade, spread } = guesses;
  const known = `${counted(facts, "fact")} and ${counted(ranges, "range")} of the case, ${prior} numbers of the catalogue; ${percent(parameters > 0 ? byGrade.D / parameters : 0)} of what is drawn is guessed.`;
  const wanted = choose === null ? [] : tiedIn(choose.best);
  const hangs = [
    ...wanted.flatMap((one) => spread.find(({ strategy }) => strategy === one.strategy) ?? []),
    ...spread,
  ].find(({ most }) => most !== null);
  const onWhat =
    spread.length === 0
      ? ""
      : hangs === undefined
        ? "No assumption stands out."
        : `The worth of ${hangs.strategy} hangs most on ${named(hangs.most!.assumption)}.`;
  const first =
    findOut === null
      ? ""
      : findOut.worth === null
        ? "Nothing to find out first is clearly worth anything."
        : `${strong("FIND OUT FIRST")} ${named(findOut.assumption)}: to know it before choosing is worth ${withBounds(findOut.worth)}, everything ${withBounds(findOut.everything)}.`;
  const failed = made.failures > 0 ? `${counted(made.failures, "run")} failed and are missing.` : "";
  return say([strong("TRUST:"), known, onWhat, first, failed]);
}
