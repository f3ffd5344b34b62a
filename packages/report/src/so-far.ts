import { type Ensemble, evaluations, foundationIn, winChances, withoutStewardIn } from "@stewardsim/experiments";
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

/** So many arms are named of a comparison that goes on. */
const named = 3;

/**
 * What the first draws of a comparison of any arms say, in a sentence: under which of them all three win most often.
 *
 * @param draws that are done
 * @returns nothing where no arm is without a steward, by which others are evaluated, or none is with one
 */
export function armsSoFar(ensemble: Ensemble, draws: number): string | undefined {
  const { study } = ensemble;
  const [against, foundation] = [withoutStewardIn(study), foundationIn(study)];
  if (against === undefined) return undefined;
  const chances = study.arms
    .filter(({ name, scenario }) => ![against, foundation].includes(name) && scenario.steward.kind !== "nobody")
    .map(({ name }) => ({ name, of: winChances(evaluations(ensemble, name, against), study.replications).allWin }))
    .sort((one, other) => other.of.estimate - one.of.estimate);
  if (chances.length === 0) return undefined;
  const begun = `After ${draws} of ${counted(study.draws, "draw")} all three win`;
  const some = chances.filter(({ of }) => of.estimate > 0).slice(0, named);
  if (some.length === 0) return `${begun} under no arm yet.`;
  const rest = chances.length > some.length ? `, of ${counted(chances.length, "arm")}` : "";
  return `${begun} most often under ${some.map(({ name, of }) => `${name} ${percentWithin(of)}`).join(" · ")}${rest}.`;
}
