import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { monthsBetween } from "../../scenario/events.ts";
import { type RunContext, worldThreshold } from "../context/run-context.ts";
import type { StewardState } from "./steward.ts";

/** Somebody who leads by name. */
export interface LeaderState {
  row: number; // of the contributor; -1 for one of the steward's people, and where nobody was there
  leavesAt: number; // month, -1 where a hazard decides
  clock: HazardClock; // of leaving, where it does
  leftAt: number; // month, -1 while there
}

/** Leaders of whom none has left; nobody where the mechanism is off. */
export const createLeaders = (context: RunContext): LeaderState[] =>
  context.on.namedLeaders
    ? context.scenario.community.leaders.map(({ name, leaves }) => ({
        row: -1,
        leavesAt: leaves === undefined ? -1 : monthsBetween(context.scenario.start, leaves),
        clock: createClock(worldThreshold(context, `leader ${name}`)),
        leftAt: -1,
      }))
    : [];

/** What leaders are about. */
interface Led {
  readonly community: { readonly leaders: readonly LeaderState[] };
  readonly steward: StewardState;
}

/** Those who work for the steward and have not left, by number; nobody where there is no steward. */
export function leadersOfSteward({ community, steward }: Led, { scenario }: RunContext): readonly number[] {
  if (community.leaders.length === 0 || steward.isPresent === 0) return nobody;
  const there: number[] = [];
  for (let index = 0; index < community.leaders.length; index++)
    if (scenario.community.leaders[index]!.of === "steward" && community.leaders[index]!.leftAt < 0) there.push(index);
  return there;
}
const nobody: readonly number[] = [];
