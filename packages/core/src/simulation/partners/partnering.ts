import { clip } from "../../foundation/clamp.ts";
import { strikes } from "../../foundation/hazard-clock.ts";
import { exp, log1p, sigmoid } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import { mayBeHosted } from "../state/fork.ts";
import { leadNeutrality } from "../state/leadership.ts";
import { cloudsPresent, cloudStrength } from "../state/rivals.ts";
import type { Process } from "../state/process.ts";
import { record, type World } from "../state/world.ts";
import { componentMonths } from "../state/component.ts";
import { resell } from "./reselling.ts";
import { sendPeople } from "./sending.ts";

/** Asks, engineer to engineer; joint work on a shared component, on which the port depends; then the partner's platform opens. */
export const partnering: Process = {
  name: "partnering",
  step(world, context) {
    world.steward.hoursHeldBack = 0;
    if (context.on.partners) ask(world, context);
    shareComponent(world, context);
    if (context.on.partners) port(world, context);
    if (context.on.partners) sendPeople(world, context);
    if (context.on.resellers) resell(world, context);
  },
};

function ask(world: World, context: RunContext): void {
  const { steward, strategy, month } = world;
  const { vendors, asking } = context.scenario.partners;
  const able = steward.isPresent === 1 && steward.failedAt < 0 && steward.people.upstream > 0;
  // A partner whose cloud has no strength hosts nothing that would count.
  const hosting = context.on.rivalClouds && context.scenario.rivals.clouds.strength > 0;
  let joint = 0;
  vendors.forEach((partner, index) => {
    const state = world.partners[index]!;
    if (state.acceptedAt < 0) {
      const asks = able ? strategy.plan.asks : 0;
      if (asks === 0) return;
      steward.hoursHeldBack += (asking.askCost * asks) / 12;
      state.asks += asks / 12;
      if (!strikes(state.clock, acceptance(world, context, index) * (asks / 12))) return;
      state.acceptedAt = month;
      announce(world, context, partner.adversarial);
      record(world, "partner", `${partner.name} accepts`);
    } else if (state.openedAt < 0) {
      // Joint engineering is paid in both firms' people.
      if (able) joint += asking.burst;
    } else if (
      partner.hosts &&
      hosting &&
      mayBeHosted(world) &&
      state.hostsAt < 0 &&
      month - state.openedAt >= asking.hostsAfter
    ) {
      state.hostsAt = month;
      if (world.rivals.cloudPresent === 0) {
        world.rivals.cloudPresent = 1;
        world.rivals.cloudSince = month;
      }
      record(world, "partner", `${partner.name} hosts the project too`);
    }
  });
  // With however many partners, it has its people once.
  steward.hoursHeldBack += asking.jointShare * Math.min(steward.people.upstream, joint);
}

/** Ports go on from the month after a yes, and the platform opens when the work is done. */
function port(world: World, context: RunContext): void {
  const { asking } = context.scenario.partners;
  const done = (1 + asking.componentGain * sharedByOthers(world)) / asking.months;
  world.partners.forEach((state, index) => {
    if (state.acceptedAt < 0 || state.acceptedAt === world.month || state.openedAt >= 0) return;
    state.ported = Math.min(1, state.ported + done);
    if (state.ported > 1 - rounding) open(world, context, index);
  });
}

/** Of as many months' parts of a port as there are, each is rounded. */
const rounding = 1e-9;

/** Share of this month's work on the shared component that is not the partners': what they need not do. */
function sharedByOthers({ component, month }: World): number {
  const ring = month % componentMonths;
  const others = component.steward[ring]! + component.outside[ring]!;
  return others > 0 ? others / (others + component.partner[ring]!) : 0;
}

/** −ln(1 − chance) of one ask: what it adds to the accumulated hazard of a yes. */
export function acceptance(world: World, context: RunContext, index: number): number {
  const { asking, vendors } = context.scenario.partners;
  const partner = vendors[index]!;
  const { engineerToEngineer } = world.strategy.plan;
  const chance = sigmoid(
    asking.base +
      asking.benefit * partner.benefit +
      asking.engineers * engineerToEngineer +
      asking.neutrality * leadNeutrality(world, context) +
      asking.leverage * world.steward.leverage -
      asking.adversarial * partner.adversarial,
  );
  return -log1p(-chance);
}

/** An unpopular partner costs the trust of the open-minded. */
function announce(world: World, context: RunContext, adversarial: number): void {
  if (!context.on.trust) return;
  const loss = context.scenario.partners.asking.unpopular * adversarial;
  const { columns } = world.contributors;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    columns.trust[row] = clip(columns.trust[row]! - loss * columns.openness[row]!);
  }
  const organizations = world.organizations.columns;
  const { rows, knowingFrom } = world.market;
  for (let position = knowingFrom; position < rows.length; position++) {
    const row = rows[position]!;
    organizations.trust[row] = clip(organizations.trust[row]! - loss * context.sample.openness[row]!);
  }
}

function open(world: World, { scenario }: RunContext, index: number): void {
  const partner = scenario.partners.vendors[index]!;
  const platform = scenario.market.platforms.findIndex(({ name }) => name === partner.platform);
  world.partners[index]!.openedAt = world.month;
  if (world.market.supported[platform] === 1) return;
  world.market.supported[platform] = 1;
  world.market.openedByPartner[platform] = 1;
  record(world, "platform", `${partner.platform} is supported, ported with ${partner.name}`);
}

/** The partners' work on the shared component is a burst that decays once the port is done. */
function shareComponent(world: World, context: RunContext): void {
  const { asking } = context.scenario.partners;
  const { stewardCommits } = context.scenario.community.review;
  const { month, component, projects, rivals } = world;
  let people = 0;
  for (const { acceptedAt, openedAt } of world.partners) {
    if (acceptedAt < 0) continue;
    people += asking.burst * (openedAt < 0 ? 1 : exp(-(month - openedAt) / asking.burstLife));
  }
  // A cloud that may not host the project does not work on it.
  const hosts = cloudsPresent(rivals) * Number(world.strategy.licence.hosting);
  projects.upstream.sponsors = hosts * context.scenario.rivals.clouds.contribution * cloudStrength(rivals, context);
  if (!context.on.sharedComponent) return;
  const ring = month % componentMonths;
  const { merged, mergedBySteward } = projects.upstream;
  const before = (month - 1) % merged.length;
  component.partner[ring] = people * stewardCommits;
  component.steward[ring] = month === 0 ? 0 : mergedBySteward[before]! * asking.componentSteward;
  component.outside[ring] = month === 0 ? 0 : (merged[before]! - mergedBySteward[before]!) * asking.componentOutside;
}
