import { column, type Run } from "@stewardsim/core";
import { over } from "@stewardsim/evidence";

/** A figure of the case: what was observed, and how a run shows it. */
export interface CaseFact {
  readonly name: string;
  readonly observed: number;
  /** Whether draws are kept by it; the others are for those that were kept to show. */
  readonly isFitted: boolean;
  readonly read: (run: Run) => number;
}

/** Month of a January, of a run that begins in November 2010. */
const january = (year: number) => 2 + 12 * (year - 2011);
const december = (year: number) => january(year) + 11;

const newPeople: Readonly<Record<number, number>> = { 2011: 127, 2012: 137, 2013: 120, 2014: 123 };
const shareOfStaff: Readonly<Record<number, number>> = { 2011: 0.46, 2012: 0.38, 2013: 0.36, 2014: 0.19 };
/** Commits of 2012 and 2014. */
const work = { before: 2272, after: 875 };

/** New authors, named staff's share of commits and all commits, from the whole git history of joyent/node (docs/evidence). */
export const joyentFacts: readonly CaseFact[] = [
  ...years(newPeople).map(([year, observed]) => ({
    name: `new people, ${year}`,
    observed,
    isFitted: true,
    read: (run: Run) => over(run, "newcomers", january(year)),
  })),
  ...years(shareOfStaff).map(([year, observed]) => ({
    name: `steward's share of commits, ${year}`,
    observed,
    isFitted: false,
    read: (run: Run) => column(run.table, "commit-share-steward")[december(year)]!,
  })),
  {
    name: "commits of 2014 against 2012",
    observed: work.after / work.before,
    isFitted: false,
    read: (run) => over(run, "merged-work", january(2014)) / over(run, "merged-work", january(2012)),
  },
];

/** Whether the project was forked over governance by the end of 2015, as io.js did in December 2014, and without a relicensing. */
export const isForked = (run: Run) => Number(column(run.table, "forks-governance").at(-1)! > 0);

/** To the end of 2015. */
export const caseMonths = december(2015) + 1;

function years(of: Readonly<Record<number, number>>): [number, number][] {
  return Object.entries(of).map(([year, value]) => [Number(year), value]);
}
