import { NumericalFailureError } from "../../foundation/errors.ts";
import { pow } from "../../foundation/numerics.ts";
import { shareAtRate } from "../../foundation/rates.ts";
import type { DevelopmentParameters } from "../../scenario/project/development.ts";
import { streamNames } from "../../scenario/streams.ts";
import type { RunContext } from "../context/run-context.ts";
import { hasFork } from "../state/fork.ts";
import { streamOf } from "../offers/all.ts";
import type { Process } from "../state/process.ts";
import { upstreamEffort } from "../state/steward.ts";
import type { World } from "../state/world.ts";
import { communityEffort } from "../state/review-effort.ts";
import { integrate } from "./dogfooding.ts";
import type { ProjectState } from "../state/project.ts";

/** Work of the steward beside the community's: it mends and tests what it runs itself. */
export interface Effort {
  /** Full-time people on the open project. */
  readonly open: number;
  /** Full-time product people who run the project in their own production. */
  readonly production: number;
  /** Outsiders who contributed in the last 12 months. */
  readonly active: number;
  /** Organizations whose use is in the open tree. */
  readonly adopters: number;
}

/** How those on the open project share their time; the rest is talk. More for one is a higher productivity of it. */
const shareOf = { features: 0.55, fixes: 0.25, tests: 0.1 } as const;

/** Effort becomes features, tests, modules and mended defects; gated work and integration are the steward's. */
export const development: Process = {
  name: "development",
  step(world, context) {
    const { steward, projects, market, community, strategy } = world;
    const { on } = context;
    const production = on.dogfooding ? steward.people.product * strategy.conduct.dogfooding : 0;
    develop(projects.upstream, context, {
      open: openEffort(world, context),
      production: steward.failedAt < 0 ? production : 0,
      active: community.activeOutsiders,
      adopters: market.openAdopters[0]!,
    });
    if (hasFork(world)) {
      const { fork } = projects;
      develop(fork, context, {
        open: fork.outsideEffort + fork.sponsors,
        production: 0,
        active: community.activeOnFork,
        adopters: market.openAdopters[1]!,
      });
    }
    buildStreams(world, context);
    integrate(world, context);
    const { capability, defects, tests, modules } = projects.upstream;
    const { gated, integration } = steward;
    if (!Number.isFinite(capability + defects + tests + modules + gated + integration))
      refuse(world.month, { capability, defects, tests, modules, gated, integration });
  },
};

/** Names the first that is not a number, of several of which one is none. */
function refuse(month: number, quantities: Readonly<Record<string, number>>): void {
  for (const [quantity, value] of Object.entries(quantities))
    if (!Number.isFinite(value)) throw new NumericalFailureError({ process: "development", month, quantity, value });
}

/** Full-time people who work on upstream: the steward's, less what they give to review, and everybody else's. */
export function openEffort(world: World, context: RunContext): number {
  const { upstream } = world.projects;
  return (
    upstreamEffort(world.steward) * (1 - communityEffort(world, context)) + upstream.outsideEffort + upstream.sponsors
  );
}

/** One month of one code base. */
export function develop(project: ProjectState, { scenario, on }: RunContext, effort: Effort): void {
  const rule = scenario.project.development;
  const { open, production, active, adopters } = effort;
  const features = newFeatures(rule, project.capability, open);
  const tests = on.manyEyes ? project.tests : 0;
  const byUsers = on.manyEyes ? rule.eyesFinding * Math.sqrt(adopters) : 0;
  const byAll = byUsers + rule.testFinding * tests + rule.productionFinding * production;
  const found = project.defects * shareAtRate(byAll);
  const fixers = shareOf.fixes * open + rule.productionFixes * production;
  const fixable = rule.fixProductivity * pow(fixers, rule.returnsToEffort);
  const injected = rule.defectInjection * features * (1 - rule.testPrevention * tests);
  const mended = Math.min(found, fixable);
  // Each is found by whoever comes first: users, a run of the tests, or those who run it in their own production. One that
  // nobody has the time to mend will be found again, and counts when it is mended.
  project.foundOutside = byUsers > 0 ? mended * (byUsers / byAll) : 0;
  project.defects = Math.max(0, project.defects + injected - mended);
  project.capability += features - shareAtRate(rule.frontierDrift) * project.capability;
  if (on.manyEyes) {
    const testers = shareOf.tests * open + rule.productionTests * production;
    const covered = shareAtRate(rule.testProductivity * pow(testers, rule.returnsToEffort)) * (1 - project.tests);
    project.tests += covered - shareAtRate(rule.testDecay) * project.tests;
  }
  if (on.modules)
    project.modules +=
      rule.modulesPerContributor * active +
      rule.productionModules * production -
      shareAtRate(rule.moduleDecay) * project.modules;
}

/**
 * Capability added in a month: decreasing returns to effort, and a part of the room below the ceiling, however many work.
 *
 * @param effort full-time people
 * @source returns to effort: monthly log commits on log active authors, twelve repositories (median .86, range -.07 to 1.38)
 */
export const newFeatures = (rule: DevelopmentParameters, capability: number, effort: number) =>
  Math.max(0, rule.capabilityCeiling - capability) *
  shareAtRate(
    (rule.featureProductivity * pow(shareOf.features * effort, rule.returnsToEffort)) / rule.capabilityCeiling,
  );

/** What each stream's engineers add to what it sells. */
function buildStreams(world: World, context: RunContext): void {
  const { steward, strategy, month } = world;
  if (steward.failedAt >= 0) return;
  for (const name of streamNames) {
    const terms = strategy.streams[name];
    if (terms !== undefined && month >= terms.launch) streamOf(name).build?.(terms, world, context);
  }
}
