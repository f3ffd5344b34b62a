import { draw } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import { employer, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";

/** Who pays a person is asked of what he is by nature, before all that is asked of waits: no arm shifts it. */
const firmQuestion = -1;
/** Of whom nobody decides but he himself. */
export const alone = -1;

/** Firms whose people go together, by their number: whether their people are angry on the whole, and by how much. */
export type Blocks = Float64Array;

/** Whether people of one firm go together in this run. */
const areBlocks = ({ scenario, on }: RunContext) => on.employerBlocks && scenario.community.employers.length > 0;

/**
 * The firm with which a contributor goes: those of the scenario's employers come first, then its partners. Partners that
 * agreed in one month sent their people together, and they stay so.
 *
 * @returns its number, or `alone`
 */
export function firmOf(world: World, context: RunContext, row: number): number {
  const { employer: employers, identity, arrivedAt } = world.contributors.columns;
  const { employers: firms } = context.scenario.community;
  const by = employers[row]!;
  if (by === employer.partner) {
    const sent = world.partners.findIndex(({ acceptedAt }) => acceptedAt >= 0 && acceptedAt + 1 === arrivedAt[row]);
    return sent < 0 ? alone : firms.length + sent;
  }
  if (by !== employer.user) return alone;
  const { k0, k1 } = context.natures.key;
  let left = draw(k0, k1, identity[row]!, firmQuestion);
  for (let firm = 0; firm < firms.length; firm++) {
    left -= firms[firm]!.share;
    if (left < 0) return firm;
  }
  return alone;
}

/** What a firm of that number is called. */
export function nameOfFirm({ scenario }: RunContext, firm: number): string {
  const { employers } = scenario.community;
  return firm < employers.length ? employers[firm]!.name : scenario.partners.vendors[firm - employers.length]!.name;
}

/**
 * How angry the people of each firm are on the whole: the trust that a fork promises, less their gap, less the trust they
 * have, weighted by how active they are by nature. A firm above 0 goes.
 *
 * @param promised trust that a fork promises
 * @returns by number of the firm; nothing where everybody decides alone
 */
export function blocksOf(world: World, context: RunContext, promised: number): Blocks | undefined {
  if (!areBlocks(context)) return undefined;
  const { employers } = context.scenario.community;
  const { activity, trust, gap, people, project } = world.contributors.columns;
  const blocks = new Float64Array(employers.length + world.partners.length);
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (project[row] !== upstream) continue;
    const firm = firmOf(world, context, row);
    if (firm !== alone) blocks[firm]! += people[row]! * activity[row]! * (promised - gap[row]! - trust[row]!);
  }
  return blocks;
}
