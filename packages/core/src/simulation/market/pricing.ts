import { exp } from "../../foundation/numerics.ts";
import type { OfferParameters } from "../../scenario/market/offers.ts";
import { substitute } from "../context/offer-facts.ts";
import type { RunContext } from "../context/run-context.ts";
import { streamNames } from "../../scenario/streams.ts";
import { offers, streamOf } from "../offers/all.ts";
import type { Offer } from "../offers/offer.ts";
import { contractRows, rowOfStream } from "../offers/rows.ts";
import { isDistributionGated } from "../offers/selling.ts";
import { areAgents } from "../state/agents.ts";
import type { PriceList } from "../state/price-list.ts";
import type { World } from "../state/world.ts";
import { ownHostingPrice } from "../state/hosting-price.ts";
import { quality } from "./quality.ts";

/** Fills the list for this month from the world as it stands. */
export function fillPriceList(world: World, context: RunContext): PriceList {
  const { prices } = world.market;
  const { steward } = world;
  const gated = isDistributionGated(world);
  const feared = steward.isPresent === 0 || steward.isHandedOver === 1 ? 0 : relicensingLoss(world, context);
  const audits = context.on.audits ? world.strategy.conduct.audits : 0;
  const agents = areAgents(world, context);
  const { supportLost } = context.scenario.community.agents;
  prices.available = 0;
  for (let row = 0; row < offers.length; row++) {
    const offer = offers[row]!;
    if (offer.isAvailable(world)) prices.available |= 1 << row;
    prices.relicensing[row] = offer.codeBase(world) === "upstream" ? feared : 0;
    prices.list[row] = offer.contract?.listPrice(world) ?? 0;
    prices.metered[row] = 0;
    fillTraits(world, context, row);
    // Agents have read the open code; what the vendor of the substitute knows they have not.
    if (agents && offer.contract !== undefined) prices.support[row]! *= 1 - supportLost;
    offer.adjust?.(prices, row, world, context);
    prices.experienced[row] = context.on.claims && offer.isIntegrated ? steward.integration : prices.integration[row]!;
    prices.base[row] = baseWorth(world, context, row, gated);
  }
  for (const row of contractRows)
    prices.base[row]! -= context.scenario.market.choice.auditCost * audits * context.offers.traits[row]!.audited;
  fillDelivery(world, context);
  return prices;
}

/** What delivering costs the steward, of what it sells. */
function fillDelivery(world: World, context: RunContext): void {
  const { prices } = world.market;
  for (const name of streamNames) {
    const row = rowOfStream(name);
    const terms = world.strategy.streams[name];
    if (row < 0 || terms === undefined) continue;
    const delivery = streamOf(name).delivery?.(terms, world, context, row);
    prices.costShare[row] = delivery?.share ?? 0;
    prices.costPerNode[row] = delivery?.perNode ?? 0;
  }
}

/** What an offer is in any month. */
function fillTraits({ market, steward }: World, { offers: { traits } }: RunContext, row: number): void {
  const { prices } = market;
  const { support, gated, managed, lockIn, owned } = traits[row]!;
  // People who have more to serve than they can serve each of them less.
  const attention = offers[row]!.seller === "steward" ? market.attention : 1;
  prices.support[row] = support * attention;
  prices.gated[row] = gated;
  prices.selfManaged[row] = 1 - managed * attention;
  prices.lockIn[row] = lockIn;
  prices.owned[row] = owned;
  prices.integration[row] = offers[row]!.isIntegrated ? steward.perceivedIntegration : 0;
  prices.gravity[row] = 0;
}

/**
 * Whoever follows the tree of a steward that decides alone fears the day on which it closes the licence.
 *
 * @returns usd/node/month, at openness 1 and mean caution
 */
function relicensingLoss({ strategy }: World, { scenario, on }: RunContext): number {
  const { relicensingLoss: loss, offers: rule } = scenario.market.choice;
  return loss * pledgeRisk(rule)[on.pledge ? strategy.conduct.pledge : "none"];
}

/** How much of a relicensing is feared of a steward, by what binds its hands. */
const pledgeRisk = ({ wordRisk, agreementRisk }: OfferParameters) =>
  ({ none: 1, word: wordRisk, "no-agreement": agreementRisk, foundation: 0 }) as const;

/**
 * What is the same for everybody: the worth of the code, less prices and costs that no contract states.
 *
 * @returns usd/node/month
 */
function baseWorth(world: World, context: RunContext, row: number, gated: boolean): number {
  const offer = offers[row]!;
  const hosting = hostingCost(world, context, offer);
  if (row === substitute) return hosting + (offer.surcharge?.(world, context) ?? 0);
  const isFork = offer.codeBase(world) === "fork";
  const project = isFork ? world.projects.fork : world.projects.upstream;
  const rule = context.scenario.market.choice.offers;
  const capability = project.capability * (offer.capability?.(rule) ?? 1);
  // A steward keeps hardened builds from others, not from its own machines; a fork's are its own.
  const isKeptFrom = gated && offer.isOpenBuild && offer.seller !== "steward" && !isFork;
  const hardened = isKeptFrom ? 0 : context.offers.traits[row]!.hardened;
  const { appeal, demand, hostingDemand } = context.scenario.project.opening;
  const own = offer.seller === "steward" ? (offer.contract === undefined ? hostingDemand : demand) : 0;
  const solved = appeal + own;
  return hosting + solved + quality(context, project, capability, hardened) + (offer.surcharge?.(world, context) ?? 0);
}

/** One's own machines, or the friction of somebody else's; usd/node/month, negative. */
function hostingCost({ month }: World, context: RunContext, { nest }: Offer): number {
  const { hostedFriction, hostedFrictionLife } = context.scenario.market.hosting;
  return nest === "hosted"
    ? -(hostedFriction * exp(-Math.max(0, month) / hostedFrictionLife))
    : -ownHostingPrice(context, month);
}
