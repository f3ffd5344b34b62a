import type { Scenario } from "../../scenario/scenario.ts";
import { streamNames } from "../../scenario/streams.ts";
import { isContract, rowOfStream } from "../offers/rows.ts";

/** The numbers of a past that are solved for what is observed in month 0, by what each is solved for. */
export const solvedPaths = {
  hearing: "project.opening.pastExposure",
  appeal: "project.opening.appeal",
  demand: "project.opening.demand",
  hostingDemand: "project.opening.hostingDemand",
  newcomers: "project.opening.arrivalMultiplier",
  selling: "project.opening.soldMonths",
  earlierSales: "project.opening.earlierSales",
  workload: "market.population.nodesMedian",
} as const;

/** More than anybody is taken to value the project, or what is sold, above or below what all other numbers say; usd/node/month. */
export const mostWorth = 2000;
/** What a firm won before is at most so many times what its salespeople of month 0 would have won in two years. */
export const mostSales = 100;

/**
 * Which demand brings customers in month 0: that for contracts where any are sold then, else that for hosting. What is
 * learned of the one says nothing of the other, which a firm may begin with later.
 */
export const demandIn = ({ strategy: { streams } }: Scenario): "demand" | "hostingDemand" =>
  streamNames.some((name) => streams[name]?.launch === 0 && isContract(rowOfStream(name))) ? "demand" : "hostingDemand";
