import { didYouMean, type MeasureName, measureNames, type Measures } from "@stewardsim/core";
import { type MakeRows, memoryRows } from "@stewardsim/results";
import type { Failure } from "./failure.ts";
import { resultsOf, type Study, type StudyResult } from "./study.ts";
import { entryCount, entryOf, takesPart } from "./tasks.ts";
import type { TaskResult } from "./task.ts";

/** All that a study came to, by entry: draw 0 with its replications, draw 1, and so on. */
export interface Ensemble {
  readonly study: Study;
  /** By entry. */
  readonly failures: readonly Failure[];
  /** One number of every run of an arm, by entry; NaN where there is none. */
  column(arm: string, name: StudyResult): Float64Array;
  /** Everything that one run of an arm came to; `undefined` where it failed, was not asked for or is not there yet. */
  measures(arm: string, entry: number): Measures | undefined;
  /** A run year by year, as `yearsOf` gives it: one of the first of an arm, where it was kept. */
  years(arm: string, entry: number): Float64Array | undefined;
  /** Draws through which an arm ran. */
  drawsOf(arm: string): number;
  has(arm: string): boolean;
}

/** An ensemble that is being simulated. */
export interface GrowingEnsemble {
  readonly ensemble: Ensemble;
  /** Takes in one result, in any order. */
  add(result: TaskResult): void;
  /** Takes in how runs of one task went year by year, by arm; what a store gives back has nothing of it. */
  addYears(task: number, years: Readonly<Record<string, Float64Array>>): void;
}

/**
 * An ensemble of which nothing is there yet.
 *
 * @param rowsFor makes the rows in which its numbers are held, one for each entry; in memory where left out
 */
export function growEnsemble(study: Study, rowsFor: MakeRows = memoryRows): GrowingEnsemble {
  const entries = entryCount(study);
  const results = resultsOf(study);
  const width = results.length;
  const rows = rowsFor(entries, study.arms.length * width);
  const isThere = study.arms.map(() => new Uint8Array(entries));
  const failed = new Map<string, Failure>();
  const byYear = new Map<string, Float64Array>();
  const idOf = (entry: number, arm: string) => `${entry} ${arm}`;
  const indexOf = (name: string) => {
    const index = study.arms.findIndex((arm) => arm.name === name);
    if (index >= 0) return index;
    const names = study.arms.map((arm) => arm.name);
    throw new RangeError(`No arm is called "${name}".${didYouMean(name, names)} The arms are: ${names.join(" · ")}.`);
  };
  const ensemble: Ensemble = {
    study,
    get failures() {
      return [...failed.values()].sort((a, b) => a.draw - b.draw || a.drawReplication - b.drawReplication);
    },
    has: (arm) => study.arms.some(({ name }) => name === arm),
    drawsOf: (arm) => Math.min(study.draws, study.arms[indexOf(arm)]!.draws ?? study.draws),
    column(arm, name) {
      const position = results.indexOf(name);
      if (position < 0) throw new RangeError(`No result is called "${name}".${didYouMean(name, results)}`);
      return rows.column(indexOf(arm) * width + position);
    },
    measures(arm, entry) {
      const index = indexOf(arm);
      if (isThere[index]![entry] !== 1 || failed.has(idOf(entry, arm))) return undefined;
      const measures: Partial<Record<MeasureName, number>> = {};
      // Measures are the first results.
      for (let position = 0; position < measureNames.length; position++)
        measures[measureNames[position]!] = rows.at(entry, index * width + position);
      return measures as Measures;
    },
    years: (arm, entry) => byYear.get(idOf(entry, arm)),
  };
  const addYears: GrowingEnsemble["addYears"] = (task, years) => {
    for (const [arm, values] of Object.entries(years)) byYear.set(idOf(entryOf(study, task), arm), values);
  };
  return {
    ensemble,
    addYears,
    add({ task, values, failures, years = {} }) {
      addYears(task, years);
      const entry = entryOf(study, task);
      study.arms.forEach((arm, index) => {
        if (!takesPart(study, arm, task)) return;
        isThere[index]![entry] = 1;
        rows.set(entry, index * width, values.subarray(index * width, (index + 1) * width));
      });
      for (const failure of failures) failed.set(idOf(entry, failure.arm), failure);
    },
  };
}

/** The ensemble of results that are all there. */
export function ensembleOf(study: Study, results: Iterable<TaskResult>): Ensemble {
  const { ensemble, add } = growEnsemble(study);
  for (const result of results) add(result);
  return ensemble;
}

/** The ensemble of the arms that are not aside. */
export function withoutAside(ensemble: Ensemble): Ensemble {
  const arms = ensemble.study.arms.filter(({ isAside }) => !isAside);
  const has = (arm: string) => arms.some(({ name }) => name === arm);
  return {
    ...ensemble,
    failures: ensemble.failures.filter(({ arm }) => has(arm)),
    has,
    study: { ...ensemble.study, arms },
  };
}
