import type { Ensemble } from "../ensemble.ts";
import type { Study } from "../study.ts";
import { isRunAt, takesPart } from "../tasks.ts";
import type { TaskResult } from "../task.ts";

/** The same study, but some arms live no further than so many replications. */
export function ending(study: Study, arms: readonly string[], replications: number): Study {
  const draws = replications / study.replications;
  const isEnding = (arm: Study["arms"][number]) => arms.includes(arm.name) && (arm.draws ?? study.draws) > draws;
  if (!study.arms.some(isEnding)) return study;
  return { ...study, arms: study.arms.map((arm) => (isEnding(arm) ? { ...arm, draws } : arm)) };
}

/** What a task comes to without the arms that take no part in it, though somebody ran them. */
export function asAsked(study: Study, result: TaskResult): TaskResult {
  const idle = study.arms.filter((arm) => !takesPart(study, arm, result.task));
  if (idle.length === 0) return result;
  const values = result.values.slice();
  const width = values.length / study.arms.length;
  for (const arm of idle)
    values.fill(Number.NaN, study.arms.indexOf(arm) * width, (study.arms.indexOf(arm) + 1) * width);
  return { ...result, values, failures: result.failures.filter((one) => !idle.some(({ name }) => name === one.arm)) };
}

/** How a study ended, as plain data that a store keeps. */
export interface End {
  readonly replications: number;
  /** Draws of the arms that ran no further than so many. */
  readonly draws: Readonly<Record<string, number>>;
}

/** How far a study was run that was asked to be longer. */
export const endOf = ({ arms }: Study, replications: number): End => ({
  replications,
  draws: Object.fromEntries(arms.flatMap(({ name, draws }) => (draws === undefined ? [] : [[name, draws]]))),
});

/** The study as far as it was run. */
export const upTo = (study: Study, { replications, draws }: End): Study =>
  shorter(study, replications / study.replications, draws);

function shorter(study: Study, draws: number, ofArms: End["draws"]): Study {
  return {
    ...study,
    draws,
    ...(study.repeated === undefined ? {} : { repeated: Math.min(study.repeated, draws) }),
    values: study.values.slice(0, draws),
    arms: study.arms.map((arm) => (ofArms[arm.name] === undefined ? arm : { ...arm, draws: ofArms[arm.name]! })),
    ...(study.replicationIds === undefined ? {} : { replicationIds: study.replicationIds.slice(0, draws) }),
  };
}

/** A study of the first so many draws of another. */
export const firstDraws = (study: Study, draws: number): Study => shorter(study, draws, {});

/** The first so many replications of an ensemble, as that of a study of its own. */
export function shortened(ensemble: Ensemble, study: Study, replications: number): Ensemble {
  const short = upTo(study, endOf(study, replications));
  const { draws } = short;
  const armOf = (name: string) => short.arms.find((arm) => arm.name === name);
  return {
    ...ensemble,
    study: short,
    drawsOf: (name) => Math.min(ensemble.drawsOf(name), draws, armOf(name)!.draws ?? draws),
    measures(name, entry) {
      const measures = ensemble.measures(name, entry);
      return isRunAt(short, armOf(name)!, entry) ? measures : undefined;
    },
    column: (name, result) => ensemble.column(name, result).slice(0, replications),
  };
}
