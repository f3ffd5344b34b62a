import type { Scenario } from "../../scenario/scenario.ts";
import { streamNames } from "../../scenario/streams.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { outsideAuthors } from "../community/authors.ts";
import { paid } from "../offers/market-counts.ts";
import { streamResult } from "../offers/revenue.ts";
import { contextFor } from "./context-for.ts";
import { begin } from "./opening.ts";

/** Where a project stands in month 0. */
export interface Standing {
  readonly adopters: number;
  /** People outside the steward who contributed in the last year. */
  readonly outside: number;
  readonly customers: number;
  /** usd/year */
  readonly arr: number;
  /** Organizations that the heaviest row stands for. */
  readonly heaviest: number;
  /** The organizations as they were drawn. */
  readonly sample: PopulationSample;
}

/** Which run it is, and the people of an earlier one, drawn again only where the market differs. */
interface Asked {
  readonly seed: string;
  readonly replication: number;
  readonly earlier: PopulationSample | undefined;
  readonly limit: number | undefined;
}

/** Where a scenario's project stands in month 0 of one run. */
export function standingOf(scenario: Scenario, { seed, replication, earlier, limit }: Asked): Standing {
  // Nothing is asked of later months, so that no tastes are drawn for them.
  const context = contextFor(scenario, { seed, replication, months: 1, earlier, limit });
  const { sample } = context;
  const world = begin(context);
  const arr = streamNames.reduce((sum, name) => sum + 12 * streamResult(world, context, name).revenue, 0);
  return {
    adopters: world.market.share * sample.totalWeight,
    outside: outsideAuthors(world),
    customers: paid(world.market.organizations),
    arr,
    heaviest: sample.weight.reduce((most, one) => Math.max(most, one), 0),
    sample,
  };
}
