import { column, type History, type MeasureName, measureNames } from "@stewardsim/core";

/** What a task keeps of a history beyond the measures of its outcome; each with its unit. */
const further = {
  aliveAtSevenYears: ["share", (history: History) => at(history, "steward-alive", 83)],
  cashAtSevenYears: ["usd", (history: History) => at(history, "cash", 83)],
  partnersAccepted: ["partner", (history: History) => at(history, "partners-accepted", Infinity)],
  integration: ["share", (history: History) => at(history, "integration", Infinity)],
  upstreamPeople: ["fte", (history: History) => at(history, "headcount-upstream", Infinity)],
  stewardCommitShare: ["share", (history: History) => at(history, "commit-share-steward", Infinity)],
} as const satisfies Record<string, readonly [unit: string, of: (history: History) => number]>;

type FurtherName = keyof typeof further;
export type ResultName = MeasureName | FurtherName;

/** Every number that is kept of a history, in the order in which it is stored. */
export const resultNames: readonly ResultName[] = [...measureNames, ...(Object.keys(further) as FurtherName[])];

/** Measures that core adds later are pure numbers until they are named here. */
const units: Readonly<Partial<Record<string, string>>> = {
  adoption: "share",
  capability: "ratio",
  activeOutsiders: "contributor",
  outsidersWithRights: "contributor",
  regularRetention: "share",
  exodusForks: "fork",
  governanceForks: "fork",
  forkLag: "month",
  coalitionForks: "fork",
  survived: "share",
  acquired: "share",
  deltaValueLowExit: "usd",
  deltaValue: "usd",
  deltaValueWithoutExit: "usd",
  breakEvenExit: "year",
  breakEvenMonth: "month",
  paybackMonth: "month",
  stewardshipCost: "usd",
  returnOnStewardship: "ratio",
  goalsMet: "share",
  lowestCash: "usd",
  revenueLastYear: "usd",
  marketShare: "share",
  factionalization: "ratio",
  trust: "share",
};

export const unitOf = (name: ResultName): string =>
  name in further ? further[name as FurtherName][0] : (units[name] ?? "ratio");

/** Writes what is kept of a history into a row. */
export function keep(history: History, row: Float64Array): void {
  const { measures } = history.outcome;
  measureNames.forEach((name, index) => {
    row[index] = measures[name];
  });
  Object.values(further).forEach(([, of], index) => {
    row[measureNames.length + index] = of(history);
  });
}

/** What a column shows in a month, or at the end where the history is shorter. */
function at({ table }: History, name: string, month: number): number {
  const values = column(table, name);
  return values[Math.min(month, values.length - 1)]!;
}
