import { holdFractions } from "../../foundation/fractions.ts";
import { copyPlain } from "../../foundation/plain-copy.ts";
import { createPopulation } from "../../foundation/population.ts";
import type { Strategy } from "../../scenario/strategy.ts";
import { streamNames } from "../../scenario/streams.ts";
import { substitute } from "../context/offer-facts.ts";
import type { RunContext } from "../context/run-context.ts";
import { contributorLayout, organizationLayout, inNoCamp, noContract } from "./columns.ts";
import { createCommunity } from "./community.ts";
import { createComponent } from "./component.ts";
import { createForking } from "./fork.ts";
import { createLedger } from "./ledger.ts";
import { createMarket } from "./market.ts";
import { createPartners, createResellers } from "./partners.ts";
import { createProject } from "./project.ts";
import { createRivals } from "./rivals.ts";
import { createSteward } from "./steward.ts";
import { createSuccessor } from "./successor.ts";
import type { World } from "./world.ts";

/** Room for those who come first. */
const fewContributors = 512;
/** Beyond so many, room is made as they come: an earlier arm may have had a crowd that this one has not. */
const manyContributors = 4096;
/** Before every month that there is, those made up before month 0 as well. */
const neverYet = -1_000_000;

/** The world before anything has happened: nobody uses the project, and the steward is as the scenario says. */
export function createWorld(context: RunContext): World {
  const { scenario } = context;
  const { opening } = scenario.project;
  const organizations = createOrganizations(context);
  const room = Math.max(fewContributors, Math.min(manyContributors, context.natures.people));
  const world: World = {
    month: 0,
    firstMonth: 0,
    strategy: ownStrategy(scenario.strategy),
    organizations,
    contributors: createPopulation("contributors", room, contributorLayout),
    recentWork: new Uint16Array(room * 12),
    active: new Int32Array(room),
    activeCount: 0,
    market: createMarket(context, organizations.columns),
    community: createCommunity(context),
    projects: { upstream: createProject(opening), fork: createProject(opening) },
    forking: createForking(context),
    partners: createPartners(context),
    resellers: createResellers(context),
    component: createComponent(),
    rivals: createRivals(context),
    successor: createSuccessor(context),
    steward: createSteward(context),
    ledger: createLedger(scenario),
    log: [],
  };
  holdFractionsIn(world);
  return world;
}

/** Months, positions and flags of the market stay whole; whatever else a world counts may come to be a fraction. */
export function holdFractionsIn({
  market,
  community,
  projects,
  forking,
  partners,
  resellers,
  rivals,
  steward,
  ledger,
}: World) {
  holdFractions(market, ["knowingFrom", "adoptersFrom", "reviewReason", "shakenAt"]);
  const others = [community, projects.upstream, projects.fork, forking, rivals, steward, steward.people, ledger];
  for (const state of [...others, steward.hireTarget, market.reputation, ...partners, ...resellers])
    holdFractions(state);
}

/** A copy to be changed. It names all streams, so that strategies of every kind have one shape and loops stay compiled. */
export function ownStrategy(strategy: Strategy): World["strategy"] {
  const own = copyPlain(strategy);
  const streams = Object.fromEntries(streamNames.map((name) => [name, own.streams[name]])) as typeof own.streams;
  own.streams = streams;
  return own;
}

/** Organizations of which none knows the project: each runs the substitute. */
function createOrganizations({ sample }: RunContext): World["organizations"] {
  const organizations = createPopulation("organizations", sample.count, organizationLayout);
  organizations.count = sample.count;
  const { columns } = organizations;
  columns.nodes.set(sample.nodes);
  for (let row = 0; row < sample.count; row++) columns.position[row] = row;
  columns.camp.fill(inNoCamp);
  columns.reviewAt.fill(neverYet);
  columns.contractUntil.fill(noContract);
  columns.adoptedAt.fill(-1);
  columns.offer.fill(substitute);
  return organizations;
}
