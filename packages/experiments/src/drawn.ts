import { hasOpening, holdOpening, type Scenario } from "@stewardsim/core";
import { settingAt, withNumbers } from "./setting.ts";
import type { Study } from "./study.ts";
import { drawOf, replicationOf } from "./tasks.ts";

type Arm = Study["arms"][number];

/**
 * The scenario that each arm runs in a task: with the numbers of the draw, and where the base says what is observed in
 * month 0, with a past that leads there in this very replication. It is solved once for the base, and is the same in all
 * arms. What an arm itself sets differently from the base stays.
 *
 * @param values one of each factor; those of the study where left out
 */
export function drawnIn(
  study: Study,
  task: number,
  values: Float64Array = study.values[drawOf(study, task)[0]]!,
): (arm: Arm) => Scenario {
  const past = pastIn(study, task, values);
  const paths = Object.keys(past);
  return (arm) => {
    const drawn = withFactors(study, arm, values);
    const shared = paths.filter((path) => settingAt(arm.scenario, path) === settingAt(study.base, path));
    return shared.length === 0
      ? drawn
      : withNumbers(
          drawn,
          shared,
          shared.map((path) => past[path]!),
        );
  };
}

function withFactors({ factors }: Study, { scenario, scale, takes }: Arm, values: Float64Array): Scenario {
  if (takes.length === 0) return scenario;
  return withNumbers(
    scenario,
    takes.map((index) => factors[index]!.path),
    takes.map((index) => values[index]! * (scale?.[factors[index]!.path] ?? 1)),
  );
}

/** The numbers of the past, by path; none where nothing is observed of month 0. */
function pastIn(study: Study, task: number, values: Float64Array): Readonly<Record<string, number>> {
  const { base, factors, seed, limit } = study;
  if (!hasOpening(base)) return {};
  const ofBase = [...factors.keys()].filter((index) => typeof settingAt(base, factors[index]!.path) === "number");
  const drawn = withNumbers(
    base,
    ofBase.map((index) => factors[index]!.path),
    ofBase.map((index) => values[index]!),
  );
  return holdOpening(drawn, {
    seed,
    replication: replicationOf(study, task),
    except: factors.map(({ path }) => path),
    ...(limit === undefined ? {} : { limit }),
  }).numbers;
}
