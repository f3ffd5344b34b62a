import { column, type Run } from "@stewardsim/core";

/** A year of a run: where things stood, what moved the money, and what happened. */
export interface StoryYear {
  /** From 1; the last may be short. */
  readonly year: number;
  /** Calendar months, as 2010-11. */
  readonly from: string;
  readonly to: string;
  /** usd at the end, and what came in (positive) and went out over the year, by account, greatest first. */
  readonly cash: number;
  readonly flows: readonly { readonly account: string; readonly usd: number }[];
  /** At the end, and how much that is more than a year before. */
  readonly stood: readonly {
    readonly what: string;
    readonly unit: string;
    readonly value: number;
    readonly change: number;
    /** Whether it is the steward's, and nothing where there is none. */
    readonly isOfSteward: boolean;
  }[];
  readonly entries: readonly { readonly at: string; readonly what: string; readonly detail: string }[];
}

const stood = [
  ["organizations that run it", "adoption-share"],
  ["active outsiders", "contributors-active-outside"],
  ["trust of contributors", "trust-contributors"],
  ["people of the steward", "headcount", "steward"],
  ["of them on the project", "headcount-upstream", "steward"],
] as const;

/**
 * The ledger and the trace of events behind one run, year by year.
 *
 * @returns a year for every twelve months; money in usd of its month, shares from 0 to 1
 */
export function storyOf({ table, log, months, scenario }: Run): StoryYear[] {
  const at = (name: string, month: number) => column(table, name)[month]!;
  const accounts = table.columns.map(({ name }) => name).filter((name) => name.startsWith("flow-"));
  return Array.from({ length: Math.ceil(months / 12) }, (_, index) => {
    const [first, last] = [12 * index, Math.min(months, 12 * (index + 1)) - 1];
    const flows = accounts
      .map((name) => ({
        account: name.slice("flow-".length),
        usd: column(table, name)
          .subarray(first, last + 1)
          .reduce((sum, usd) => sum + usd, 0),
      }))
      .filter(({ usd }) => usd !== 0)
      .sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
    return {
      year: index + 1,
      from: calendar(scenario.start, first),
      to: calendar(scenario.start, last),
      cash: at("cash", last),
      flows,
      stood: stood.map(([what, name, whose]) => ({
        what,
        unit: table.columns.find((one) => one.name === name)!.unit,
        value: at(name, last),
        change: at(name, last) - (first === 0 ? Number.NaN : at(name, first - 1)),
        isOfSteward: whose === "steward",
      })),
      entries: log
        .filter(({ month }) => month >= (index === 0 ? Number.NEGATIVE_INFINITY : first) && month <= last)
        .map(({ month, what, detail }) => ({ at: calendar(scenario.start, month), what, detail })),
    };
  });
}

/** The calendar month of a month of the run. */
export function calendar(start: string, month: number): string {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + month;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
