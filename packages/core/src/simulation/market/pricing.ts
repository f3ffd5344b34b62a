import { exp, log } from "../../foundation/numerics.ts";
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
import type { PriceList } from "./price-list.ts";

/** How hardened the open builds are: not at all where the distribution is gated. */
const openHardening = 0.25;
const cloneLag = 0.98;
const pledgeRisk = { none: 1, word: 0.7, "no-agreement": 0.3, foundation: 0 } as const;
/** Support, gated, managed, lock-in, owned: the fixed part of the offer table of `docs/model.md`. */
const fixed: readonly (readonly [support: number, gated: number, managed: number, lockIn: number, owned: number])[] = [
  [0.6, 0.4, 0, 1, 0],
  [0.15, 0, 0, 0, 0.4],
  [1, 0, 0, 0.3, 1],
  [1, 0, 0, 0.6, 1],
  [0.15, 0, 0, 0, 0],
  [0.15, 0, 0, 0, 0],
  [0.8, 0, 0.35, 0.4, 1],
  [0.4, 0, 0.75, 0.4, 1],
  [0.3, 0, 0.75, 0.4, 0],
];

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
  const hardened = streams.subscription?.gatedDistribution && isSold(world, "subscription") ? 0 : openHardening;
  const lockLicence = openHardening * licence.restrictiveness;
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
    const [support, gated, managed, lockIn, owned] = fixed[offer]!;
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
  prices.support[community] = 0.15 * upstream.responsiveness;
  prices.support[fork] = 0.15 * forkProject.responsiveness;
  prices.gated[enterprise] = Math.min(1, steward.gated);
  prices.lockIn[community] = lockLicence;
  prices.lockIn[subscription]! += lockLicence;
  prices.owned[community] = 0.4 * (1 - neutrality);
  prices.integration[stewardInfrastructure] = steward.perceivedIntegration;
  prices.integration[privateInfrastructure] = steward.perceivedIntegration;
  prices.integration[rivalInfrastructure] = rivals.cloudIntegration;
  prices.selfManaged[rivalInfrastructure] = 1 - (0.75 + 0.1 * strength);
  if (on.gravity && rivals.cloudPresent === 1) prices.gravity[stewardInfrastructure] = gravity * strength;
  if (steward.isPresent === 1 && steward.isHandedOver === 0) {
    const loss = choice.relicensingLoss * pledgeRisk[on.pledge ? conduct.pledge : "none"];
    for (let offer = community; offer < offerCount; offer++)
      if (offer !== fork && !(offer === rivalInfrastructure && onFork)) prices.relicensing[offer] = loss;
  }

  const worth = (offer: number, project: ProjectState, capability: number, hardening: number) => {
    base[offer]! += quality(given, project, capability, hardening);
  };
  base[substitute]! += choice.capabilityValue - rivals.vendorPrice - choice.auditCost;
  worth(community, upstream, upstream.capability, hardened);
  worth(subscription, upstream, upstream.capability, 0.6);
  worth(enterprise, upstream, upstream.capability, 0.6);
  worth(clone, upstream, upstream.capability * cloneLag, 0.5);
  worth(fork, forkProject, forkProject.capability, 0.2);
  worth(privateInfrastructure, upstream, upstream.capability, 0.4);
  worth(stewardInfrastructure, upstream, upstream.capability, hardened);
  worth(rivalInfrastructure, hostedTree, hostedTree.capability, hardened);
  base[subscription]! -= choice.auditCost * audits;
  base[enterprise]! -= choice.auditCost * audits;
  base[privateInfrastructure]! -= (choice.auditCost * audits) / 2;
  base[stewardInfrastructure]! -= hostedPrice(world, given);
  base[rivalInfrastructure]! -= cloud * (1 - undercut * strength);
  if (hasFork(world)) base[fork]! -= choice.brandCost * exp(-(world.month - world.forking.bornAt) / 24);
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
