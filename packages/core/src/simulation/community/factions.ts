import type { RunContext } from "../context/run-context.ts";
import { allNodes } from "../offers/market-counts.ts";
import { contractRows, sumOf } from "../offers/rows.ts";
import type { World } from "../state/world.ts";

/** A camp begins here, by definition: nearer to the centre one stands in none. */
const edge = 0.2;

/** How far a population stands in two camps: masses of the camps and the distance of their means. */
export interface Camps {
  readonly openMass: number;
  readonly enterpriseMass: number;
  readonly openMean: number;
  readonly enterpriseMean: number;
}

/**
 * Factionalization, 0 to 1: 4 · m₋ · m₊ · (m₋ + m₊) · half the distance of the means. It is 1 when two halves stand at
 * the ends, and 0 when one camp is empty.
 */
export function factionalization({ openMass, enterpriseMass, openMean, enterpriseMean }: Camps): number {
  if (openMass === 0 || enterpriseMass === 0) return 0;
  return (4 * openMass * enterpriseMass * (openMass + enterpriseMass) * (enterpriseMean - openMean)) / 2;
}

/** Masses of the camps, and masses times where they stand. */
interface Sums {
  minus: number;
  plus: number;
  minusCamp: number;
  plusCamp: number;
}

function add(sums: Sums, camp: number, mass: number): void {
  if (camp < 0) {
    sums.minus += mass;
    sums.minusCamp += mass * camp;
  } else {
    sums.plus += mass;
    sums.plusCamp += mass * camp;
  }
}

/** Contributors by head, half of the whole. */
function addPeople({ contributors, active, activeCount }: World, sums: Sums): void {
  const { camp: camps, people } = contributors.columns;
  let all = 0;
  for (let position = 0; position < activeCount; position++) all += people[active[position]!]!;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    const camp = camps[row]!;
    if (Math.abs(camp) > edge) add(sums, camp, (0.5 / all) * people[row]!);
  }
}

/** Organizations by workload and contributors by head, half each. */
export function countFactions(world: World, context: RunContext): void {
  const { community, market } = world;
  if (!context.on.camps) return;
  const sums: Sums = { minus: 0, plus: 0, minusCamp: 0, plusCamp: 0 };
  const { camp: camps, nodes } = world.organizations.columns;
  const { weight } = context.sample;
  const { rows, adoptersFrom } = market;
  const workload = allNodes(world);
  for (let position = adoptersFrom; position < rows.length; position++) {
    const row = rows[position]!;
    const camp = camps[row]!;
    if (Math.abs(camp) > edge) add(sums, camp, (0.5 * weight[row]! * nodes[row]!) / workload);
  }
  addPeople(world, sums);
  community.factionalization = factionalization({
    openMass: sums.minus,
    enterpriseMass: sums.plus,
    openMean: sums.minus > 0 ? sums.minusCamp / sums.minus : 0,
    enterpriseMean: sums.plus > 0 ? sums.plusCamp / sums.plus : 0,
  });
  const paid = sumOf(market.nodes, contractRows);
  community.factionalizationPerPaid = paid > 0 ? community.factionalization / (paid / workload) : 0;
}
