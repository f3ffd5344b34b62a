import type { Process } from "../state/process.ts";
import type { World } from "../state/world.ts";
import { channels, sources } from "../state/columns.ts";
import type { RunContext } from "../context/run-context.ts";
import { becomeAware } from "../state/stages.ts";
import { fullVoice } from "../state/word-of-mouth.ts";

const peers = sources.indexOf("peers");
const sourceOf = channels.map((channel) => sources.indexOf(channel));
/** Indices of the channels in their list. */
const through = { innovation: 0, programme: 1, sales: 2, partner: 3 } as const satisfies Record<
  (typeof channels)[number],
  number
>;

/**
 * Organizations hear of the project by their own search, from those they listen to, from the programme and from sales.
 * Hazards accumulate until a threshold drawn once per life, so a month without chances costs nothing.
 *
 * @source Bass (1969), Management Science 15(5), in hazard form; thresholds after Sellke (1983)
 */
export const awareness: Process = {
  name: "awareness",
  step(world, context) {
    const { sample, on, scenario } = context;
    const { contagionHazard } = scenario.market.awareness;
    const { columns } = world.organizations;
    const { hazard, heard, heardBefore, reviewAt, source } = columns;
    const { market } = world;
    const own = exposePlatforms(world, context);
    const { degree } = sample.network;
    const each = 1 / (fullVoice * degree);
    const mixed = extrapolated(market.heardShare, market.heardShareBefore);
    const { rows, supported } = market;
    const { platform: platforms, threshold } = sample;
    const contagion = on.contagion ? contagionHazard : 0;
    // Backwards: who becomes aware changes positions with the last one, who was looked at already.
    for (let position = market.knowingFrom - 1; position >= 0; position--) {
      const row = rows[position]!;
      const platform = platforms[row]!;
      if (supported[platform] === 0) continue;
      const told = degree === 0 ? mixed : each * halfMonthAhead(heard[row]!, heardBefore[row]!);
      const sum = hazard[row]! + (own[platform]! + contagion * told);
      hazard[row] = sum;
      if (sum < threshold[row]!) continue;
      becomeAware(world, row);
      hearOf(world, context, row);
      source[row] = loudest(world, platform, sum);
      reviewAt[row] = world.month;
    }
  },
};

/** Word of mouth half a month ahead, which removes the error of the monthly step; never less than now. */
const extrapolated = (now: number, before: number) => (now > before ? now + 0.5 * (now - before) : now);

/** The same of whole numbers. A processor cannot foresee who hears more than a month ago, so that no branch asks for it. */
function halfMonthAhead(now: number, before: number): number {
  const more = now - before;
  return now + 0.5 * (more & ~(more >> 31));
}

/** Adds this month's exposure to each platform and returns it, in hazard a month. */
function exposePlatforms(world: World, { on, scenario }: RunContext): Float64Array {
  const { innovationHazard, programmeReach, salesReach } = scenario.market.awareness;
  const { market, steward, community } = world;
  const reached = on.communityProgramme ? programmeReach * community.programme : 0;
  const sold = steward.isPresent === 1 && steward.failedAt < 0 ? salesReach * Math.sqrt(steward.people.sales) : 0;
  const total = new Float64Array(market.supported.length);
  for (let platform = 0; platform < total.length; platform++) {
    if (market.supported[platform] === 0) continue;
    const first = platform * channels.length;
    const channel = market.openedByPartner[platform] === 1 ? through.partner : through.innovation;
    market.exposure[first + channel]! += innovationHazard;
    market.exposure[first + through.programme]! += innovationHazard * reached;
    market.exposure[first + through.sales]! += innovationHazard * sold;
    total[platform] = innovationHazard * (1 + reached + sold);
  }
  return total;
}

/** One who comes to know the project has heard what others went through with its steward, and is heard from now on. */
function hearOf(world: World, { on, sample, scenario }: RunContext, row: number): void {
  const { level, slope, scar } = world.market.reputation;
  const { columns } = world.organizations;
  const { listeners, listenersFrom } = sample.network;
  const end = listenersFrom[row + 1]!;
  for (let at = listenersFrom[row]!; at < end; at++) columns.knowing[listeners[at]!]!++;
  columns.camp[row] = 0;
  if (!on.trust) {
    columns.trust[row] = scenario.community.trust.neutral;
    return;
  }
  const open = sample.openness[row]!;
  columns.trust[row] = Math.min(1, Math.max(0, level + slope * open));
  columns.scar[row] = scar * open;
}

/** The source that contributed most to an accumulated hazard. */
function loudest({ market }: World, platform: number, hazard: number): number {
  let best = peers;
  let rest = hazard;
  for (let channel = 0; channel < channels.length; channel++)
    rest -= market.exposure[platform * channels.length + channel]!;
  let most = rest;
  for (let channel = 0; channel < channels.length; channel++) {
    const part = market.exposure[platform * channels.length + channel]!;
    if (part > most) {
      most = part;
      best = sourceOf[channel]!;
    }
  }
  return best;
}
