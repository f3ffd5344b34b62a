import { type Knowledge, knowledgeOf, type OpeningReached, openingReached } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";

/** How the numbers were made: with these the same answer comes again. */
export interface Made {
  readonly stewardsim: string;
  readonly seed: string;
  readonly preset: string;
  readonly months: number;
  readonly parameters: number;
  /** What the case says itself of its numbers, and what is drawn from the catalogue. */
  readonly known: Knowledge;
  /** Draws of the parameters for the strategies, and runs of each. */
  readonly draws: number;
  readonly replications: number;
  /** How many draws have more than one run; all where left out. */
  readonly repeated?: number;
  /** Drawn evenly over the ranges, and not half below and half above what is likely. */
  readonly isEven: boolean;
  /** Draws for arms that are run with fewer, one replication each; 0 where there are none. */
  readonly drawsOfOthers: number;
  readonly drawsOfPriors: number;
  readonly drawsOfNext: number;
  readonly drawsOfPrices: number;
  readonly organizations: { readonly sampled: number; readonly of: number };
  /** Runs that failed and are missing from the numbers. */
  readonly failures: number;
  /** In how many runs what is observed in month 0 holds; left out where nothing is. */
  readonly opening?: OpeningReached;
  readonly confidence: number;
}

export function made({ ensemble, comparison, preset }: Compared, version: string): Made {
  const { study, failures } = ensemble;
  const { sampled, organizations } = preset.scenario.market.population;
  const opening = openingReached(ensemble);
  const drawsOf = (arm: string | undefined) => (arm === undefined ? 0 : ensemble.drawsOf(arm));
  return {
    stewardsim: version,
    seed: study.seed,
    preset: preset.name,
    months: study.months,
    parameters: study.factors.length,
    known: knowledgeOf(study.base, study.factors),
    draws: study.draws,
    replications: study.replications,
    ...(study.repeated === undefined ? {} : { repeated: study.repeated }),
    isEven: !study.factors.some(({ isCentred }) => isCentred),
    drawsOfOthers: drawsOf(comparison.strategies.length > 0 ? comparison.others[0] : undefined),
    drawsOfPriors: drawsOf(study.arms.find(({ scale }) => scale !== undefined)?.name),
    drawsOfNext: drawsOf(comparison.marginals[0]?.arm),
    drawsOfPrices: drawsOf(comparison.prices[0]?.arm),
    organizations: { sampled, of: organizations },
    failures: failures.length,
    ...(opening === undefined ? {} : { opening }),
    confidence: 0.95,
  };
}
