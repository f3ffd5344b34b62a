import { findParameter, meantHint, nearest, nearestParameter, observables, type Scenario } from "@stewardsim/core";
import { counted } from "@stewardsim/core/foundation";
import type { Factor } from "@stewardsim/analysis";
import { StudyError } from "./errors.ts";

/** Between the random numbers of a draw's first replication and its second, where few draws are repeated. */
export const repetitionsApart = 1_000_000;

/** What is asked of an arm before it is run. */
interface AskedArm {
  readonly name: string;
  readonly scenario: Scenario;
  readonly draws?: number;
  readonly replications?: number;
  readonly scale?: Readonly<Record<string, number>>;
  readonly prior?: { readonly of: string };
  readonly marginalOf?: { readonly arm: string };
  readonly atPrice?: { readonly of: string };
}

/** What is asked of the size of a study, and of what is computed. */
interface AskedSize {
  readonly months: number;
  readonly draws: number;
  readonly watch: readonly string[];
  readonly factors: readonly Factor[];
  readonly repeated: number | undefined;
  readonly values: readonly ArrayLike<number>[];
  readonly replicationIds: readonly number[] | undefined;
}

/** Arms are told apart by their names, and begin where they can. */
export function mustBeTold(arms: readonly AskedArm[]): void {
  for (const { name, scenario, draws = 1, replications = 1, scale = {} } of arms) {
    if (typeof scenario !== "object" || scenario === null)
      throw new StudyError(`Arm "${name}" has no scenario: give what loadScenario or change returns.`);
    if (scenario.opening !== undefined)
      throw new StudyError(`Arm "${name}" has an opening that is not solved: give fitOpening(scenario) in its place.`);
    mustCount({ draws, replications }, `Of arm "${name}" `);
    for (const [path, times] of Object.entries(scale)) {
      if (findParameter(path) === undefined)
        throw new StudyError(
          `Arm "${name}" scales "${path}", and no parameter is called so.${meantHint(nearestParameter(path))}`,
        );
      if (!Number.isFinite(times)) throw new StudyError(`Arm "${name}" scales ${path} by ${times}: give a number.`);
    }
  }
  if (arms.length === 0) throw new StudyError("A study needs an arm at least: a name and a scenario.");
  const twice = arms.find(({ name }, position) => arms.findIndex((one) => one.name === name) < position);
  if (twice !== undefined) throw new StudyError(`Two arms are called "${twice.name}": give each a name of its own.`);
  for (const { name, prior, marginalOf, atPrice } of arms)
    for (const other of [prior?.of, marginalOf?.arm, atPrice?.of])
      if (other !== undefined && !arms.some((arm) => arm.name === other))
        throw new StudyError(
          `Arm "${name}" repeats "${other}", which is no arm of the study: add it, or name another.`,
        );
}

/** At most this many names are called near. */
const fewNames = 4;

/** That a name is no observable's, with those that it may mean: the nearest, and those that hold it. */
function unwatched(text: string, name: string): string {
  const names = observables.map((one) => one.name);
  const near = new Set([nearest(name, names) ?? [], names.filter((one) => name !== "" && one.includes(name))].flat());
  const meant = [...near].slice(0, fewNames).join(", ");
  return `"${text}" watches no observable.${meant === "" ? "" : ` Did you mean ${meant}?`} List them: stewardsim parameters --observables`;
}

/** Counts are whole and from 1; `before` says whose they are. */
export function mustCount(counts: Readonly<Record<string, number>>, before = ""): void {
  for (const [name, value] of Object.entries(counts))
    if (!Number.isInteger(value) || value < 1)
      throw new StudyError(`${before}${name} is ${value}: give a whole number from 1.`);
}

/** What is computed is of as many rows as there are draws, of months and observables that there are, in finite numbers. */
export function mustBePossible({
  months,
  draws,
  repeated,
  watch,
  factors,
  values,
  replicationIds = [],
}: AskedSize): void {
  for (const text of watch) {
    const [name, month = ""] = text.split("@");
    if (!observables.some((one) => one.name === name)) throw new StudyError(unwatched(text, name!));
    if (!/^\d+$/.test(month) || Number(month) < 1 || Number(month) > months)
      throw new StudyError(`"${text}" names no month of the study: write a whole number from 1 to ${months} after @.`);
  }
  if (values.length !== draws)
    throw new StudyError(`There are ${counted(values.length, "row")} of values for ${counted(draws, "draw")}.`);
  if (replicationIds.length > 0 && replicationIds.length !== draws)
    throw new StudyError(`There are ${counted(replicationIds.length, "replication")} for ${counted(draws, "draw")}.`);
  for (const one of replicationIds)
    if (!Number.isInteger(one) || one < 0)
      throw new StudyError(`${one} numbers no replication: give a whole number from 0.`);
  if (repeated !== undefined && draws > repetitionsApart)
    throw new StudyError(
      `Where few of them are repeated there may be ${repetitionsApart} draws at most, and not ${draws}.`,
    );
  values.forEach((row, draw) => {
    if (row.length !== factors.length)
      throw new StudyError(`Draw ${draw} has ${row.length} values for ${factors.length} factors.`);
    for (let index = 0; index < row.length; index++)
      if (!Number.isFinite(row[index]))
        throw new StudyError(`Draw ${draw} gives ${row[index]} to ${factors[index]!.path}: give a number.`);
  });
}

/** Values of whoever asks lie within the bounds of their parameters: a scenario takes no others. */
export function mustBeWithin(factors: readonly Factor[], values: readonly ArrayLike<number>[]): void {
  const bounds = factors.map(({ path }) => findParameter(path)?.bounds);
  values.forEach((row, draw) =>
    bounds.forEach((bound, index) => {
      if (bound === undefined || (row[index]! >= bound[0] && row[index]! <= bound[1])) return;
      const { path, unit } = factors[index]!;
      throw new StudyError(
        `Draw ${draw} gives ${row[index]} to ${path}, which is from ${bound[0]} to ${bound[1]} ${unit}: give a number in between.`,
      );
    }),
  );
}
