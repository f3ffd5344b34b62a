import type { RunContext } from "../context/run-context.ts";
import { offers } from "../offers/all.ts";
import { contractRows, isContract } from "../offers/rows.ts";
import { employer, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { leadNeutrality } from "../state/leadership.ts";

/** Pulls on those who do not pay are stated at half of the scale of openness. */
const perOpenness = 2;

/** What pulls people into camps this month, per month; every one may be 0. */
export interface Pulls {
  /** Towards the enterprise camp, on those who pay for an edition whose builds or features others are denied. */
  readonly paying: Float64Array; // by offer
  /** Towards the open-source camp, on those who do not pay. */
  readonly denied: number;
  readonly back: number;
}

export function pulls(world: World, context: RunContext): Pulls {
  const { pay, editionExists, refusal, auditPull, return: back } = context.scenario.community.camps;
  const audits = context.on.audits ? world.strategy.conduct.audits : 0;
  const paying = world.community.campPull.fill(0);
  let denial = 0;
  let editions = 0;
  for (const row of contractRows) {
    const { contract, isAvailable } = offers[row]!;
    const denied = contract!.denies?.(world, context) ?? 0;
    paying[row] = pay * Number(denied > 0) - refusal * audits * auditPull;
    denial = Math.max(denial, denied);
    if (contract!.isEdition && isAvailable(world)) editions = 1;
  }
  return { paying, denied: editionExists * editions + refusal * denial, back };
}

/** Adopters are pulled by what they run, and by those near them in opinion (bounded confidence). */
export function pullOrganizations(world: World, context: RunContext): void {
  const { camp, offer } = world.organizations.columns;
  const { rows, adoptersFrom } = world.market;
  const { openness, network } = context.sample;
  const { degree, heard } = network;
  const { confidence } = context.scenario.community.camps;
  const { peerInfluence } = context.scenario.community.trust;
  const pull = pulls(world, context);
  if (!anyCamp(world, pull)) return;
  for (let position = adoptersFrom; position < rows.length; position++) {
    const row = rows[position]!;
    const own = camp[row]!;
    const end = (row + 1) * degree;
    let around = 0;
    let near = 0;
    for (let tie = row * degree; tie < end; tie++) {
      const distance = camp[heard[tie]!]! - own;
      // Who does not know the project is near to nobody. A processor cannot foresee who is, so that no branch asks for it.
      const isNear = Number(Math.abs(distance) <= confidence);
      around += distance * isNear;
      near += isNear;
    }
    const peers = near > 0 ? (peerInfluence * around) / near : 0;
    camp[row] = pullOrganization(pull, offer[row]!, openness[row]!, own, peers);
  }
}

/** Whether anybody stands in a camp or is pulled into one: where no edition is sold nobody is, for years. */
function anyCamp({ market, organizations }: World, { paying, denied }: Pulls): boolean {
  if (denied !== 0 || paying.some((pull) => pull !== 0)) return true;
  const { camp } = organizations.columns;
  const { rows, knowingFrom } = market;
  for (let position = knowingFrom; position < rows.length; position++) if (camp[rows[position]!] !== 0) return true;
  return false;
}

/** The next camp of an organization, −1 (open source) to 1 (enterprise): the open-minded resent denial more. */
export function pullOrganization(pull: Pulls, offer: number, openness: number, camp: number, peers: number): number {
  const paying = pull.paying[offer]!;
  const moved = paying !== 0 ? paying : isContract(offer) ? 0 : -pull.denied * perOpenness * openness;
  return bounded(camp + moved * (1 - Math.abs(camp)) - pull.back * camp + peers);
}

/** Contributors resent editions, denial, and the refusal of what they helped build. */
export function pullContributors(world: World, context: RunContext): void {
  const { refusal, return: back } = context.scenario.community.camps;
  const { camp: camps, project, employer: employers, openness } = world.contributors.columns;
  const { active, activeCount } = world;
  const { denied } = pulls(world, context);
  const refused =
    world.steward.isPresent === 1
      ? refusal *
        (1 - world.projects.upstream.responsiveness) *
        (1 - leadNeutrality(world, context)) *
        Number(denied > 0)
      : 0;
  if (denied + refused === 0 && !anybodyInACamp(world)) return;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    const camp = camps[row]!;
    if (project[row] !== upstream) {
      camps[row] = camp - back * camp;
      continue;
    }
    const paid = employers[row] === employer.steward;
    const moved = paid ? 0 : -(denied + refused) * perOpenness * openness[row]!;
    camps[row] = bounded(camp + moved * (1 - Math.abs(camp)) - back * camp);
  }
}

/** Whether a contributor stands off the centre: where nobody was ever denied anything nobody does. */
function anybodyInACamp({ contributors, active, activeCount }: World): boolean {
  const { camp } = contributors.columns;
  for (let position = 0; position < activeCount; position++) if (camp[active[position]!] !== 0) return true;
  return false;
}

const bounded = (camp: number) => (camp < -1 ? -1 : camp > 1 ? 1 : camp);
