import { evaluations, winChances } from "@stewardsim/experiments";
import type { Compared } from "./compared.ts";
import { counted, percentWithin } from "./words.ts";

/** What the first draws of a comparison say, in a sentence: how often all three win under each strategy. */
export function soFar({ ensemble, comparison }: Compared, tasks: number): string {
  const { strategies, against } = comparison;
  const { study } = ensemble;
  const told = (conduct: "practised" | "best") =>
    strategies
      .map(({ name, [conduct]: arm }) => {
        const chance = winChances(evaluations(ensemble, arm, against), study.replications).allWin;
        return `${name} ${percentWithin(chance)}`;
      })
      .join(" · ");
  return `After ${counted(tasks, "run")} of each arm all three win, at the best conduct: ${told("best")}; as practised: ${told("practised")}.`;
}
