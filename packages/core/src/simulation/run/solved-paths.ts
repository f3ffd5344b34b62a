/** The numbers of a past that are solved for what is observed in month 0, by what each is solved for. */
export const solvedPaths = {
  hearing: "project.opening.pastExposure",
  appeal: "project.opening.appeal",
  demand: "project.opening.demand",
  newcomers: "project.opening.arrivalMultiplier",
  selling: "project.opening.soldMonths",
  workload: "market.population.nodesMedian",
} as const;
