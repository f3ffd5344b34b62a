import type { MeasureName, Outcome, Run, Tolerances } from "@stewardsim/core";
import { plain, type Style, width as usualWidth } from "./style.ts";
import { counted, million, signed, wrap } from "./words.ts";

/** How `verdictLines` writes: 100 letters in a line and plain where left out. */
export interface VerdictOptions {
  /** By how much measures may fall short and still win, where that is known. */
  readonly tolerances?: Tolerances;
  /** Letters in a line. */
  readonly width?: number;
  readonly style?: Style;
}

/** What decides, in words, with the places that a share (in hundredths) or another number is shown to at least. */
const measures = {
  adoption: { what: "organizations that run it in the last year", isShare: true, decimals: 0 },
  capability: { what: "capability", isShare: false, decimals: 2 },
  activeOutsiders: { what: "active outsiders in the last year", isShare: false, decimals: 0 },
  regularRetention: { what: "outside regulars who stay a year", isShare: true, decimals: 0 },
  outsidersWithRights: { what: "outsiders with review rights", isShare: false, decimals: 0 },
} as const satisfies Partial<Record<MeasureName, object>>;
type Deciding = keyof typeof measures;

/**
 * Why there is no verdict on a run, in a sentence: it does what is done without a steward, and held against itself nobody
 * wins or loses. Nothing where there is a verdict.
 */
export function withoutVerdict({ scenario }: Pick<Run, "scenario">): string | undefined {
  const { kind } = scenario.steward;
  if (kind === "nobody") return "Nobody stewards it: there is nobody to win or lose.";
  return kind === "user"
    ? "The firm only uses the project, as it would without a steward: there is nothing to win or lose by it, and what others do is evaluated against it."
    : undefined;
}

/** Who won a run that was evaluated against the same run without a steward, and by how much: a sentence, and a line each. */
export function verdictLines(outcome: Outcome, options: VerdictOptions = {}): string[] {
  const { width = usualWidth, style = plain } = options;
  const { steward, measures: own } = outcome;
  return [
    ...wrap(winnersOf(outcome, "without a steward"), width).map(style.strong),
    ...verdictOn("The steward", steward.won, options, [
      worthText(own),
      ...(own.survived === 1 ? [] : ["but it did not survive"]),
    ]),
    ...projectAndCommunity(outcome, options),
  ];
}

/**
 * The same of a run that was evaluated against the same run under a neutral foundation. The steward's win is left out: it is
 * the same against both.
 */
export function foundationVerdictLines(outcome: Outcome, options: VerdictOptions = {}): string[] {
  const { width = usualWidth, style = plain } = options;
  return [
    ...wrap(winnersOf(outcome, "under a neutral foundation"), width).map(style.strong),
    ...projectAndCommunity(outcome, options),
  ];
}

function projectAndCommunity(outcome: Outcome, options: VerdictOptions): string[] {
  const { project, community, measures: own } = outcome;
  const { tolerances = {} } = options;
  const margins = (of: Readonly<Partial<Record<MeasureName, number>>>, names: readonly Deciding[]): Part[] =>
    names.flatMap((name) => {
      const [margin, tolerance] = [of[name] ?? 0, tolerances[name] ?? 0];
      // There were none on either side.
      return Number.isNaN(own[name]) && margin === 0
        ? []
        : [{ text: marginText(name, own[name], margin, tolerance), isLost: margin < -tolerance }];
    });
  const nobody = (text: string) => ({ text, isLost: true });
  const forks = { text: `${counted(own.exodusForks, "fork")} in anger, where none may be`, isLost: true };
  return [
    ...verdictOf("The project", project.won, options, [
      ...(own.adoption > 0 ? [] : [nobody("being run by nobody")]),
      ...margins(project.margins, ["adoption", "capability"]),
    ]),
    ...verdictOf("The community", community.won, options, [
      ...(own.activeOutsiders > 0 ? [] : [nobody("having nobody outside")]),
      ...margins(community.margins, ["activeOutsiders", "regularRetention", "outsidersWithRights"]),
      ...(own.exodusForks === 0 ? [] : [forks]),
    ]),
  ];
}

/** What a verdict rests on, and whether it is by this that somebody loses. */
interface Part {
  readonly text: string;
  readonly isLost: boolean;
}

/** What is lost by stands first, and apart from what is not. */
function verdictOf(who: string, won: boolean, options: VerdictOptions, parts: readonly Part[]): string[] {
  const textsOf = (some: readonly Part[]) => some.map(({ text }) => text);
  const [lost, kept] = [parts.filter(({ isLost }) => isLost), parts.filter(({ isLost }) => !isLost)];
  if (won || lost.length === 0 || kept.length === 0) return verdictOn(who, won, options, textsOf(parts));
  return verdictOn(who, won, options, [`${textsOf(lost).join(", ")}; but not by ${textsOf(kept).join(", ")}`], " by ");
}

function verdictOn(
  who: string,
  won: boolean,
  { width = usualWidth, style = plain }: VerdictOptions,
  parts: readonly string[],
  by = ": ",
): string[] {
  return wrap(`${who} ${won ? "wins" : "loses"}${by}${parts.join(", ")}.`, width, "  ").map((line, index) =>
    index === 0 ? line.replace(/wins|loses/, (word) => (won ? style.good : style.bad)(word)) : line,
  );
}

function winnersOf({ steward, project, community, allWin }: Outcome, counterfactual: string): string {
  const against = `against the same run ${counterfactual}`;
  if (allWin) return `All three win, the steward, the project and the community, ${against}.`;
  const named = (won: boolean) =>
    Object.entries({ steward, project, community }).flatMap(([who, verdict]) =>
      verdict.won === won ? [`the ${who}`] : [],
    );
  const [winners, losers] = [named(true), named(false)];
  if (winners.length === 0) return `Nobody wins, not the steward, the project or the community, ${against}.`;
  const verb = (who: readonly string[], one: string, two: string) =>
    `${who.join(" and ")} ${who.length > 1 ? two : one}`;
  const text = `${verb(winners, "wins", "win")}, ${verb(losers, "loses", "lose")}, ${against}.`;
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

/** What the stewardship is worth, how much of that is no revenue, and that it must be worth something to win. */
function worthText({ deltaValueLowExit: worth, returnsInWorth }: Outcome["measures"]): string {
  const returns =
    returnsInWorth === 0
      ? ""
      : ` (with ${million(returnsInWorth)} of returns that no mere user has, which are not revenue)`;
  return `its stewardship is worth ${million(worth)} at the low end of exits${returns}, and more than $0 wins`;
}

const isSomething = (value: number, decimals: number) => value === 0 || Number(value.toFixed(decimals)) !== 0;

/** `active outsiders −12 (78 against 90)`: what is shown adds up, with as many places as tell the two apart. */
function marginText(name: Deciding, own: number, margin: number, tolerance: number): string {
  const { what, isShare, decimals: least } = measures[name];
  const scale = isShare ? 100 : 1;
  // A measure without a number counts as 0, as the evaluation has it.
  const known = Number.isNaN(own) ? 0 : own;
  const [mine, other] = [scale * known, scale * (known - margin)];
  const decimals =
    [0, 1, 2, 3, 4].find(
      (one) => one >= least && (margin === 0 ? isSomething(mine, one) : mine.toFixed(one) !== other.toFixed(one)),
    ) ?? 4;
  const [shown, against] = [mine.toFixed(decimals), other.toFixed(decimals)];
  const unit = isShare ? " points" : "";
  const spared =
    margin < 0 && -margin <= tolerance
      ? `; up to ${(scale * tolerance).toFixed(Math.max(1, decimals))} less may be chance and is no loss`
      : "";
  return `${what} ${signed(Number(shown) - Number(against), decimals)}${unit} (${shown}${isShare ? "%" : ""} against ${against}${isShare ? "%" : ""}${spared})`;
}
