import type { Given } from "../given.ts";
import { gate } from "../market/usage.ts";
import { commitShare, lastMonths, stagnation } from "../project/project-state.ts";
import { upstreamEffort } from "../steward/steward-state.ts";
import { enterprise, offers, subscription } from "../market/offers.ts";
import { upstream } from "../columns.ts";
import type { World } from "../world.ts";
import { leadNeutrality } from "./leadership.ts";

/** What trust moves towards: a part that is the same for all, and a part that grows with openness. */
export interface Conduct {
  /** Target of an organization of openness 0 and no scar. */
  readonly common: number;
  /** Trust lost at openness 1, through licence and gate. */
  readonly perOpenness: number;
  /** Further loss of contributors: outsiders do the work without the say. */
  readonly controlGap: number;
  /** Target of a newcomer of middling openness. */
  readonly trustOfNewcomer: number;
}

/**
 * Where nobody is impressed or put off: the share of engineers on the open project, and of answers. Weights count from
 * here, so that another point would be another trust at neutral conduct.
 */
const usual = { upstream: 0.35, answers: 0.5 } as const;
/** The middle of the scale of openness, at which the weights of licence and gate are stated. */
export const middling = 0.5;

/** How the conduct of whoever leads a project looks to organizations and contributors. */
export function conduct(world: World, given: Given, project: number): Conduct {
  const weights = given.scenario.community.trust;
  if (project !== upstream) return ledByCommunity(given, world.projects.fork.responsiveness);
  if (world.steward.isPresent === 0) return ledByCommunity(given, world.projects.upstream.responsiveness);
  const { steward, strategy, projects, community, market, month } = world;
  const { conduct: own, licence } = strategy;
  const neutrality = leadNeutrality(world, given);
  const { product, integration } = steward.people;
  const engineers = steward.people.upstream + product + integration;
  // This month's work is done when sentiment looks at it.
  const share = commitShare(projects.upstream, month + 1);
  const edition = market.share > 0 ? editionShare(world) : 0;
  const common =
    weights.neutral +
    weights.upstream * ((engineers > 0 ? upstreamEffort(steward) / engineers : 0) - usual.upstream) +
    weights.charter * (given.on.charter && steward.people.upstream > 0 ? own.charter : 0) +
    weights.responsiveness * (projects.upstream.responsiveness - usual.answers) +
    weights.neutrality * neutrality +
    weights.programme * (given.on.communityProgramme ? community.programme : 0) -
    weights.audit * (given.on.audits ? own.audits : 0) * Math.min(1, weights.auditNotice * edition) -
    weights.dominance * Math.max(0, share - weights.dominanceFrom) * (1 - neutrality) -
    weights.stagnation * stagnation(projects.upstream, month + 1) * (1 - neutrality);
  const perOpenness = (weights.licence * licence.restrictiveness + weights.gate * gate(world)) / middling;
  const isWorkedOn = lastMonths(projects.upstream.merged, month, 12) > 0;
  const controlGap = isWorkedOn ? weights.controlGap * Math.max(0, 1 - share - neutrality) : 0;
  const trustOfNewcomer = clip(common - middling * perOpenness - controlGap);
  return { common, perOpenness, controlGap, trustOfNewcomer };
}

/** A fork, or a project that nobody stewards: its community leads, neutrally. */
function ledByCommunity({ scenario }: Given, responsiveness: number): Conduct {
  const common = trustInCommunity({ scenario }, responsiveness);
  return { common, perOpenness: 0, controlGap: 0, trustOfNewcomer: clip(common) };
}

/** What a project deserves that its community leads, when it answers a share of what it is sent. */
export function trustInCommunity({ scenario }: Pick<Given, "scenario">, responsiveness: number): number {
  const { neutral, neutrality, noStewardNeutrality, responsiveness: weight } = scenario.community.trust;
  return neutral + neutrality * noStewardNeutrality + weight * (responsiveness - usual.answers);
}

/** Share of adopters who run an edition that others have to pay for. */
export function editionShare({ market }: World): number {
  let adopters = 0;
  for (let offer = 1; offer < offers.length; offer++) adopters += market.organizations[offer]!;
  return adopters > 0 ? (market.organizations[subscription]! + market.organizations[enterprise]!) / adopters : 0;
}

/** A share again. */
export const clip = (x: number) => (x < 0 ? 0 : x > 1 ? 1 : x);
