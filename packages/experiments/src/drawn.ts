import { hasOpening, haveSamePast, type HeldOpening, holdOpening, type Scenario } from "@stewardsim/core";
import { settingAt, withNumbers } from "./setting.ts";
import type { Study } from "./study.ts";
import { drawOf, replicationOf } from "./tasks.ts";

type Arm = Study["arms"][number];

/** What an arm runs, and by which share what is observed in month 0 is missed there at most. */
interface Drawn {
  readonly scenario: Scenario;
  readonly openingMissed: number;
}

/**
 * The scenario that each arm runs in a task: with the numbers of the draw, and where it says what is observed in month 0,
 * with a past that leads there in this very replication. Arms with the past of the base share what is solved for that, once;
 * an arm with a past of its own, such as another firm, has it solved for itself.
 *
 * @param values one of each factor; those of the study where left out
 */
export function drawnIn(
  study: Study,
  task: number,
  values: Float64Array = study.values[drawOf(study, task)[0]]!,
): (arm: Arm) => Drawn {
  let ofBase: HeldOpening | undefined;
  return (arm) => {
    const drawn = withFactors(study, arm, values);
    if (!hasOpening(arm.scenario)) return { scenario: drawn, openingMissed: 0 };
    const { numbers, missed } = haveSamePast(arm.scenario, study.base)
      ? (ofBase ??= solvedIn(study, task, drawnBase(study, values)))
      : solvedIn(study, task, drawn);
    return { scenario: withNumbers(drawn, Object.keys(numbers), Object.values(numbers)), openingMissed: missed };
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

/** What the arms are variants of, with the numbers of the draw that it has. */
function drawnBase({ base, factors }: Study, values: Float64Array): Scenario {
  const own = [...factors.keys()].filter((index) => typeof settingAt(base, factors[index]!.path) === "number");
  return withNumbers(
    base,
    own.map((index) => factors[index]!.path),
    own.map((index) => values[index]!),
  );
}

/** The past of a scenario in the replication of a task. */
const solvedIn = (study: Study, task: number, scenario: Scenario): HeldOpening =>
  holdOpening(scenario, {
    seed: study.seed,
    replication: replicationOf(study, task),
    except: study.factors.map(({ path }) => path),
    ...(study.limit === undefined ? {} : { limit: study.limit }),
  });
