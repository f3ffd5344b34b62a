import type { Answer } from "../answer.ts";
import type { SpreadOfWorth } from "../findings/guesses.ts";
import { tiedIn } from "./chosen.ts";

/** Whom one chooses from and what makes their worth differ; of all where nothing is chosen. */
export function spreadsAsked({ choose, guesses: { spread } }: Pick<Answer, "choose" | "guesses">): SpreadOfWorth[] {
  // What another arm's worth hangs on tells nothing of those that are left to choose from.
  const wanted = choose === null ? [] : tiedIn(choose.best).map(({ strategy }) => strategy);
  return choose === null ? [...spread] : spread.filter(({ strategy }) => wanted.includes(strategy));
}

/** The first of those one chooses from whose worth hangs on something that is clear of chance: screen and brief tell of the same. */
export const hangingIn = (answer: Pick<Answer, "choose" | "guesses">): SpreadOfWorth | undefined =>
  spreadsAsked(answer).find(({ most }) => most !== null);
