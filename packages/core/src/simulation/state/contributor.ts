import { NumericalFailureError } from "../../foundation/errors.ts";
import { addRow, copyRow } from "../../foundation/population.ts";
import { bytesOfNature, cohortWith, nature, natureWidth } from "../context/natures.ts";
import type { RunContext } from "../context/run-context.ts";
import { employer, contributorRole } from "./columns.ts";
import type { World } from "./world.ts";

/** What brought a person, beside the project that they came to: founders come in the first month, and partners' people later. */
export const came = { asFounder: 2, fromAPartner: 2, fromTheSteward: 3 };

/** Contributions: more than anybody makes, and what a month of `recentWork` can hold. */
export const mostInAMonth = 65_535;

/** Bytes of a person beside their columns: the work of twelve months, where they stand, and what they are by nature. */
export const bytesOfWork = 12 * 2 + 4 + bytesOfNature;

/** Of the 32 bits of an identity, 11 tell apart the months from −24 to 2023, 2 the four kinds, and the rest the ranks. */
const kindBits = 2;
const rankBits = 19;
/** People of one kind who can come in one month. */
export const mostInAMonthByKind = 1 << rankBits;

/** The address of a person's random numbers: month of arrival, kind and rank, so that no arm shifts another's. */
export function identityOf(month: number, kind: number, rank: number): number {
  // A rank beyond its bits would speak for somebody else, and two people would share all their random numbers.
  if (rank >= mostInAMonthByKind)
    throw new NumericalFailureError({ process: "participation", month, quantity: "people in one month", value: rank });
  return (month << (kindBits + rankBits)) | (kind << rankBits) | rank;
}

/** A new row among those who are there. */
function claim(world: World): number {
  const { contributors } = world;
  const row = addRow(contributors);
  if (world.recentWork.length < contributors.capacity * 12) {
    const grown = new Uint16Array(contributors.capacity * 12);
    grown.set(world.recentWork);
    world.recentWork = grown;
  }
  if (world.activeCount === world.active.length) {
    const grown = new Int32Array(2 * world.active.length);
    grown.set(world.active);
    world.active = grown;
  }
  world.active[world.activeCount++] = row;
  return row;
}

/**
 * One person of a row, to whom something happens that does not happen to the others of it.
 *
 * @returns the row of that person alone
 */
export function oneOf(world: World, row: number): number {
  const { contributors } = world;
  if (contributors.columns.people[row] === 1) return row;
  const own = claim(world);
  copyRow(contributors, row, own);
  contributors.columns.people[own] = 1;
  contributors.columns.people[row]!--;
  world.recentWork.copyWithin(own * 12, row * 12, (row + 1) * 12);
  return own;
}

/** More hazard than anybody bears: who has so much left is not made to leave by what makes others leave. */
export const forever = Number.MAX_VALUE;

/** The hazard that a person bears before leaving, as it was drawn. */
export function hazardBorne(context: RunContext, identity: number): number {
  const rank = identity & (mostInAMonthByKind - 1);
  return cohortWith(context.natures, identity - rank, rank).values[rank * natureWidth + nature.stay]!;
}

/**
 * A new person in a row, of whom the columns hold all that never changes.
 *
 * @param rank among those who came in this month for the same reason
 * @param employed share of such people whom a user organization employs, 0 to 1
 */
export function addContributor(
  world: World,
  context: RunContext,
  project: number,
  rank: number,
  kind = project,
  employed: number = context.scenario.community.arrival.employedNewcomers,
): number {
  const { contributors, month } = world;
  const identity = identityOf(month, kind, rank);
  const row = claim(world);
  const { columns } = contributors;
  const { values } = cohortWith(context.natures, identity - rank, rank);
  const at = rank * natureWidth;
  columns.identity[row] = identity;
  columns.people[row] = 1;
  columns.arrivedAt[row] = month;
  columns.project[row] = project;
  columns.role[row] = contributorRole.newcomer;
  columns.employer[row] = values[at + nature.employment]! < employed ? employer.user : employer.independent;
  columns.activity[row] = values[at + nature.activity]!;
  columns.openness[row] = values[at + nature.openness]!;
  columns.gap[row] = values[at + nature.gap]!;
  columns.stay[row] = values[at + nature.stay]!;
  columns.wait[row] = values[at + nature.wait]!;
  columns.trust[row] = context.scenario.community.trust.neutral;
  return row;
}
