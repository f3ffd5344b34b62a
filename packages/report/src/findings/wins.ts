import { evaluations, hasTrustPriors, type TrustVerdict, trustVerdict, winChances } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { type Estimate, estimated } from "../estimate.ts";

/** How often who wins. */
export type Wins = Readonly<Record<"steward" | "project" | "community" | "allWin", Estimate>>;

/** Who wins against one counterfactual, and what is left of it where nobody knows how much conduct moves people. */
export interface WinsFinding {
  readonly wins: Wins;
  /** The chance that all three win by how much conduct moves people: the declared weights times `weight`. */
  readonly byPrior: readonly { readonly weight: number; readonly chance: Estimate }[];
  readonly verdict: TrustVerdict["verdict"] | null;
  /** Whether the verdict stays when conduct moves nobody (found), or was made by assuming that it does. */
  readonly basis: TrustVerdict["basis"] | null;
}

/** @param against the name of the counterfactual */
export function winsFinding({ ensemble }: Pick<Compared, "ensemble">, arm: string, against: string): WinsFinding {
  const trust = hasTrustPriors(ensemble.study, arm) ? trustVerdict(ensemble, arm, against) : null;
  return {
    wins: winsAgainst({ ensemble }, arm, against),
    byPrior: (trust?.byPrior ?? []).map(({ prior, moved }) => ({ weight: prior, chance: estimated(moved, "share") })),
    verdict: trust?.verdict ?? null,
    basis: trust?.basis ?? null,
  };
}

/** How often an arm's steward, project and community win against a counterfactual, of all runs. */
export function winsAgainst({ ensemble }: Pick<Compared, "ensemble">, arm: string, against: string): Wins {
  const { steward, project, community, allWin } = winChances(
    evaluations(ensemble, arm, against),
    ensemble.study.replications,
  );
  return {
    steward: estimated(steward, "share"),
    project: estimated(project, "share"),
    community: estimated(community, "share"),
    allWin: estimated(allWin, "share"),
  };
}
