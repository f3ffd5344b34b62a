import type { Ensemble } from "../ensemble.ts";
import { type Study, takesPart } from "../study.ts";
import type { TaskResult } from "../task.ts";

/** The same study, but some arms live no further than so many replications. */
export function ending(study: Study, arms: readonly string[], replications: number): Study {
  const draws = replications / study.luck;
  const isEnding = (arm: Study["arms"][number]) => arms.includes(arm.name) && (arm.draws ?? study.draws) > draws;
  if (!study.arms.some(isEnding)) return study;
  return { ...study, arms: study.arms.map((arm) => (isEnding(arm) ? { ...arm, draws } : arm)) };
}

/** What a task comes to without the arms that take no part in it, though somebody lived them. */
export function asAsked(study: Study, result: TaskResult): TaskResult {
  const idle = study.arms.filter((arm) => !takesPart(study, arm, result.task));
  if (idle.length === 0) return result;
  const values = result.values.slice();
  const width = values.length / study.arms.length;
  for (const arm of idle)
    values.fill(Number.NaN, study.arms.indexOf(arm) * width, (study.arms.indexOf(arm) + 1) * width);
  return { ...result, values, failures: result.failures.filter((one) => !idle.some(({ name }) => name === one.arm)) };
}

/** The first so many replications of an ensemble, as that of a study of its own. */
export function shortened(ensemble: Ensemble, study: Study, replications: number): Ensemble {
  const draws = replications / study.luck;
  const short: Study = {
    ...study,
    draws,
    values: study.values.slice(0, draws),
    ...(study.replications === undefined ? {} : { replications: study.replications.slice(0, draws) }),
  };
  const armOf = (name: string) => short.arms.find((arm) => arm.name === name);
  return {
    ...ensemble,
    study: short,
    drawsOf: (name) => Math.min(ensemble.drawsOf(name), draws, armOf(name)!.draws ?? draws),
    measures(name, task) {
      const measures = ensemble.measures(name, task);
      return takesPart(short, armOf(name)!, task) ? measures : undefined;
    },
    column: (name, result) => ensemble.column(name, result).slice(0, replications),
  };
}
