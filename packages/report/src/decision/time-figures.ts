import { medianOf } from "@stewardsim/analysis";
import { yearColumn, yearColumns } from "@stewardsim/experiments";
import { estimated, type EstimateUnit } from "../estimate.ts";
import { cashFigure } from "../figures/cash-waterfall.ts";
import { fanFigure } from "../figures/fan.ts";
import { counted } from "../words.ts";
import type { Figure } from "../figures/figure.ts";
import { funnelFigure } from "../figures/funnel.ts";
import type { RunByYear } from "./runs-by-year.ts";

/** An arm as a figure names it, with its runs year by year. */
export interface ArmRuns {
  readonly arm: string;
  readonly runs: readonly RunByYear[];
  /** Whether the firm's cash hangs on the project; it does where left out. */
  readonly hasOwnCash?: boolean;
}

interface Fan {
  readonly name: string;
  readonly observable: string;
  readonly what: string;
  readonly unit: EstimateUnit;
  readonly about?: string;
}

const fans: readonly Fan[] = [
  {
    name: "adoption",
    observable: "adoption-share",
    what: "adoption",
    unit: "share",
    about: "Adoption is the share of organizations that run the project.",
  },
  {
    name: "outsiders",
    observable: "contributors-active-outside",
    what: "the number of active outsiders",
    unit: "contributor",
  },
  {
    name: "cash",
    observable: "cash",
    what: "the firm's cash",
    unit: "usd",
    about: "Where it comes to 0 the runway ends.",
  },
  {
    name: "camps",
    observable: "factionalization",
    what: "the distance between the camps",
    unit: "share",
    about:
      "How far contributors lie apart between open source and enterprise, from 0 to 1; where each of them stands is not kept.",
  },
];

/** From who comes to who may review, as observables. */
const stages = [
  ["newcomers", "new in a month"],
  ["contributors-active-outside", "active"],
  ["regulars-outside", "regular"],
  ["maintainers-outside", "with review rights"],
] as const;

/** Figures over time, of the first runs year by year: fans, the funnel of contributors, and where the money went under the first arm. */
export function timeFigures(arms: readonly ArmRuns[], months: number, made: string): Figure[] {
  const some = arms.filter(({ runs }) => runs.length > 0);
  if (some.length === 0) return [];
  const ends = Array.from({ length: Math.floor(months / 12) }, (_, year) => 12 * (year + 1));
  const marks = ends.length > 0 ? ends : [months];
  const most = Math.max(...some.map(({ runs }) => runs.length));
  const how = `The first ${counted(most, "run")} of each arm; one that ends early stays where it ended. ${made}`;
  const withCash = some.filter(({ hasOwnCash = true }) => hasOwnCash);
  const armsOf = (observable: string) => (observable === "cash" ? withCash : some);
  return [
    ...fans
      .filter(({ observable }) => armsOf(observable).length > 0)
      .map(({ observable, ...fan }) =>
        fanFigure(
          armsOf(observable).map(({ arm, runs }) => ({
            arm,
            runs: runs.map((run) => marks.map((month) => at(run, observable, Math.ceil(month / 12)))),
          })),
          { ...fan, years: marks.map((month) => month / 12), made: how },
        ),
      ),
    funnelFigure(
      some.map(({ arm, runs }) => ({
        arm,
        stages: stages.map(([observable, stage]) => ({
          stage,
          people: estimated(
            medianOf(
              runs.map(({ years }) => yearColumn(years, `mean-${observable}`).at(-1)!),
              1,
            ),
            "contributor",
          ),
        })),
      })),
      { made: how },
    ),
    ...withCash.slice(0, 1).map((one) => cashOf(one, how)),
  ];
}

/** After so many years, or at the end where the run is shorter. */
function at({ years }: RunByYear, observable: string, year: number): number {
  const values = yearColumn(years, observable);
  return values[Math.min(year, values.length) - 1] ?? Number.NaN;
}

/** The money of the run that ends with the median cash. */
function cashOf({ arm, runs }: ArmRuns, made: string): Figure {
  const sorted = runs.toSorted((a, b) => endCash(a) - endCash(b));
  const run = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const flows = yearColumns
    .filter(({ of }) => of === "sum")
    .map(({ name }) => ({
      account: accountOf(name),
      usd: yearColumn(run.years, name).reduce((sum, usd) => sum + usd, 0),
    }));
  const opening = endCash(run) - flows.reduce((sum, { usd }) => sum + usd, 0);
  return cashFigure(flows, {
    arm,
    opening,
    which: `replication ${run.task}, which ends with the median cash of ${runs.length}`,
    made,
  });
}

const endCash = ({ years }: RunByYear) => yearColumn(years, "cash").at(-1)!;
/** `flow-revenue-open-core` is `revenue open core`. */
const accountOf = (name: string) => name.slice("flow-".length).replaceAll("-", " ");
