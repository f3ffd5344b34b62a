import { childKey, draw, type Key, namedKey } from "../../foundation/rng.ts";
import { channels, noContract } from "../state/columns.ts";
import { addFounders } from "../state/founders.ts";
import { answeredByFork } from "../community/fork-promise.ts";
import { participation } from "../community/participation.ts";
import { sentiment } from "../community/sentiment.ts";
import type { RunContext } from "../context/run-context.ts";
import { awareness } from "../market/awareness.ts";
import { choice } from "../market/choice.ts";
import { rememberServed } from "../market/serving.ts";
import { usage } from "../market/usage.ts";
import type { Process } from "../state/process.ts";
import { development } from "../project/development.ts";
import { createWorld } from "../state/create-world.ts";
import type { World } from "../state/world.ts";

/** Months that are made up before month 0 for a project that stands already. */
export const warmUpMonths = 24;
const year = 12;

/** What goes on before month 0: people and code move; money, prices, growth and the events of the world stand still. */
const beforehand: readonly Process[] = [development, awareness, choice, usage, participation, sentiment];

/**
 * The world of month 0. A young project has its founders and no users. One that stands already has two years behind it:
 * organizations heard of it by `pastExposure`, newcomers came `arrivalMultiplier` times as often as they will, and what is
 * on sale in month 0 was so for `soldMonths` before.
 */
export function begin(context: RunContext): World {
  const world = createWorld(context);
  const { isOpenSource } = context.scenario.strategy;
  const { pastExposure } = context.scenario.project.opening;
  if (pastExposure === 0) {
    if (isOpenSource) addFounders(world, context);
    return world;
  }
  world.firstMonth = -warmUpMonths;
  world.month = world.firstMonth;
  if (isOpenSource) addFounders(world, context);
  const { hazard } = world.organizations.columns;
  for (let row = 0; row < world.organizations.count; row++)
    if (world.market.supported[context.sample.platform[row]!] === 1) hazard[row] = pastExposure;
  world.market.supported.forEach((isSupported, platform) => {
    if (isSupported === 1) world.market.exposure[platform * channels.length] = pastExposure;
  });
  const atLaunch = sellBefore(world, context.scenario.project.opening.soldMonths);
  const keys = beforehand.map(({ name }) => namedKey(context.key, name));
  while (world.month < 0) {
    beforehand.forEach((process, index) => process.step(world, context, childKey(keys[index]!, world.month)));
    if (world.month === world.firstMonth) standFor(world, namedKey(context.key, "first reviews"));
    world.month += 1;
  }
  rememberServed(world, context);
  // Who has been there for years knows what a fork could do.
  world.forking.promise = answeredByFork(world, context);
  atLaunch();
  return world;
}

/**
 * Who heard of the project before all this chose in one month, which stands for many: what is heard of them did not rise
 * within it, and their next reviews are spread over the year, so that they do not all come back in month 0.
 */
function standFor({ organizations, market, firstMonth }: World, key: Key): void {
  const { reviewAt, contractUntil, heard, heardBefore } = organizations.columns;
  heardBefore.set(heard);
  market.heardShareBefore = market.heardShare;
  for (let row = 0; row < organizations.count; row++)
    if (reviewAt[row] === firstMonth + year && contractUntil[row] === noContract)
      reviewAt[row] = firstMonth + 1 + Math.floor(year * draw(key.k0, key.k1, row, 0));
}

/**
 * Opens the streams that are sold in month 0 so many months earlier.
 *
 * @returns puts back when they open
 */
function sellBefore({ strategy }: World, months: number): () => void {
  const sold = Object.values(strategy.streams).flatMap((terms) => (terms?.launch === 0 ? [terms] : []));
  for (const terms of sold) terms.launch = -months as typeof terms.launch;
  return () => {
    for (const terms of sold) terms.launch = 0 as typeof terms.launch;
  };
}
