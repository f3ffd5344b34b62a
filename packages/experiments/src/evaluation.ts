import {
  evaluate,
  type MeasureName,
  measureNames,
  type Measures,
  type Outcome,
  type Tolerances,
} from "@stewardsim/core";
import type { Ensemble } from "./ensemble.ts";

/** Who may win, by name. */
export const wins = {
  "all-win": ({ allWin }) => allWin,
  "steward-win": ({ steward }) => steward.won,
  "project-win": ({ project }) => project.won,
  "community-win": ({ community }) => community.won,
} as const satisfies Record<string, (outcome: Outcome) => boolean>;

/** The name of a win as results name it, such as `all-win` or `steward-win`. */
export type WinName = keyof typeof wins;

/** Whether a name is that of a win, and not of a measure. */
export const isWinName = (name: string): name is WinName => Object.hasOwn(wins, name);

/**
 * Who won each run of an arm, against the run of the counterfactual with the same draw and random numbers.
 *
 * @returns by entry; `undefined` where either is missing
 */
export function evaluations(ensemble: Ensemble, arm: string, against: string): (Outcome | undefined)[] {
  const { draws, replications } = ensemble.study;
  return Array.from({ length: draws * replications }, evaluationsBy(ensemble, arm, against));
}

/**
 * The same for whoever asks of one entry after the other, so that they are not in memory all at once.
 *
 * @returns what `evaluations` holds, asked with anything and the entry
 */
export function evaluationsBy(ensemble: Ensemble, arm: string, against: string) {
  const { replications } = ensemble.study;
  const tolerancesOf = tolerancesBy(ensemble, against);
  const isUseOnly = ensemble.study.arms.find(({ name }) => name === arm)?.kind === "uses-only";
  let draw = -1;
  let tolerances: Tolerances = {};
  return (_: unknown, entry: number): Outcome | undefined => {
    const own = ensemble.measures(arm, entry);
    const other = own && ensemble.measures(against, entry);
    if (other === undefined) return undefined;
    if (draw !== Math.floor(entry / replications)) {
      draw = Math.floor(entry / replications);
      tolerances = tolerancesOf(draw);
    }
    const outcome = evaluate(own!, other, tolerances);
    return isUseOnly ? withoutProject(outcome) : outcome;
  };
}

/** Who only uses a project changes nothing of it or of its community, and has what every user has: that is no win. */
const withoutProject = (outcome: Outcome): Outcome => ({
  ...outcome,
  steward: { ...outcome.steward, won: false },
  project: { ...outcome.project, won: false },
  community: { ...outcome.community, won: false },
  allWin: false,
});

/**
 * Who won, told while an ensemble is being simulated: a number for each arm, 1 or 0, and NaN where a run is missing. Ask in
 * the order of replications, when all replications of a draw are there. The tolerances rest on the draws up to the one that is asked
 * for, so the first ones may be evaluated otherwise than in the end.
 */
export function winsSoFar(arms: readonly string[], won: (outcome: Outcome) => boolean, against: string) {
  const pool = poolOfDeviations();
  const spread = spreadOfAll();
  let pooled = 0;
  return (ensemble: Ensemble, entry: number): number[] => {
    const draw = Math.floor(entry / ensemble.study.replications);
    for (; pooled <= draw; pooled++) {
      pool.add(replicationsOf(ensemble, against, pooled));
      spread.add(replicationsOf(ensemble, against, pooled));
    }
    const other = ensemble.measures(against, entry);
    const tolerances = isAlike(ensemble)
      ? spread.tolerances()
      : pool.tolerancesOf(replicationsOf(ensemble, against, draw));
    return arms.map((arm) => {
      const own = ensemble.measures(arm, entry);
      return own && other ? Number(won(evaluate(own, other, tolerances))) : Number.NaN;
    });
  };
}

/**
 * A quarter of the counterfactual's standard deviation between replications of one draw: less is chance, not loss. Two replications say
 * little about one draw, so the deviation relative to the mean is pooled over draws and applied to each draw's mean.
 * Where nothing is drawn all draws are one.
 *
 * @returns by draw, each measure in its unit
 */
export function tolerancesByDraw(ensemble: Ensemble, against: string): Tolerances[] {
  const of = tolerancesBy(ensemble, against);
  return Array.from({ length: ensemble.drawsOf(against) }, (_, draw) => of(draw));
}

/** The same for whoever asks of one draw after the other. */
function tolerancesBy(ensemble: Ensemble, against: string): (draw: number) => Tolerances {
  const group = (draw: number) => replicationsOf(ensemble, against, draw);
  const draws = ensemble.drawsOf(against);
  if (isAlike(ensemble)) {
    const spread = spreadOfAll();
    for (let draw = 0; draw < draws; draw++) spread.add(group(draw));
    const tolerances = spread.tolerances();
    return () => tolerances;
  }
  // Runs of one replication have nothing that they differ from.
  if (ensemble.study.replications === 1) {
    const none: Tolerances = Object.fromEntries(measureNames.map((name) => [name, 0]));
    return () => none;
  }
  const pool = poolOfDeviations();
  for (let draw = 0; draw < draws; draw++) pool.add(group(draw));
  return (draw) => pool.tolerancesOf(group(draw));
}

/** Whether all draws have the same parameters, so that they differ by their rng only. */
const isAlike = ({ study }: Ensemble) => study.factors.length === 0;

const replicationsOf = ({ study: { replications }, measures }: Ensemble, arm: string, draw: number): Measures[] =>
  Array.from({ length: replications }, (_, index) => measures(arm, draw * replications + index)).filter(
    (one) => one !== undefined,
  );

const numbers = (group: readonly Measures[], name: MeasureName) =>
  group.map((one) => one[name]).filter((value) => Number.isFinite(value));

const average = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pools the root mean square of relative deviations within groups, for each measure. */
function poolOfDeviations() {
  const [squares, freedom] = [new Float64Array(measureNames.length), new Float64Array(measureNames.length)];
  return {
    add(group: readonly Measures[]): void {
      measureNames.forEach((name, position) => {
        const values = numbers(group, name);
        const middle = average(values);
        if (values.length < 2 || middle === 0) return;
        for (const value of values) squares[position]! += ((value - middle) / middle) ** 2;
        freedom[position]! += values.length - 1;
      });
    },
    tolerancesOf: (group: readonly Measures[]): Tolerances =>
      Object.fromEntries(
        measureNames.map((name, position) => {
          const relative = freedom[position]! > 0 ? Math.sqrt(squares[position]! / freedom[position]!) : 0;
          return [name, (relative * Math.abs(average(numbers(group, name)))) / 4];
        }),
      ),
  };
}

/**
 * The standard deviation of each measure over runs that differ by their rng only, told as they come.
 *
 * @source Welford (1962), Technometrics 4(3)
 */
function spreadOfAll() {
  const [counts, means, squares] = [0, 1, 2].map(() => new Float64Array(measureNames.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    add(group: readonly Measures[]): void {
      measureNames.forEach((name, position) => {
        for (const value of numbers(group, name)) {
          const off = value - means[position]!;
          means[position]! += off / ++counts[position]!;
          squares[position]! += off * (value - means[position]!);
        }
      });
    },
    tolerances: (): Tolerances =>
      Object.fromEntries(
        measureNames.map((name, position) => [
          name,
          counts[position]! > 1 ? Math.sqrt(squares[position]! / (counts[position]! - 1)) / 4 : 0,
        ]),
      ),
  };
}
