import { copyPlain } from "../../foundation/plain-copy.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type StreamName, streamNames } from "../../scenario/streams.ts";
import { answeredByFork } from "../community/fork-promise.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import type { RunContext } from "../context/run-context.ts";
import { isContract, rowOfStream } from "../offers/rows.ts";
import { createComponent } from "../state/component.ts";
import { holdFractionsIn, ownStrategy } from "../state/create-world.ts";
import { createLedger } from "../state/ledger.ts";
import { createPartners, createResellers } from "../state/partners.ts";
import { createRivals } from "../state/rivals.ts";
import { createSteward, type StewardState } from "../state/steward.ts";
import { createSuccessor } from "../state/successor.ts";
import type { World } from "../state/world.ts";
import { closeOffer } from "../steward/closing.ts";

/** The world of month 0 of a scenario in one run, for scenarios to begin from that decide otherwise from then on. */
export interface Past {
  readonly scenario: Scenario;
  /** The seed as text. */
  readonly seed: string;
  readonly replication: number;
  /** Everything that changes, as it stands in month 0. */
  readonly world: World;
  /** The organizations as they were drawn. */
  readonly sample: PopulationSample;
}

/** The world of month 0 of a scenario that begins from the past of another. */
export function beginFrom(past: Past, context: RunContext): World {
  const world = copyPlain(past.world) as World;
  const { scenario } = context;
  world.strategy = ownStrategy(scenario.strategy);
  world.partners = createPartners(context);
  world.resellers = createResellers(context);
  world.component = createComponent();
  world.rivals = createRivals(context);
  world.successor = createSuccessor(context);
  world.steward = stewardAfter(past, context);
  world.ledger = createLedger(scenario);
  holdFractionsIn(world);
  handOver(world, past.scenario, scenario);
  if (world.steward.isPresent === 0) world.market.salesBank = 0;
  world.forking.promise = answeredByFork(world, context);
  return world;
}

/**
 * What is no longer sold is taken over: contracts go on, until they end, for the first stream that is sold by contract in the
 * place of theirs. Where there is none, and of what is hosted, who runs it chooses anew in month 1.
 */
function handOver(world: World, before: Scenario, now: Scenario): void {
  const isNew = (name: StreamName) => isSold(now, name) && !isSold(before, name) && isContract(rowOfStream(name));
  const successor = streamNames.find(isNew);
  for (const name of streamNames) {
    if (!isSold(before, name) || isSold(now, name)) continue;
    const row = rowOfStream(name);
    if (successor !== undefined && isContract(row)) moveContracts(world, row, rowOfStream(successor));
    else closeOffer(world, row);
  }
}

function moveContracts({ organizations, market }: World, from: number, to: number): void {
  const { offer } = organizations.columns;
  for (let position = market.adoptersFrom; position < market.rows.length; position++) {
    const row = market.rows[position]!;
    if (offer[row] === from) offer[row] = to;
  }
}

/** Whether a stream is on sale in month 0. */
const isSold = ({ steward, strategy: { streams } }: Scenario, name: StreamName) =>
  steward.kind === "firm" && streams[name]?.launch === 0 && rowOfStream(name) >= 0;

/** A firm that goes on keeps what it built; who takes over from it begins with none of that. */
function stewardAfter({ scenario, world }: Past, context: RunContext): StewardState {
  const fresh = createSteward(context);
  if (context.scenario.steward.kind !== scenario.steward.kind) return fresh;
  const { integration, perceivedIntegration, credibility, gated, leverage, engineerWork } = world.steward;
  const built = { integration, perceivedIntegration, credibility, gated, leverage };
  return Object.assign(fresh, { ...built, engineerWork: engineerWork.slice() });
}
