import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import { type ArmFinding, isChoice } from "../findings/arm.ts";
import { isUseOnly } from "../findings/details.ts";
import type { Wins } from "../findings/wins.ts";
import { choicesIn, wantedIn } from "../first/expect.ts";
import { hangingIn } from "../first/hangs.ts";
import { boardFigure, type BoardRow } from "../figures/board.ts";
import { differencesFigure } from "../figures/differences.ts";
import type { Figure } from "../figures/figure.ts";
import { tornadoFigure } from "../figures/tornado.ts";
import { madeWords } from "./made-words.ts";

/** Who wins under what arm: the best conduct first, then the usual one. */
export function boardOf(answer: Answer, against: string): Figure {
  const { findings, combination, choose } = answer;
  const best = [...findings.filter(isChoice), ...(combination === null ? [] : [combination])];
  const usual = findings.filter(({ conduct }) => conduct === "as practised");
  const hasBoth = usual.length > 0;
  const others = findings.length > 0 ? [] : otherRows(answer);
  return boardFigure([...best, ...usual].map((one) => rowOf(answer, one, hasBoth)).concat(others), {
    against,
    made: madeWords(answer),
    lead(arm, than) {
      const found = choose?.best.leads.find(
        (one) => (one.strategy === arm && one.than === than) || (one.strategy === than && one.than === arm),
      );
      return found?.allWin;
    },
  });
}

const nothing: Estimate = { estimate: null, low: null, high: null, unit: "share", draws: 0 };
/** Of who only uses the project: that is what the others are held against. */
const noWins: Wins = { steward: nothing, project: nothing, community: nothing, allWin: nothing };

const rowOf = ({ details }: Answer, finding: ArmFinding, hasBoth: boolean): BoardRow => {
  const { strategy, conduct, wins, againstFoundation, arm, value } = finding;
  return {
    name: strategy,
    conduct: hasBoth ? conduct : null,
    wins: isUseOnly(details, arm) ? noWins : wins,
    foundation: isUseOnly(details, arm) ? null : (againstFoundation?.wins.allWin ?? null),
    worth: details.arms.find((one) => one.arm === arm)?.worth ?? value,
  };
};

/** Of a comparison without a strategy: the arms that were asked for. */
const otherRows = ({ details }: Answer): BoardRow[] =>
  details.arms.map(({ arm, wins, winsAgainstFoundation, worth }) => ({
    name: arm,
    conduct: null,
    wins,
    foundation: winsAgainstFoundation?.allWin ?? null,
    worth,
  }));

/**
 * What the worth of that arm hangs on of which the first screen says so; where it says so of none, of what one is told what to
 * expect of, or of the first arm.
 */
export function tornadoOf(answer: Answer): Figure | undefined {
  const { assumptions } = answer.details;
  const hanging = hangingIn(answer)?.strategy;
  const wanted = choicesIn(answer).find(({ strategy }) => strategy === hanging) ?? wantedIn(answer);
  // What is worth nothing by definition hangs on nothing.
  const moved = assumptions.filter(({ arm }) => !isUseOnly(answer.details, arm));
  const found = moved.find(({ arm }) => arm === wanted?.arm) ?? moved[0];
  if (found === undefined) return undefined;
  const strategy = answer.findings.find(({ arm }) => arm === found.arm)?.strategy ?? found.arm;
  return tornadoFigure(found.strongest, { arm: strategy, made: madeWords(answer) });
}

/** Arms at the best conduct in pairs, by worth and by the chance that all three win. */
export function differencesOf(answer: Answer): Figure[] {
  if (answer.choose === null || answer.choose.best.leads.length === 0) return [];
  const { leads, smallest } = answer.choose.best;
  const made = madeWords(answer);
  return [
    differencesFigure(
      leads.map(({ strategy, than, worth, medianWorth, isMeanKnown }) => ({
        arm: strategy,
        than,
        difference: worth,
        tail: { isMeanKnown, median: medianWorth },
      })),
      { name: "worth", what: "worth", smallest: smallest.worth, made },
    ),
    differencesFigure(
      leads
        .filter(({ allWin }) => allWin.draws > 0)
        .map(({ strategy, than, allWin }) => ({ arm: strategy, than, difference: allWin })),
      { name: "all-win", what: "the chance that all three win", smallest: smallest.points, made },
    ),
  ];
}
