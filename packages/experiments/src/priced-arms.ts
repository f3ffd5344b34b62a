import { change, type RevenueStream } from "@stewardsim/core";
import type { StudyArm } from "./study.ts";

/** At which multiples of its opening prices a strategy is looked at where it holds them. */
export const heldAt = [0.5, 1, 2] as const;

/** A half, the price itself, and the double, as they are read. */
const called: Readonly<Record<number, string>> = { 0.5: "half its price", 1: "its price", 2: "double its price" };

/**
 * A strategy with all its opening prices times a half, one and two, none of which it changes later: what the verdict is where
 * nobody sets prices by quotes.
 *
 * @param draws how many of the study's draws they run, one replication each
 */
export const pricedArms = (arm: StudyArm, draws: number): StudyArm[] =>
  heldAt.map((times) => ({
    name: `${arm.name} @ ${called[times]} held`,
    atPrice: { of: arm.name, times },
    scenario: heldPrice(arm.scenario, times),
    draws,
    replications: 1,
    isAside: true,
  }));

/** Prices move in month 0, by the action that boards have for it: of hosting the price is a premium over a market's. */
function heldPrice(scenario: StudyArm["scenario"], times: number): StudyArm["scenario"] {
  const { streams } = scenario.strategy;
  const priced = (Object.keys(streams) as RevenueStream[]).filter((name) => streams[name] !== undefined);
  const moves = priced.map((stream) => ({ at: scenario.start, action: { do: "price", stream, factor: times } }));
  return change(scenario, {
    "strategy.pricing": "list",
    ...(times === 1 ? {} : { events: [...scenario.events, ...moves] }),
  });
}
