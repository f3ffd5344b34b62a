import { mostActivity } from "../context/natures.ts";
import type { RunContext } from "../context/run-context.ts";
import { employer, upstream } from "../state/columns.ts";
import { addContributor, came, forever, hazardBorne } from "../state/contributor.ts";
import { mustFit } from "../state/crowd.ts";
import type { World } from "../state/world.ts";

/** The part of their work that reaches upstream partners do as contributors whom they employ, until the burst is over. */
export function sendPeople(world: World, context: RunContext): void {
  let sent = 0;
  world.partners.forEach((state) => {
    if (state.acceptedAt >= 0 && world.month === state.acceptedAt + 1 && world.strategy.isOpenSource)
      sent += send(world, context, sent);
  });
  const { burstLife } = context.scenario.partners.asking;
  world.partners.forEach((state, index) => {
    state.engineers = 0;
    // Partners that agreed in one month sent their people in one month, and are done in one: the first counts for both.
    const isFirst = world.partners.findIndex(({ acceptedAt }) => acceptedAt === state.acceptedAt) === index;
    if (state.acceptedAt >= 0 && isFirst) keep(world, context, state, 1 / burstLife);
  });
}

/** Full-time people of a partner on the project itself, at the height of the joint work. */
const fullTime = ({ scenario }: RunContext) =>
  scenario.partners.asking.burst * scenario.partners.asking.reachesUpstream;

/**
 * Sends the fewest people whose work is that of the full-time ones.
 *
 * @param before how many others partners sent in this month
 * @returns how many
 */
function send(world: World, context: RunContext, before: number): number {
  const { community } = context.scenario;
  const people = Math.ceil(fullTime(context));
  mustFit(world, context, people, "partners.asking.burst");
  const { columns } = world.contributors;
  const { distrustActivity, employedActivity } = community.activity;
  // At neutral trust and full answers they do what full-time people do.
  const usual = employedActivity * (distrustActivity + community.trust.neutral);
  for (let rank = before; rank < before + people; rank++) {
    const row = addContributor(world, context, upstream, rank, came.fromAPartner);
    columns.employer[row] = employer.partner;
    columns.stay[row] = forever;
    columns.activity[row] =
      usual > 0 ? Math.min(mostActivity, (fullTime(context) * community.review.stewardCommits) / people / usual) : 0;
  }
  world.community.arrived += people;
  return people;
}

/**
 * Counts those of a partner who are still on upstream. Until the port is done they are there for it, and nobody leaves; from
 * then on they leave as others do, and are called back at a steady rate besides.
 */
function keep(world: World, context: RunContext, state: World["partners"][number], calledBack: number): void {
  const { arrivedAt, employer: employers, identity, project, stay } = world.contributors.columns;
  const each = fullTime(context) / Math.ceil(fullTime(context));
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (employers[row] !== employer.partner || arrivedAt[row] !== state.acceptedAt + 1) continue;
    if (project[row] === upstream) state.engineers += each;
    if (state.openedAt < 0) continue;
    if (stay[row] === forever) stay[row] = hazardBorne(context, identity[row]!);
    stay[row]! -= calledBack;
  }
}
