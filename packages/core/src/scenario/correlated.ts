import type { Grade, Source } from "./parameter.ts";

/** Two parameters whose values go together: who draws one high had better draw the other high. */
export interface CorrelatedParameters {
  readonly paths: readonly [one: string, other: string];
  /** Spearman's rank correlation over their plausible ranges. */
  readonly rank: number;
  readonly source: Source;
  readonly grade: Grade;
}

const people = ["product", "sales", "other"].map((role) => `steward.opening.${role}`);
const baseProfit = "steward.treasury.baseProfit";
const cash = "steward.treasury.cash";

const pairs = (one: string, others: readonly string[], rank: number, assume: string): CorrelatedParameters[] =>
  others.map((other) => ({ paths: [one, other], rank, source: { assume }, grade: "D" }));

/** What the catalogue knows to go together; all other parameters are drawn independently. */
export const correlatedParameters: readonly CorrelatedParameters[] = [
  ...people.flatMap((one, index) =>
    pairs(one, people.slice(index + 1), 0.6, "a larger firm has more people of every kind; no survey was read"),
  ),
  ...pairs(baseProfit, people, 0.7, "people earn the profit: firms differ more in size than in profit a head"),
  ...pairs(cash, people, 0.5, "a larger firm has raised or kept more; rounds differ, too"),
  ...pairs(cash, [baseProfit], 0.5, "what is earned is kept for a while"),
];
