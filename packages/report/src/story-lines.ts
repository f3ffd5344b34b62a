import type { Run } from "@stewardsim/core";
import { hasOwnCash, hasPeople } from "./findings/possible.ts";
import { entryText } from "./log-words.ts";
import { type StoryYear, storyOf } from "./story.ts";
import { plain, type Style, width as usualWidth } from "./style.ts";
import { million, percent, signed, wrap } from "./words.ts";

/** How `storyLines` writes: 100 letters in a line and plain where left out. */
export interface StoryLinesOptions {
  /** Letters in a line. */
  readonly width?: number;
  readonly style?: Style;
}

/** The story of a run in lines of text. What it has nothing to say of is left out. */
export function storyLines(run: Run, { width = usualWidth, style = plain }: StoryLinesOptions = {}): string[] {
  const years = storyOf(run);
  const hasSteward = hasPeople(run.scenario);
  const hasCash = hasOwnCash(run.scenario);
  return years.flatMap((one, index) => [
    style.strong(`Year ${one.year}, ${one.from} to ${one.to}${hasCash ? `: cash ${money(one.cash)}` : ""}`),
    ...wrap(flowsOf(one), width, "  "),
    ...wrap(stoodIn(one, years[index - 1], hasSteward), width, "  "),
    ...one.entries.flatMap((entry) =>
      wrap(`${entry.at} ${entryText(entry)}`, width - point.length).map(
        (line, index) => `${index === 0 ? point : " ".repeat(point.length)}${line}`,
      ),
    ),
  ]);
}

/** What an event stands behind; a line that goes on has none. */
const point = "  · ";

/** Less than this is not told of, usd. */
const tellable = 500;

function flowsOf({ flows }: StoryYear): string {
  return ([1, -1] as const)
    .flatMap((sign) => {
      const told = flows
        .filter(({ usd }) => Math.sign(usd) === sign && Math.abs(usd) >= tellable)
        .map(({ account, usd }) => `${accountName(account)} ${money(Math.abs(usd))}`);
      return told.length === 0 ? [] : [`${sign === 1 ? "In" : "Out"}: ${told.join(", ")}.`];
    })
    .join(" ");
}

const accountName = (account: string) => account.replace(/^(revenue|cost)-/, "").replaceAll("-", " ");

/** In tenths of a million up to a hundred, so that what came in and went out can be held against what is there. */
const money = (usd: number): string =>
  Math.abs(usd) >= 9.95e6 && Math.abs(usd) < 99.95e6
    ? `${usd < 0 ? "−" : ""}$${(Math.abs(usd) / 1e6).toFixed(1)}m`
    : million(usd);

/** Where things stood at the end, and how much more that is than what was shown a year before. */
function stoodIn({ stood }: StoryYear, before: StoryYear | undefined, hasSteward: boolean): string {
  const told = stood.flatMap(({ what, unit, value, isOfSteward }, position) => {
    if (!Number.isFinite(value) || (isOfSteward && !hasSteward)) return [];
    const shown = shownOf(unit, value);
    const change = shown - shownOf(unit, before?.stood[position]?.value ?? Number.NaN);
    const points = unit === "share" ? ` ${Math.abs(change) === 1 ? "point" : "points"}` : "";
    return [
      `${what} ${unit === "share" ? percent(value) : shown}${Number.isFinite(change) && change !== 0 ? ` (${signed(change)}${points})` : ""}`,
    ];
  });
  return `${told.join(" · ")}.`;
}

/** What is written: shares in hundredths, anything else as a whole number. */
const shownOf = (unit: string, value: number) => Math.round(unit === "share" ? 100 * value : value);
