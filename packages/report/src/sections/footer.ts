import type { Answer } from "../answer.ts";
import { openingReachedWords } from "../opening-reached-words.ts";
import { type Style, width } from "../style.ts";
import { runsOfDraws } from "../runs-of-draws.ts";
import { counted, wrap } from "../words.ts";

/** How the numbers were made, and how to read them. */
export function footerSection({ made, findings }: Answer, style: Style): string[] {
  const { drawsOfOthers, drawsOfPriors, drawsOfNext, drawsOfPrices, organizations } = made;
  const fewer = [
    [drawsOfOthers, "other arms"],
    [drawsOfPriors, "conduct ×0.5 and ×2"],
    [drawsOfNext, "the next engineer"],
    [drawsOfPrices, "prices held"],
  ] as const;
  const notes = [
    `Each number with its 95% interval, over draws of the parameters: 18% 13–25 is 18%, from 13% to 25%; medians for exit, month, cash and outsiders; "never" is not within ${counted(made.months, "month")}.`,
  ];
  if (findings.length > 0)
    notes.push(
      "ALL THREE WIN: as declared, and where conduct moves people half or twice as much; a win or loss needs 90% or 10% in all three, sampling of the first included; " +
        "found = it stays where conduct moves nobody, assumed = it changes. Best conduct is one profile for all (--all). " +
        "WORTH: exit = years of earning that a buyer has to pay for the stewardship to be worth its cost (0: none), rank by ΔNPV against the same firm without it, at the low exit. " +
        "v. foundation: against the same world in which a neutral foundation pays the opening people for good; the steward's win is worth, and the same in both.",
    );
  notes.push(
    `Case ${made.preset} · ${counted(made.draws, made.isEven ? "even draw" : "draw")} of ${made.parameters} parameters${runsOfDraws(made)}${made.repeated === undefined ? "" : ","}` +
      `${findings.length > 0 ? " for the strategies" : ""}${fewer.map(([draws, what]) => (draws > 0 ? `, ${counted(draws, "draw")} for ${what}` : "")).join("")} · ` +
      `${counted(made.months, "month")} · ${organizations.sampled} of ${organizations.of} organizations sampled · seed ${made.seed} · stewardsim ${made.stewardsim}`,
  );
  if (made.opening !== undefined) notes.push(openingReachedWords(made.opening));
  if (made.failures > 0)
    notes.push(
      `${counted(made.failures, "run")} failed and are missing from the numbers; the results say why, in the column error.`,
    );
  return notes.flatMap((note) => wrap(note, width)).map(style.faint);
}
