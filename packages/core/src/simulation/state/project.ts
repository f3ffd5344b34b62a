import type { ProjectOpening } from "../../scenario/project/opening.ts";

/** One code base as it stands: upstream or its fork. */
export interface ProjectState {
  isAlive: number; // 0 or 1: a fork that ended is 0
  capability: number; // against the moving frontier; the substitute is 1
  defects: number; // found or not, on the scale of capability
  tests: number; // share of the code under test
  modules: number; // that others published for it
  responsiveness: number; // share of contributions answered in time
  merged: Float64Array; // work in each of the last 24 months, in contributions
  mergedBySteward: Float64Array; // of it, by people of the steward
  outsideEffort: number; // of outsiders in the last month, in full-time people
  sponsors: number; // whom funded rivals put on it, in full-time people
  foundOutside: number; // defects mended in the last month that users found first
}

/** Two years, and the month that is being written. */
export const remembered = 25;

export function createProject(opening: ProjectOpening): ProjectState {
  const { capability, defects, tests, modules, responsiveness } = opening;
  return {
    isAlive: 1,
    capability,
    defects,
    tests,
    modules,
    responsiveness,
    merged: new Float64Array(remembered),
    mergedBySteward: new Float64Array(remembered),
    outsideEffort: 0,
    sponsors: 0,
    foundOutside: 0,
  };
}

/** Where a month stands in a ring of so many months; months before the beginning count backwards. */
export function slotOf(month: number, length: number): number {
  const slot = (month % length) | 0;
  return slot < 0 ? slot + length : slot;
}

/** Sum of the last `months` months of a ring in which `month` was written last. Months without a run are 0. */
export function lastMonths(ring: Float64Array, month: number, months: number, skip = 0): number {
  let sum = 0;
  let slot = slotOf(month - skip, ring.length);
  for (let left = months; left > 0; left--) {
    sum += ring[slot]!;
    slot = (slot === 0 ? ring.length : slot) - 1;
  }
  return sum;
}

const year = 12;
/** So many months of a year before tell what a whole one would have been. */
const fewestMonths = 6;

/**
 * How far the merged work of the last year falls short of the year before, 0 to 1.
 *
 * @param month up to which, exclusively
 * @param began in which the project did: of a young one, the months that there were stand for the year before, from six on
 */
export function stagnation(project: ProjectState, month: number, began: number): number {
  const there = Math.min(year, month - year - began);
  const before = there < fewestMonths ? 0 : (lastMonths(project.merged, month - 1, year, year) * year) / there;
  return before > 0 ? Math.max(0, 1 - lastMonths(project.merged, month - 1, year) / before) : 0;
}

/** Share of the last year's merged work that people of the steward did. */
export function commitShare(project: ProjectState, month: number): number {
  const all = lastMonths(project.merged, month - 1, 12);
  return all > 0 ? lastMonths(project.mergedBySteward, month - 1, 12) / all : 0;
}
