import { counted } from "@stewardsim/core/foundation";
import { column, type Run, type MeasureName, measureNames, observables } from "@stewardsim/core";
import { type ReturnName, returns } from "./returns.ts";

/** What a result is: its unit, what it is in words, and "less" where less of it is better; more is of the others. */
type Meaning = readonly [unit: string, about: string, better?: "less"];

/** What each measure of an outcome is. The compiler asks for those that core adds later. */
const meanings = {
  adoption: ["share", "organizations that run the project, mean of the last 12 months"],
  capability: ["ratio", "capability of the project, mean of the last 12 months"],
  activeOutsiders: ["contributor", "active contributors outside the steward, mean of the last 12 months"],
  outsidersWithRights: ["contributor", "contributors outside the steward who may review, mean of the last 12 months"],
  regularRetention: ["share", "regular contributors who are still there a year later, mean from the second year on"],
  exodusForks: ["fork", "forks by contributors who left, of a size that counts", "less"],
  governanceForks: ["fork", "forks over who decides, of a size that counts", "less"],
  coalitionForks: ["fork", "forks by firms that joined, of a size that counts", "less"],
  forkLag: ["month", "from the last relicensing or gating to the birth of the fork that followed it and counts"],
  survived: ["share", "1 if the firm lives on, by itself or well sold"],
  acquired: ["share", "1 if the steward was sold for at least what was put into it"],
  distressSale: ["share", "1 if the steward was sold for less than was put into it", "less"],
  gaveUp: ["share", "1 if the firm lives on and has given up the project", "less"],
  endMonth: ["month", "month in which the firm ended, was sold or gave up the project; the first month is 0"],
  deltaValueLowExit: ["usd", "worth of the stewardship against the same firm without it, at the low exit multiple"],
  deltaValue: ["usd", "worth of the stewardship against the same firm without it, at the exit multiple"],
  deltaValueWithoutExit: ["usd", "worth of the stewardship against the same firm without it, without an exit"],
  deltaValueToHolders: [
    "usd",
    "worth of the stewardship, at the low exit multiple, to those who held the firm before its rounds",
  ],
  returnsInWorth: [
    "usd",
    "part of the worth at the low exit multiple that returns make which are not revenue, beyond those of every user; where no firm leads, those of every user",
  ],
  returnsWithoutExit: ["usd", "the same of the worth without an exit"],
  breakEvenExit: ["year", "years of earning a buyer has to pay for the stewardship to break even", "less"],
  breakEvenMonth: [
    "month",
    "month from which every month has paid for itself, other business apart; the first month is 0",
    "less",
  ],
  paybackMonth: [
    "month",
    "month from which the stewardship has earned back what it cost; the first month is 0",
    "less",
  ],
  stewardshipCost: ["usd", "what people, programme and capital of the stewardship cost, undiscounted", "less"],
  returnOnStewardship: ["ratio", "gross profit of the stewardship for each dollar of its cost"],
  goalsMet: ["share", "goals met, of those whose date has come"],
  lowestCash: ["usd", "least cash that the steward ever had"],
  revenueLastYear: ["usd", "revenue of the last 12 months"],
  marketShare: ["share", "steward's part of what the market spends on running the project"],
  price: ["usd/node/month", "price at the end of what sells best"],
  priceElasticity: ["ratio", "own-price elasticity of its nodes, by quotes of the last year that was looked at"],
  factionalization: ["ratio", "polarisation between the camps, mean of the last 12 months", "less"],
  trust: ["share", "mean trust of contributors, mean of the last 12 months"],
} as const satisfies Record<MeasureName, Meaning>;

/** Observables of a month of which less is better. */
const harmful: ReadonlySet<string> = new Set([
  "defects",
  "stagnation",
  "incidents",
  "factionalization",
  "factionalization-per-paid-workload",
  "forks-exodus",
  "forks-governance",
  "forks-coalition",
  "fork-attempts",
  "top-ten-share",
  "contribution-gini",
]);

/** A result that is no measure of an outcome: of a run, and of how far its past misses what is observed. */
type Kept = readonly [unit: string, about: string, of: (run: Run, openingMissed: number) => number, better?: "less"];

/** What a task keeps of a run beyond the measures of its outcome. */
const further = {
  aliveAtSevenYears: [
    "share",
    "1 if the firm survives 84 months, or to the end where that is earlier: it has neither failed nor been sold in distress",
    (run: Run) => (isSoldInDistress(run, 84) ? 0 : at(run, "steward-alive", 84)),
  ],
  cashAtSevenYears: [
    "usd",
    "the steward's cash after 84 months, or at the end where that is earlier",
    (run: Run) => at(run, "cash", 84),
  ],
  partnersAccepted: ["partner", "partners that joined", (run: Run) => at(run, "partners-accepted", Infinity)],
  integration: [
    "share",
    "how far the steward's offer has come to run the project visibly better",
    (run: Run) => at(run, "integration", Infinity),
  ],
  upstreamPeople: [
    "fte",
    "engineers whom the steward pays to work on the project, at the end",
    (run: Run) => at(run, "headcount-upstream", Infinity),
  ],
  stewardCommitShare: [
    "share",
    "the steward's part of the commits, at the end",
    (run: Run) => at(run, "commit-share-steward", Infinity),
  ],
  returnRecruiting: returned("returnRecruiting"),
  returnRetention: returned("returnRetention"),
  returnCoalition: returned("returnCoalition"),
  returnDefects: returned("returnDefects"),
  returnDisruption: returned("returnDisruption"),
  returnLeverage: returned("returnLeverage"),
  openingMissed: [
    "share",
    "by how much what is observed in month 0 is missed, at what is missed most; 0 where nothing is observed",
    (_: Run, openingMissed: number) => openingMissed,
    "less",
  ],
} as const satisfies Record<string, Kept>;

/** All of a return on stewardship that is not revenue. */
function returned(name: ReturnName) {
  const { observable, about } = returns[name];
  return ["usd", about, (run: Run) => at(run, observable, Infinity)] as const;
}

type FurtherName = keyof typeof further;

/** The name of a number that is kept of every run, such as `adoption` or `deltaValue`. */
export type ResultName = MeasureName | FurtherName;

/** Every number that is kept of a run, in the order in which it is stored. */
export const resultNames: readonly ResultName[] = [...measureNames, ...(Object.keys(further) as FurtherName[])];

/** An observable of one month, as `adopters@24`: after so many months, from 1. */
export type Watched = `${string}@${number}`;

const known: Readonly<Record<string, Meaning | Kept>> = {
  ...meanings,
  ...further,
};

/** The unit of a result; a pure number where it is not known. */
export const unitOf = (name: ResultName | Watched): string =>
  known[name]?.[0] ?? observables.find((one) => one.name === name.split("@")[0])?.unit ?? "ratio";

/** What a result is, in words. */
export const aboutResult = (name: ResultName | Watched): string => {
  const [observable, month] = name.split("@") as [string, string];
  return known[name]?.[1] ?? `${observable.replaceAll("-", " ")} after ${counted(Number(month), "month")}`;
};

/** Whether less of a result is better, as of a cost; of the others more is. */
export const isLessBetter = (name: ResultName | Watched): boolean =>
  known[name] === undefined ? harmful.has(name.split("@")[0]!) : known[name].at(-1) === "less";

/** Writes what is kept of a run into a row. */
export function keep(run: Run, openingMissed: number, watch: readonly Watched[], row: Float64Array): void {
  const { measures } = run.outcome;
  let index = 0;
  for (const name of measureNames) row[index++] = measures[name];
  for (const [, , of] of Object.values(further)) row[index++] = of(run, openingMissed);
  for (const text of watch) {
    const [name, month] = text.split("@") as [string, string];
    row[index++] = at(run, name, Number(month));
  }
}

/** Whether the firm was sold for less than was put into it within so many months: its shell goes on, and did not survive. */
const isSoldInDistress = ({ outcome: { measures } }: Run, months: number): boolean =>
  measures.distressSale === 1 && measures.endMonth < months;

/** What a column shows after so many months, or at the end where the run is shorter. */
function at({ table }: Run, name: string, months: number): number {
  const values = column(table, name);
  return values[Math.min(months, values.length) - 1]!;
}
