import { stage } from "./columns.ts";
import type { World } from "./world.ts";

/**
 * Rows stand in `market.rows` by stage, so that no loop looks at who is of no concern to it: first who does not know the
 * project, then who knows it and does not run it, then who runs it.
 */

/** The row stands among those who know the project from now on. It must not have known it. */
export function becomeAware(world: World, row: number): void {
  world.organizations.columns.stage[row] = stage.aware;
  moveTo(world, row, --world.market.knowingFrom);
}

/** The row runs the project from now on. It must have known it. */
export function adopt(world: World, row: number): void {
  const { columns } = world.organizations;
  if (columns.stage[row] === stage.adopter) return;
  columns.adoptedAt[row] = world.month;
  columns.stage[row] = stage.adopter;
  moveTo(world, row, --world.market.adoptersFrom);
}

/** The row runs the project no longer, where it did. */
export function lapse(world: World, row: number): void {
  const { columns } = world.organizations;
  if (columns.stage[row] !== stage.adopter) return;
  columns.stage[row] = stage.lapsed;
  moveTo(world, row, world.market.adoptersFrom++);
}

/** Lets a row and the one at a position change positions. */
function moveTo(world: World, row: number, position: number): void {
  const { rows } = world.market;
  const positions = world.organizations.columns.position;
  const other = rows[position]!;
  const from = positions[row]!;
  rows[position] = row;
  positions[row] = position;
  rows[from] = other;
  positions[other] = from;
}

/**
 * Lets the rows of each stage stand in their own order again. Without it they come to stand in the order in which they
 * changed, and in a large market every step looks somewhere else in memory.
 */
export function sortByStage(world: World): void {
  const { rows, knowingFrom, adoptersFrom } = world.market;
  const { stage: stages, position: positions } = world.organizations.columns;
  let unaware = 0;
  let knowing = knowingFrom;
  let adopters = adoptersFrom;
  for (let row = 0; row < rows.length; row++) {
    const now = stages[row]!;
    const position = now === stage.unaware ? unaware++ : now === stage.adopter ? adopters++ : knowing++;
    rows[position] = row;
    positions[row] = position;
  }
}
