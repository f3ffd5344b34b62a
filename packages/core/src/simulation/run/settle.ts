import { exp, log } from "../../foundation/numerics.ts";
import { as } from "../../foundation/units.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { approach } from "./approach.ts";
import { demandIn, mostSales, mostWorth, solvedPaths } from "./solved-paths.ts";
import type { Standing } from "./standing.ts";

/** Where a project stands, whoever found it out and in however many runs. */
type Found = Omit<Standing, "sample">;

/** What is found may miss what is observed by so much, on a logarithmic scale. */
const near = 0.05;
const rounds = 6;

/**
 * Solves numbers of a scenario's past in turns until it stands in month 0 as its `project.opening` says, or as near to that as
 * it comes: the worth of running the project to everybody for adopters, that of what the steward sells in month 0 for
 * customers, the workload of an organization for what one of them pays, deals of before where salespeople could not win as
 * many in two years, and newcomers for outsiders.
 *
 * @param isFixed whether the number at a path stays as it is
 * @param stand where a scenario's project stands
 * @returns the numbers that were solved, by path, where the project stands with them, and by which share it misses at most
 */
export function settle<Stands extends Found>(
  scenario: Scenario,
  isFixed: (path: string) => boolean,
  stand: (scenario: Scenario) => Stands,
): { readonly numbers: Readonly<Record<string, number>>; readonly standing: Stands; readonly missed: number } {
  const all = aimsOf(scenario);
  const isFree = (dial: keyof Past) => !isFixed(dials[dial].path);
  const aims = all.filter(({ dial, also }) => isFree(dial) || (also !== undefined && isFree(also)));
  let past = pastOf(scenario);
  let now = stand(scenario);
  /** Turns a dial, and looks where the project stands then. */
  const turn = (dial: keyof Past, value: number): Stands => {
    if (past[dial] === value) return now;
    past = { ...past, [dial]: value };
    return (now = stand(withPast(scenario, past)));
  };
  const isFar = (gap: Aim["gap"]) => Math.abs(gap(now)) > near;
  const search = (dial: keyof Past, gap: Aim["gap"], keeps?: Aim) => {
    if (!isFree(dial) || !isFar(gap)) return;
    const tryAt = (at: number) => {
      if (past[dial] === to(at)) return;
      turn(dial, to(at));
      if (keeps !== undefined) reach(keeps);
    };
    const { from, to, slope, ends } = dials[dial];
    const [low, high] = ends;
    const found = approach(
      { start: from(past[dial]), slope: slope(scenario), near: 0.8 * near, tries: 8, low, high },
      (at) => {
        tryAt(at);
        return Number.isNaN(gap(now)) ? -1 : gap(now);
      },
    );
    tryAt(found);
  };
  const reach = ({ dial, gap, also, keeps }: Aim) => {
    if (!isFar(gap)) return;
    if (also === undefined || !isFree(also)) return search(dial, gap, keeps);
    // Who wants it is solved as if salespeople had had time for all, and then how many they had time for: the least that
    // will do. Where both were free at once, many pairs would lead to the same month 0, and to different futures.
    turn(also, dials[also].to(dials[also].ends[1]));
    search(dial, gap);
    turn(also, dials[also].to(dials[also].ends[0]));
    search(also, gap);
  };
  let best = { past, now };
  // Who runs the project is what all else rests on; and what one pays is not known where nobody does.
  const farFrom = (standing: Stands) =>
    aims.reduce((sum, { dial, gap }) => sum + (dial === "appeal" ? 10 : 1) * Math.abs(gap(standing) || 0), 0);
  for (let round = 0; round < rounds && aims.some(({ gap }) => isFar(gap)); round++) {
    for (const aim of aims) reach(aim);
    if (farFrom(now) < farFrom(best.now)) best = { past, now };
  }
  const solved = aims.flatMap(({ dial, also }) => (also === undefined ? [dial] : [dial, also]).filter(isFree));
  const numbers = Object.fromEntries(solved.map((dial) => [dials[dial].path, best.past[dial]]));
  const missed = all.reduce((most, { gap }) => Math.max(most, shareMissed(gap(best.now))), 0);
  return { numbers, standing: best.now, missed };
}

/** A gap of e-folds as a share of what is observed; all of it where nothing was found to tell by. */
const shareMissed = (gap: number): number => (Number.isNaN(gap) ? 1 : Math.abs(exp(gap) - 1));

/** What is solved, in the units of its parameters. */
interface Past {
  readonly nodesMedian: number;
  readonly appeal: number;
  readonly demand: number;
  readonly hostingDemand: number;
  readonly earlierSales: number;
  readonly arrivalMultiplier: number;
}

const pastOf = ({ project: { opening }, market: { population } }: Scenario): Past => ({
  nodesMedian: population.nodesMedian,
  appeal: opening.appeal,
  demand: opening.demand,
  hostingDemand: opening.hostingDemand,
  earlierSales: opening.earlierSales,
  arrivalMultiplier: opening.arrivalMultiplier,
});

const withPast = (scenario: Scenario, past: Past): Scenario => ({
  ...scenario,
  market: { ...scenario.market, population: { ...scenario.market.population, nodesMedian: as(past.nodesMedian) } },
  project: {
    ...scenario.project,
    opening: {
      ...scenario.project.opening,
      appeal: as(past.appeal),
      demand: as(past.demand),
      hostingDemand: as(past.hostingDemand),
      earlierSales: as(past.earlierSales),
      arrivalMultiplier: as(past.arrivalMultiplier),
    },
  },
});

/** A number that is solved: on which scale and between which ends of it, and by how many e-folds what it is solved for grows there. */
interface Dial {
  readonly path: string;
  readonly from: (value: number) => number;
  readonly to: (at: number) => number;
  readonly ends: readonly [low: number, high: number];
  readonly slope: (scenario: Scenario) => number;
}

const worth = (path: string, slope: Dial["slope"]): Dial => ({
  path,
  from: (value) => value,
  to: (at) => at,
  ends: [-mostWorth, mostWorth],
  slope,
});
const factor = (path: string, low: number, high: number): Dial => ({
  path,
  from: log,
  to: exp,
  ends: [log(low), log(high)],
  slope: () => 1,
});

const dials: Readonly<Record<keyof Past, Dial>> = {
  nodesMedian: factor(solvedPaths.workload, 0.5, 200),
  appeal: worth(solvedPaths.appeal, ({ market }) => 2 / Math.max(1, market.choice.fitSd)),
  demand: worth(solvedPaths.demand, () => 1 / 30),
  hostingDemand: worth(solvedPaths.hostingDemand, () => 1 / 30),
  earlierSales: factor(solvedPaths.earlierSales, 1, mostSales),
  arrivalMultiplier: factor(solvedPaths.newcomers, 0.01, 100),
};

/** By how many e-folds a standing has more than is observed of what a dial is solved for. */
interface Aim {
  readonly dial: keyof Past;
  /** What holds it back at less than its upper end. */
  readonly also?: keyof Past;
  /** What is reached again at each number that is tried. */
  readonly keeps?: Aim;
  readonly gap: (standing: Found) => number;
}

/** In the order in which they are solved, and solved again as far as those after them moved them. */
function aimsOf(scenario: Scenario): Aim[] {
  const { market, project } = scenario;
  const { organizations, sampled } = market.population;
  const { adopters, customers, arr, outsiders } = project.opening;
  const demand = demandIn(scenario);
  const aims: Aim[] = [];
  const aim = (
    dial: keyof Past,
    target: number,
    unit: number,
    of: (standing: Found) => number,
    more: Pick<Aim, "also" | "keeps"> = {},
  ) => aims.push({ dial, gap: (standing) => log((of(standing) + unit) / (target + unit)), ...more });
  // Salespeople win no more in a month than they can: where more would sign, more were won before.
  const also = "earlierSales" as const;
  aim("appeal", adopters, organizations / sampled, (now) => now.adopters);
  if (customers > 0) aim(demand, customers, 1, (now) => now.customers, { also });
  else if (arr > 0) aim(demand, arr, arr / 100, (now) => now.arr, { also });
  // What one pays is not known while nobody does. Larger organizations pay more, but other ones buy: with as many customers.
  if (arr > 0 && customers > 0)
    aim("nodesMedian", arr / customers, 1, (now) => (now.customers > 0 ? now.arr / now.customers : Number.NaN), {
      keeps: aims.at(-1)!,
    });
  if (outsiders > 0) aim("arrivalMultiplier", outsiders, 1, (now) => now.outside);
  return aims;
}
