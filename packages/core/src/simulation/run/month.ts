import { childKey, type Key, namedKey } from "../../foundation/rng.ts";
import { accounts } from "../steward/accounts.ts";
import { awareness } from "../market/awareness.ts";
import { checkGoals } from "../steward/instruments.ts";
import { choice } from "../market/choice.ts";
import { development } from "../project/development.ts";
import { forking } from "../community/forking.ts";
import type { RunContext } from "../context/run-context.ts";
import { mustHold } from "./invariants.ts";
import { observe } from "./observe.ts";
import { openMonth } from "../state/ledger.ts";
import { participation } from "../community/participation.ts";
import { partnering } from "../partners/partnering.ts";
import { planning } from "../steward/planning.ts";
import type { Process } from "../state/process.ts";
import { rivalry } from "../rivals/rivalry.ts";
import { schedule } from "../steward/schedule.ts";
import { succession } from "../project/succession.ts";
import { sentiment } from "../community/sentiment.ts";
import { usage } from "../market/usage.ts";
import type { World } from "../state/world.ts";

/** A month, in order. Each process leaves to the next ones what happened; the order is a part of the model. */
export const processes: readonly Process[] = [
  schedule,
  partnering,
  rivalry,
  succession, // after partnering, which counts the engineers of others anew
  development,
  awareness,
  choice, // after awareness: who heard of the project decides in the same month
  usage,
  participation,
  sentiment,
  forking,
  accounts,
  planning,
];

/** The rng key of each process, cached for a run: hashing a name costs more than a draw. */
function keysOf(context: RunContext): readonly Key[] {
  let keys = keyCache.get(context);
  if (keys === undefined) keyCache.set(context, (keys = processes.map(({ name }) => namedKey(context.key, name))));
  return keys;
}
const keyCache = new WeakMap<RunContext, readonly Key[]>();

/** One month: every process once, each with a key of its own; then it is looked at, and the next one begins. */
export function stepMonth(world: World, context: RunContext, columns: readonly Float64Array[]): void {
  openMonth(world.ledger);
  const keys = keysOf(context);
  for (let index = 0; index < processes.length; index++)
    processes[index]!.step(world, context, childKey(keys[index]!, world.month));
  if (context.on.goals) checkGoals(world, context);
  observe(world, context, columns);
  mustHold(world, columns);
  world.month += 1;
}
