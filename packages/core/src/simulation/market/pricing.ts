import { exp } from "../../foundation/numerics.ts";
import type { OfferParameters } from "../../scenario/market/offers.ts";
import { hasFork, rivalHostsFork } from "../community/fork-state.ts";
import { leadNeutrality } from "../community/leadership.ts";
import type { Given } from "../given.ts";
import type { World } from "../world.ts";
import { cloudPrice, hostedPrice } from "./hosting-price.ts";
import {
  clone,
  community,
  enterprise,
  fork,
  isHosted,
  offerCount,
  privateInfrastructure,
  rivalInfrastructure,
  stewardInfrastructure,
  substitute,
  subscription,
} from "./offers.ts";
import type { PriceList } from "./price-list.ts";
import { quality } from "./quality.ts";
import { fillAvailable, isDistributionGated } from "./selling.ts";

/** Fills the list for this month from the world as it stands. */
export function fillPriceList(world: World, given: Given): PriceList {
  const { prices } = given;
  fillAvailable(world, prices.available);
  fillTraits(world, given);
  fillRelicensing(world, given);
  fillBase(world, given);
  const { streams } = world.strategy;
  prices.list.fill(0);
  prices.list[subscription] = streams.subscription?.price ?? 0;
  prices.list[enterprise] = streams.openCore?.price ?? 0;
  prices.list[privateInfrastructure] = streams.privateInfrastructure?.price ?? 0;
  return prices;
}

/** What every offer is, and what the state of the world makes of it. */
function fillTraits(world: World, given: Given): void {
  const { prices, scenario, on } = given;
  const { traits } = prices;
  const { steward, strategy, rivals, projects } = world;
  const { licenceLockIn, rivalManaged } = scenario.market.choice.offers;
  const { strength, gravity } = scenario.rivals.clouds;
  for (let offer = 0; offer < offerCount; offer++) {
    const { support, gated, managed, lockIn, owned } = traits[offer]!;
    prices.support[offer] = support;
    prices.gated[offer] = gated;
    prices.selfManaged[offer] = 1 - managed;
    prices.lockIn[offer] = lockIn;
    prices.owned[offer] = owned;
  }
  const lockLicence = licenceLockIn * strategy.licence.restrictiveness;
  prices.support[community]! *= projects.upstream.responsiveness;
  prices.support[fork]! *= projects.fork.responsiveness;
  prices.gated[enterprise] = Math.min(1, steward.gated);
  prices.lockIn[community]! += lockLicence;
  prices.lockIn[subscription]! += lockLicence;
  prices.owned[community]! *= 1 - leadNeutrality(world, given);
  prices.selfManaged[rivalInfrastructure] = 1 - (traits[rivalInfrastructure]!.managed + rivalManaged * strength);
  prices.integration.fill(0);
  prices.integration[stewardInfrastructure] = steward.perceivedIntegration;
  prices.integration[privateInfrastructure] = steward.perceivedIntegration;
  prices.integration[rivalInfrastructure] = rivals.cloudIntegration;
  prices.gravity.fill(0);
  if (on.gravity && rivals.cloudPresent === 1) prices.gravity[stewardInfrastructure] = gravity * strength;
}

/** Whoever follows the tree of a steward that decides alone fears the day on which it closes the licence. */
function fillRelicensing(world: World, { prices, scenario, on }: Given): void {
  const { relicensing } = prices;
  const { relicensingLoss, offers } = scenario.market.choice;
  const { steward, strategy } = world;
  relicensing.fill(0);
  if (steward.isPresent === 0 || steward.isHandedOver === 1) return;
  const loss = relicensingLoss * pledgeRisk(offers)[on.pledge ? strategy.conduct.pledge : "none"];
  relicensing.fill(loss, community);
  relicensing[fork] = 0;
  if (rivalHostsFork(world)) relicensing[rivalInfrastructure] = 0;
}

/** How much of a relicensing is feared of a steward, by what binds its hands. */
const pledgeRisk = ({ wordRisk, agreementRisk }: OfferParameters) =>
  ({ none: 1, word: wordRisk, "no-agreement": agreementRisk, foundation: 0 }) as const;

/** What is the same for everybody: the worth of the code, less prices and costs that no contract states. */
function fillBase(world: World, given: Given): void {
  const { scenario, on } = given;
  const { base, traits } = given.prices;
  const { choice, hosting } = scenario.market;
  const { undercut, strength } = scenario.rivals.clouds;
  const { rivals, month } = world;
  const { upstream, fork: forkProject } = world.projects;
  // Prices stand still while a history before month 0 is made up.
  const fallen = Math.max(0, month);
  const ownHosting = hosting.ownHosting * exp(-hosting.ownHostingFall * fallen);
  const friction = hosting.hostedFriction * exp(-fallen / hosting.hostedFrictionLife);
  const isGated = isDistributionGated(world);
  const onFork = rivalHostsFork(world);
  for (let offer = 0; offer < offerCount; offer++) {
    base[offer] = isHosted(offer) ? -friction : -ownHosting;
    if (offer === substitute) continue;
    const project = offer === fork || (offer === rivalInfrastructure && onFork) ? forkProject : upstream;
    const capability = project.capability * (offer === clone ? choice.offers.cloneCapability : 1);
    const isOpenBuild = offer === community || isHosted(offer);
    base[offer]! += quality(given, project, capability, isOpenBuild && isGated ? 0 : traits[offer]!.hardened);
  }
  const audits = on.audits ? world.strategy.conduct.audits : 0;
  for (const offer of [subscription, enterprise, privateInfrastructure])
    base[offer]! -= choice.auditCost * audits * traits[offer]!.audited;
  base[substitute]! += choice.capabilityValue - rivals.vendorPrice - choice.auditCost;
  base[stewardInfrastructure]! -= hostedPrice(world, given);
  base[rivalInfrastructure]! -= cloudPrice(given, month) * (1 - undercut * strength);
  if (hasFork(world)) base[fork]! -= choice.brandCost * exp(-(month - world.forking.bornAt) / choice.offers.brandLife);
}
