import type { Compared } from "./compared.ts";
import { alternativesIn, type ArmFinding, armFindings, combinationFinding } from "./findings/arm.ts";
import { choose, type Choose } from "./findings/choose.ts";
import { type ClaimFinding, claimFindings } from "./findings/claims.ts";
import { conduct, type Conduct } from "./findings/conduct.ts";
import { details, type Details } from "./findings/details.ts";
import { findOut, type FindOut } from "./findings/find-out.ts";
import { guesses, type Guesses } from "./findings/guesses.ts";
import { made, type Made } from "./findings/made.ts";
import { next, type NextStep } from "./findings/next.ts";

/**
 * Everything that a comparison says, as plain data: the screen is written from it, and JSON is it. Names stay; what is added
 * later comes beside them, and what changes its meaning raises `format`.
 */
export interface Answer {
  readonly format: 2;
  readonly title: string;
  readonly made: Made;
  /** Each strategy as practised and at the best conduct; empty where no strategy was asked for. */
  readonly findings: readonly ArmFinding[];
  /** Two ways of earning together, at the best conduct. */
  readonly combination: ArmFinding | null;
  readonly choose: Choose | null;
  readonly conduct: Conduct | null;
  readonly next: readonly NextStep[];
  readonly guesses: Guesses;
  /** Null where there are too few draws, or nothing that one may learn would change the choice. */
  readonly findOut: FindOut | null;
  readonly claims: readonly ClaimFinding[];
  readonly details: Details;
}

/**
 * Draws everything that a finished comparison of strategies says, as plain data, for `firstScreen`, `brief`, `picture` and
 * JSON.
 *
 * @param version of the program, for results name what made them
 */
export function answerOf(compared: Compared, version: string): Answer {
  const { comparison, preset } = compared;
  const hasStrategies = comparison.strategies.length > 0;
  return {
    format: 2,
    title: preset.title,
    made: made(compared, version),
    findings: armFindings(compared),
    combination: combinationFinding(compared),
    choose: hasStrategies ? choose(compared) : null,
    conduct: hasStrategies ? conduct(compared) : null,
    next: next(compared),
    claims: claimFindings(compared),
    guesses: guesses(compared),
    findOut: hasStrategies ? findOut(compared.ensemble, alternativesIn(compared)) : null,
    details: details(compared),
  };
}
