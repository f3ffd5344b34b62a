import { medianOf } from "@stewardsim/analysis";
import { estimated, type EstimateUnit } from "../estimate.ts";
import { cashFigure } from "../figures/cash-waterfall.ts";
import { fanFigure } from "../figures/fan.ts";
import type { Figure } from "../figures/figure.ts";
import { funnelFigure } from "../figures/funnel.ts";
import { kept, type Trajectory } from "./trajectories.ts";

/** An arm as a figure names it, with its runs month by month. */
export interface ArmRuns {
  readonly arm: string;
  readonly runs: readonly Trajectory[];
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

/** Figures over time, of runs that were run again: fans, the funnel of contributors, and where the money went under the first arm. */
export function timeFigures(arms: readonly ArmRuns[], months: number, made: string): Figure[] {
  const some = arms.filter(({ runs }) => runs.length > 0);
  if (some.length === 0) return [];
  const ends = Array.from({ length: Math.floor(months / 12) }, (_, year) => 12 * (year + 1));
  const marks = ends.length > 0 ? ends : [months];
  const how = `Stored runs, run again month by month; one that ends early stays where it ended. ${made}`;
  return [
    ...fans.map(({ observable, ...fan }) =>
      fanFigure(
        some.map(({ arm, runs }) => ({
          arm,
          runs: runs.map((run) => marks.map((month) => at(run, observable, month))),
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
              runs.map((run) => lastYear(run, observable)),
              1,
            ),
            "contributor",
          ),
        })),
      })),
      { made: how },
    ),
    cashOf(some[0]!, how),
  ];
}

/** After so many months, or at the end where the run is shorter. */
function at(run: Trajectory, observable: string, month: number): number {
  const values = run.column(observable);
  return values[Math.min(month, values.length) - 1] ?? Number.NaN;
}

function lastYear(run: Trajectory, observable: string): number {
  const values = run.column(observable).slice(-12).filter(Number.isFinite);
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The money of the run that ends with the median cash. */
function cashOf({ arm, runs }: ArmRuns, made: string): Figure {
  const sorted = runs.toSorted((a, b) => endCash(a) - endCash(b));
  const run = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const flows = kept
    .filter((name) => name.startsWith("flow-"))
    .map((name) => ({ account: accountOf(name), usd: run.column(name).reduce((sum, usd) => sum + usd, 0) }));
  const opening = endCash(run) - flows.reduce((sum, { usd }) => sum + usd, 0);
  return cashFigure(flows, {
    arm,
    opening,
    which: `replication ${run.task}, which ends with the median cash of ${runs.length}`,
    made,
  });
}

const endCash = (run: Trajectory) => run.column("cash").at(-1)!;
/** `flow-revenue-open-core` is `revenue open core`. */
const accountOf = (name: string) => name.slice("flow-".length).replaceAll("-", " ");
