import {
  countsReturns,
  type Run,
  measureNames,
  type Measures,
  noSteward,
  type Past,
  type Scenario,
  simulate,
} from "@stewardsim/core";
import { counterfactualOf, withoutStewardIn } from "./counterfactual-of.ts";
import { type Drawn, drawnIn } from "./drawn.ts";
import { type Failure, recordOf } from "./failure.ts";
import { keep } from "./measures.ts";
import { resultsOf, type Study } from "./study.ts";
import { drawOf, replicationOf, takesPart } from "./tasks.ts";
import { runsByYear, yearsOf } from "./years.ts";

/** What one task comes to: the results of every arm in one replication of one draw, and which of its runs failed. */
export interface TaskResult {
  readonly task: number;
  /** arms × results; NaN where an arm takes no part in the draw or failed. */
  readonly values: Float64Array;
  readonly failures: readonly Failure[];
  /** Of the first tasks alone, each arm's run year by year, as `yearsOf` gives it. */
  readonly years?: Readonly<Record<string, Float64Array>>;
}

/**
 * Evaluation comes later, against the arms' own counterfactual; here every run is held against nothing, but for what every user
 * has of the project, which is taken off the worth of arms whose returns count in it.
 */
const nothing = Object.fromEntries(measureNames.map((name) => [name, 0])) as unknown as Measures;

/**
 * Runs all arms with one replication of one draw of parameters; the people are drawn once.
 *
 * @param values one of each factor; those of the study where left out
 */
export function runTask(
  study: Study,
  task: number,
  values: Float64Array = study.values[drawOf(study, task)[0]]!,
): TaskResult {
  const width = resultsOf(study).length;
  const years: Record<string, Float64Array> = {};
  const result: TaskResult & { failures: Failure[] } = {
    ...emptyTask(study, task),
    failures: [],
    ...(task < runsByYear ? { years } : {}),
  };
  const runOf = runsIn(study, task, values);
  study.arms.forEach((arm, index) => {
    if (!takesPart(study, arm, task)) return;
    try {
      const { run, openingMissed } = runOf(arm);
      keep(run, openingMissed, study.watch, result.values.subarray(index * width, (index + 1) * width));
      if (task < runsByYear) years[arm.name] = yearsOf(run);
    } catch (error) {
      result.failures.push(failureOf(study, task, arm.name, error));
    }
  });
  return result;
}

type StudyArm = Study["arms"][number];

/** A run of an arm, and by how much its past misses what is observed. */
interface ArmRun {
  readonly run: Run;
  readonly openingMissed: number;
}

/** How an arm runs in a task; the arm without a steward once, whoever asks. */
function runsIn(study: Study, task: number, values: Float64Array): (arm: StudyArm) => ArmRun {
  const replication = replicationOf(study, task);
  const without = withoutStewardIn(study);
  const kept = new Map<StudyArm, ArmRun>();
  let sample: Run["sample"] | undefined;
  let scenarioIn: ReturnType<typeof drawnIn> | undefined;
  const simulated = (scenario: Scenario, counterfactual: Measures, past: Past | undefined): Run => {
    const { seed, months, limit } = study;
    const room = { ...(limit === undefined ? {} : { limit }), ...(sample === undefined ? {} : { sample }) };
    const begun = past === undefined ? {} : { past };
    const run = simulate(scenario, { seed, replication, months, counterfactual, ...room, ...begun });
    sample = run.sample;
    return run;
  };
  /** What an arm is held against: nothing, but for what every user has, where returns count. */
  const against = (arm: StudyArm, { scenario, past }: Drawn): Measures => {
    if (!countsReturns(scenario)) return nothing;
    const users = without === undefined ? undefined : counterfactualOf(study, arm.name, without);
    const ofUsers = study.arms.find(({ name }) => name === users);
    const run = ofUsers === undefined ? simulated(noSteward(scenario), nothing, past) : runOf(ofUsers).run;
    return run.outcome.measures;
  };
  const runOf = (arm: StudyArm): ArmRun => {
    const known = kept.get(arm);
    if (known !== undefined) return known;
    scenarioIn ??= drawnIn(study, task, values);
    const drawn = scenarioIn(arm);
    const { scenario, past, openingMissed } = drawn;
    const found = { run: simulated(scenario, against(arm, drawn), past), openingMissed };
    if (scenario.steward.kind === "nobody") kept.set(arm, found);
    return found;
  };
  return runOf;
}

/** The scenario that an arm runs in a task. */
export const scenarioOf = (study: Study, arm: Study["arms"][number], task: number): Scenario =>
  drawnIn(study, task)(arm).scenario;

/**
 * The run of an arm in a task, run again by itself: as it is stored, and evaluated against the same without a steward.
 *
 * @throws RunTooLargeError, NumericalFailureError as `simulate` does
 */
export function runAgain(study: Study, arm: Study["arms"][number], task: number): Run {
  const { scenario, past } = drawnIn(study, task)(arm);
  const { seed, months, limit } = study;
  return simulate(scenario, {
    seed,
    // Draws of some designs share their random numbers.
    replication: replicationOf(study, task),
    months,
    ...(limit === undefined ? {} : { limit }),
    ...(past === undefined ? {} : { past }),
  });
}

/** What is recorded of a run that failed. */
export function failureOf(study: Study, task: number, arm: string, error: unknown): Failure {
  const [draw, drawReplication] = drawOf(study, task);
  return { arm, draw, drawReplication, seed: study.seed, replication: replicationOf(study, task), ...recordOf(error) };
}

/** A task over which its workers died: every arm of it has failed, and says so. */
export const lostTask = (study: Study, task: number, death: unknown): TaskResult => ({
  ...emptyTask(study, task),
  failures: study.arms
    .filter((arm) => takesPart(study, arm, task))
    .map(({ name }) => ({ ...failureOf(study, task, name, death), code: "worker-died" })),
});

/** A result of nothing but missing numbers. */
export const emptyTask = (study: Study, task: number): TaskResult => ({
  task,
  values: new Float64Array(study.arms.length * resultsOf(study).length).fill(Number.NaN),
  failures: [],
});
