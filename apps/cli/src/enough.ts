import type { Interval, Unit } from "@stewardsim/core";
import type { BestArmDecision, EveryDecision } from "@stewardsim/analysis";
import {
  type Enough,
  type EnoughDecision,
  fewestReplications,
  isLessBetter,
  isWinName,
  type Study,
  taskCount,
} from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { numberReader } from "./number-words.ts";
import { comparableArms, resultNamed, unitOfResult } from "./results.ts";
import { sized } from "./interval-text.ts";

/** Amounts as they are written: `5%` of a chance, `500k usd`. */
export interface EnoughWords {
  readonly untilWithin?: string;
  readonly untilBest?: string;
  readonly of: string;
}

/** What came of asking for no more than is enough. */
export interface Reached {
  readonly enough: Enough;
  /** What each number of the decision is of. */
  readonly names: readonly string[];
  readonly decision: EnoughDecision;
  readonly replications: number;
  /** Of them, in how many the result of some arm is not known. */
  readonly missing: number;
}

/** Draws at most where the user asks to stop when enough is known, and not how many. */
export const mostDraws = 10_000;

/** When the user takes a study for enough; nothing where all of it is to be run. */
export function enoughOf(
  study: Study,
  against: string,
  { untilWithin, untilBest, of }: EnoughWords,
): Enough | undefined {
  const written = untilWithin ?? untilBest;
  if (written === undefined) return undefined;
  if (untilWithin !== undefined && untilBest !== undefined)
    throw new UsageError("Choose one of --until-within and --until-best.");
  const arms = comparableArms(study, against);
  if (untilBest !== undefined && arms.length < 2)
    throw new UsageError("--until-best needs two arms with a steward at least: name another scenario.");
  const when = untilBest === undefined ? "within" : "best";
  const result = resultNamed(study, of);
  const amount = amountOf(written, `--until-${when}`, unitOfResult(result));
  const fewest = fewestReplications({ when }, study.replications);
  if (taskCount(study) < fewest)
    throw new UsageError(
      `--until-${when} looks for the first time after ${fewest} replications: allow --draws ${fewest / study.replications} at least.`,
    );
  return { when, amount, of: result, arms, against };
}

/** An amount in the unit of the result that it is about, or with another one that measures the same. */
function amountOf(written: string, option: string, unit: string): number {
  const example = unit === "share" ? "5%" : unit === "usd" ? "500k usd" : "2";
  const refuse = (reason: string) =>
    new UsageError(`${option}: ${reason} Write an amount above 0, such as ${example}.`);
  const amount = numberReader(unit as Unit, refuse)(written);
  if (amount > 0) return amount;
  throw refuse(`"${written}" is not above 0.`);
}

/** Whether enough is known, and what, in sentences. */
export function reachedSentence({ enough, names, decision, replications, missing }: Reached): string {
  const unit = unitOfResult(enough.of);
  const after = `after ${replications.toLocaleString("en-US")} replications`;
  const said =
    enough.when === "best"
      ? raceSentence(decision as BestArmDecision, enough, unit, after)
      : widthSentence(decision as EveryDecision, { enough, names, unit, after, replications });
  return missing === 0
    ? said
    : `${said} ${enough.of} is known of all arms in ${replications - missing} of these replications, and all this is of those.`;
}

function raceSentence(
  { isDecided, best, survivors, fallen, means, blocks, atMost }: BestArmDecision,
  { of, amount }: Enough,
  unit: string,
  after: string,
): string {
  const out = fallen.map(({ arm, after: block }) => `${arm} (${Math.round((100 * block) / blocks)}% of the way)`);
  const fell = out.length === 0 ? "" : ` Out of the race: ${out.join(", ")}.`;
  const less = !isWinName(of) && isLessBetter(of) ? "; less is better" : "";
  const ahead = `${best} has the best mean ${of}, ${sized(means[best]!, unit)}${less}`;
  return isDecided
    ? `Enough was known ${after}: ${ahead}. It is picked wrongly with a chance of 5% at most where it leads by ${amountIn(amount, unit)} or more.${fell}`
    : `Not known ${after} which is best: ${survivors.join(", ")} are in the race, and ${ahead}.${fell}` +
        (atMost === undefined ? "" : lastSentence(Math.ceil(atMost / blocks)));
}

const lastSentence = (times: number) =>
  times <= 50
    ? ` It is decided at the latest after ${times} times as many.`
    : " Its mean rests on few very large values, and may never settle: ask for a win instead, such as --of all-win.";

function widthSentence(
  { isDecided, each }: EveryDecision,
  {
    enough: { of, amount },
    names,
    unit,
    after,
    replications,
  }: { enough: Enough; names: readonly string[]; unit: string; after: string; replications: number },
): string {
  const found = each.map(({ interval }, digits) => `${names[digits]} ${shownTo(amount, interval, unit)}`).join("; ");
  const widest = Math.max(...each.map(({ interval }) => halfOf(interval)));
  const more = Math.ceil(replications * (widest / amount) ** 2);
  return isDecided
    ? `Enough was known ${after}: mean ${of} with its 95% interval, ±${amountIn(amount, unit)} as asked: ${found}.`
    : `Not known to ±${amountIn(amount, unit)} ${after}: mean ${of} with its 95% interval: ${found}.` +
        (Number.isFinite(more)
          ? ` The widest shrinks to what was asked after about ${more.toLocaleString("en-US")} replications.`
          : "");
}

/** To two digits of what was asked for. */
const shownTo = (amount: number, { estimate, low, high }: Interval, unit: string) => {
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(amount)));
  const of = (value: number) => (unit === "usd" ? sized(value, unit) : value.toFixed(decimals).replace("-", "−"));
  return `${of(estimate)} (${of(low)} to ${of(high)})`;
};

const amountIn = (amount: number, unit: string) => (unit === "usd" ? sized(amount, unit) : String(amount));

const halfOf = ({ low, high }: Interval) => (high - low) / 2;
