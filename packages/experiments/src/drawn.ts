import {
  canBeginFrom,
  hasOpening,
  haveSamePast,
  type HeldOpening,
  holdOpening,
  type Past,
  pastOf,
  type Scenario,
} from "@stewardsim/core";
import { settingAt, withNumbers } from "./setting.ts";
import type { Study } from "./study.ts";
import { drawOf, replicationOf } from "./tasks.ts";

type Arm = Study["arms"][number];

/** What an arm runs, from which past, and by which share what is observed in month 0 is missed there at most. */
export interface Drawn {
  readonly scenario: Scenario;
  /** That of the base, where the arm begins from it; its own where there is none. */
  readonly past?: Past;
  readonly openingMissed: number;
}

/**
 * The scenario that each arm runs in a task: with the numbers of the draw, and where it says what is observed in month 0,
 * with a past that leads there in this very replication. Arms in the world of the base begin in month 0 from its past, which
 * is made up and solved once: what an arm decides changes nothing of the years before. An arm with a past of its own, such
 * as another firm, has it solved for itself.
 *
 * @param values one of each factor; those of the study where left out
 */
export function drawnIn(
  study: Study,
  task: number,
  values: Float64Array = study.values[drawOf(study, task)[0]]!,
): (arm: Arm) => Drawn {
  let ofBase: Begun | undefined;
  const base = () => (ofBase ??= begunIn(study, task, drawnBase(study, values)));
  return (arm) => {
    const drawn = withFactors(study, arm, values);
    const sharesPast = haveSamePast(arm.scenario, study.base);
    if (!sharesPast) return heldIn(drawn, hasOpening(arm.scenario) ? solvedIn(study, task, drawn) : nothingHeld);
    if (!hasOpening(arm.scenario) && study.base.project.opening.pastExposure === 0) return heldIn(drawn, nothingHeld);
    const { held, scenario, past } = base();
    const own = heldIn(drawn, held);
    return canBeginFrom(own.scenario, scenario) ? { ...own, past: past() } : own;
  };
}

/** What was solved for the base, the base with that, and the past that it leads to, made up when it is first asked for. */
interface Begun {
  readonly held: Held;
  readonly scenario: Scenario;
  readonly past: () => Past;
}

type Held = Pick<HeldOpening, "numbers" | "missed">;
const nothingHeld: Held = { numbers: {}, missed: 0 };

function begunIn(study: Study, task: number, base: Scenario): Begun {
  const held = hasOpening(base) ? solvedIn(study, task, base) : nothingHeld;
  const { scenario } = heldIn(base, held);
  const { seed, months, limit } = study;
  const asked = { seed, months, replication: replicationOf(study, task), ...(limit === undefined ? {} : { limit }) };
  let past: Past | undefined;
  return { held, scenario, past: () => (past ??= pastOf(scenario, asked)) };
}

const heldIn = (scenario: Scenario, { numbers, missed }: Held): Drawn => ({
  scenario: withNumbers(scenario, Object.keys(numbers), Object.values(numbers)),
  openingMissed: missed,
});

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
