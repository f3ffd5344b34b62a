import { exp, log } from "../../foundation/numerics.ts";
import type { OfferParameters } from "../../scenario/market/offers.ts";
import type { Given } from "../given.ts";
import type { ProjectState } from "../project/project-state.ts";
import type { World } from "../world.ts";
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
import { offerTraits } from "./offer-traits.ts";
import type { PriceList } from "./price-list.ts";

/** Market price of a hosted node, usd/node/month. */
export const cloudPrice = ({ scenario }: Given, month: number) => {
  const { cloudPrice: start, cloudPriceFall } = scenario.market.hosting;
  return start * exp(-cloudPriceFall * Math.max(0, month));
};

/** What the steward charges for a hosted node, usd/node/month. */
export const hostedPrice = (world: World, given: Given) =>
  cloudPrice(given, world.month) * (1 + (world.strategy.streams.infrastructure?.premium ?? 0));

/** Whether the steward sells something this month. */
export const isSold = (
  world: World,
  stream: "subscription" | "openCore" | "infrastructure" | "privateInfrastructure",
) => {
  const terms = world.strategy.streams[stream];
  return world.steward.isAlive === 1 && terms !== undefined && world.month >= terms.launch;
};

/** How much of a relicensing is feared of a steward, by what binds its hands. */
const pledgeRisk = ({ wordRisk, agreementRisk }: OfferParameters) =>
  ({ none: 1, word: wordRisk, "no-agreement": agreementRisk, foundation: 0 }) as const;

/** Value of a code base at this quality, usd/node/month. */
function quality(given: Given, project: ProjectState, capability: number, hardened: number): number {
  const { capabilityValue, ecosystemGain, modulesScale, defectPenalty } = given.scenario.market.choice;
  const ecosystem = given.on.modules ? ecosystemGain * log(1 + project.modules / modulesScale) : 0;
  const defects = project.defects / Math.max(project.capability, 1e-6);
  return (capabilityValue * capability * (1 + ecosystem)) / (1 + defectPenalty * defects * (1 - hardened));
}

/** Fills the list for this month from the world as it stands. */
export function fillPriceList(world: World, given: Given): PriceList {
  const { prices, scenario, on } = given;
  const { choice, hosting } = scenario.market;
  const { steward, strategy, rivals, projects } = world;
  const { upstream, fork: forkProject } = projects;
  const { conduct, licence, streams } = strategy;
  const { available, base, list } = prices;
  // Prices stand still while a history before month 0 is made up.
  const fallen = Math.max(0, world.month);
  const ownHosting = hosting.ownHosting * exp(-hosting.ownHostingFall * fallen);
  const friction = hosting.hostedFriction * exp(-fallen / hosting.hostedFrictionLife);
  const cloud = cloudPrice(given, world.month);
  const { strength, gravity, undercut } = scenario.rivals.clouds;
  const audits = on.audits ? conduct.audits : 0;
  const { openHardening, cloneCapability, licenceLockIn, rivalManaged, brandLife } = choice.offers;
  const traits = offerTraits(choice.offers);
  // Where the hardened distribution is gated, what is open is not hardened at all.
  const hardened = streams.subscription?.gatedDistribution && isSold(world, "subscription") ? 0 : openHardening;
  const lockLicence = licenceLockIn * licence.restrictiveness;
  const neutrality = leadNeutrality(world, given);
  const onFork = rivalHostsFork(world);
  const hostedTree = onFork ? forkProject : upstream;

  available.fill(0);
  available[substitute] = 1;
  available[community] = Number(strategy.isOpenSource);
  available[subscription] = Number(isSold(world, "subscription"));
  available[enterprise] = Number(isSold(world, "openCore"));
  available[clone] = rivals.clonePresent;
  available[fork] = Number(hasFork(world));
  available[privateInfrastructure] = Number(isSold(world, "privateInfrastructure"));
  available[stewardInfrastructure] = Number(isSold(world, "infrastructure"));
  available[rivalInfrastructure] = Number(
    strategy.isOpenSource && rivals.cloudPresent === 1 && (licence.hosting || onFork),
  );

  for (let offer = 0; offer < offerCount; offer++) {
    const { support, gated, managed, lockIn, owned } = traits[offer]!;
    prices.support[offer] = support;
    prices.gated[offer] = gated;
    prices.selfManaged[offer] = 1 - managed;
    prices.lockIn[offer] = lockIn;
    prices.owned[offer] = owned;
    prices.integration[offer] = 0;
    prices.gravity[offer] = 0;
    prices.relicensing[offer] = 0;
    list[offer] = 0;
    base[offer] = isHosted(offer) ? -friction : -ownHosting;
  }
  prices.support[community]! *= upstream.responsiveness;
  prices.support[fork]! *= forkProject.responsiveness;
  prices.gated[enterprise] = Math.min(1, steward.gated);
  prices.lockIn[community] = lockLicence;
  prices.lockIn[subscription]! += lockLicence;
  prices.owned[community]! *= 1 - neutrality;
  prices.integration[stewardInfrastructure] = steward.perceivedIntegration;
  prices.integration[privateInfrastructure] = steward.perceivedIntegration;
  prices.integration[rivalInfrastructure] = rivals.cloudIntegration;
  prices.selfManaged[rivalInfrastructure] = 1 - (traits[rivalInfrastructure]!.managed + rivalManaged * strength);
  if (on.gravity && rivals.cloudPresent === 1) prices.gravity[stewardInfrastructure] = gravity * strength;
  if (steward.isPresent === 1 && steward.isHandedOver === 0) {
    const loss = choice.relicensingLoss * pledgeRisk(choice.offers)[on.pledge ? conduct.pledge : "none"];
    for (let offer = community; offer < offerCount; offer++)
      if (offer !== fork && !(offer === rivalInfrastructure && onFork)) prices.relicensing[offer] = loss;
  }

  const worth = (offer: number, project: ProjectState, capability: number, hardening = traits[offer]!.hardened) => {
    base[offer]! += quality(given, project, capability, hardening);
  };
  base[substitute]! += choice.capabilityValue - rivals.vendorPrice - choice.auditCost;
  worth(community, upstream, upstream.capability, hardened);
  worth(subscription, upstream, upstream.capability);
  worth(enterprise, upstream, upstream.capability);
  worth(clone, upstream, upstream.capability * cloneCapability);
  worth(fork, forkProject, forkProject.capability);
  worth(privateInfrastructure, upstream, upstream.capability);
  worth(stewardInfrastructure, upstream, upstream.capability, hardened);
  worth(rivalInfrastructure, hostedTree, hostedTree.capability, hardened);
  for (const offer of [subscription, enterprise, privateInfrastructure])
    base[offer]! -= choice.auditCost * audits * traits[offer]!.audited;
  base[stewardInfrastructure]! -= hostedPrice(world, given);
  base[rivalInfrastructure]! -= cloud * (1 - undercut * strength);
  if (hasFork(world)) base[fork]! -= choice.brandCost * exp(-(world.month - world.forking.bornAt) / brandLife);
  list[subscription] = streams.subscription?.price ?? 0;
  list[enterprise] = streams.openCore?.price ?? 0;
  list[privateInfrastructure] = streams.privateInfrastructure?.price ?? 0;
  return prices;
}

/** Clouds that may no longer host the project host its fork. */
export const rivalHostsFork = (world: World) => !world.strategy.licence.hosting && hasFork(world);

/** Whether a fork lives beside its parent. */
export const hasFork = ({ forking, projects }: World) => forking.route > 0 && projects.fork.isAlive === 1;

/** How neutral the project's leadership is: a project that nobody stewards is led by its community. */
export const leadNeutrality = (world: World, { scenario }: Given) =>
  world.steward.isPresent === 1 || world.steward.isHandedOver === 1
    ? world.strategy.conduct.neutrality
    : scenario.community.trust.noStewardNeutrality;
