import { clip } from "../../foundation/clamp.ts";
import type { TrustParameters } from "../../scenario/community/trust.ts";
import type { RunContext } from "../context/run-context.ts";
import { commitShare, lastMonths, stagnation } from "../state/project.ts";
import { upstreamEffort } from "../state/steward.ts";
import { editionShare } from "../offers/market-counts.ts";
import { gate } from "../state/gating.ts";
import { upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { leadNeutrality } from "../state/leadership.ts";

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
export function conduct(world: World, context: RunContext, project: number): Conduct {
  const weights = context.scenario.community.trust;
  const { noStewardNeutrality } = weights;
  if (project !== upstream) return ledByCommunity(context, world.projects.fork.responsiveness, noStewardNeutrality);
  // A foundation goes on when its firm has ended.
  if (world.steward.isPresent === 0)
    return ledByCommunity(context, world.projects.upstream.responsiveness, leadNeutrality(world, context));
  const seen = observedConduct(world, context);
  const common = deservedTrust(weights, seen);
  const { licence } = world.strategy;
  const perOpenness = (weights.licence * licence.restrictiveness + weights.gate * gate(world)) / middling;
  const isWorkedOn = lastMonths(world.projects.upstream.merged, world.month, 12) > 0;
  const controlGap = isWorkedOn ? weights.controlGap * Math.max(0, 1 - seen.commitShare - seen.neutrality) : 0;
  const trustOfNewcomer = clip(common - middling * perOpenness - controlGap);
  return { common, perOpenness, controlGap, trustOfNewcomer };
}

/** A steward's conduct as others can see it: shares, 0 to 1. */
export interface ObservedConduct {
  /** Of its engineers, who work on the open project. */
  readonly upstream: number;
  /** Of upstream people's hours, promised to the community's backlog. */
  readonly charter: number;
  /** Of contributions, answered in time. */
  readonly responsiveness: number;
  readonly neutrality: number;
  /** Level of the community programme. */
  readonly programme: number;
  readonly audits: number;
  /** Of adopters, who run an edition and can be audited. */
  readonly edition: number;
  /** Of the last year's work, done by its people. */
  readonly commitShare: number;
  /** How far the last year's work falls short of the year before. */
  readonly stagnation: number;
}

/**
 * The trust that a steward's conduct deserves of who does not care about licence and gate: work in the open, answers,
 * a programme and shared control raise it; audits, dominance and standstill under its control lower it. It is linear,
 * and counted from conduct at which nobody is impressed or put off.
 *
 * @param weights trust per unit of each share, all 0 or more
 * @returns on the scale of trust, 0 to 1 before it is bounded
 */
export const deservedTrust = (weights: TrustParameters, seen: ObservedConduct): number =>
  weights.neutral +
  weights.upstream * (seen.upstream - usual.upstream) +
  weights.charter * seen.charter +
  weights.responsiveness * (seen.responsiveness - usual.answers) +
  weights.neutrality * seen.neutrality +
  weights.programme * seen.programme -
  weights.audit * seen.audits * Math.min(1, weights.auditNotice * seen.edition) -
  weights.dominance * Math.max(0, seen.commitShare - weights.dominanceFrom) * (1 - seen.neutrality) -
  weights.stagnation * seen.stagnation * (1 - seen.neutrality);

function observedConduct(world: World, context: RunContext): ObservedConduct {
  const { steward, strategy, projects, community, market, month, firstMonth } = world;
  const { conduct: own } = strategy;
  const { on } = context;
  const { product, integration } = steward.people;
  const engineers = steward.people.upstream + product + integration;
  return {
    upstream: engineers > 0 ? upstreamEffort(steward) / engineers : 0,
    charter: on.charter && steward.people.upstream > 0 ? own.charter : 0,
    responsiveness: projects.upstream.responsiveness,
    neutrality: leadNeutrality(world, context),
    programme: on.communityProgramme ? community.programme : 0,
    audits: on.audits ? own.audits : 0,
    edition: market.share > 0 ? editionShare(world) : 0,
    // This month's work is done when sentiment looks at it.
    commitShare: commitShare(projects.upstream, month + 1),
    stagnation: stagnation(projects.upstream, month + 1, firstMonth),
  };
}

/** A fork, or a project that nobody stewards: its community leads, neutrally. */
function ledByCommunity({ scenario }: RunContext, responsiveness: number, led: number): Conduct {
  const common = trustInCommunity({ scenario }, responsiveness, led);
  return { common, perOpenness: 0, controlGap: 0, trustOfNewcomer: clip(common) };
}

/** What a project deserves that its community leads, as neutrally as it does, when it answers a share of what it is sent. */
export function trustInCommunity(
  { scenario }: Pick<RunContext, "scenario">,
  responsiveness: number,
  led: number = scenario.community.trust.noStewardNeutrality,
): number {
  const { neutral, neutrality, responsiveness: weight } = scenario.community.trust;
  return neutral + neutrality * led + weight * (responsiveness - usual.answers);
}
