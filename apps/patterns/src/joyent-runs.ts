import { latinHypercube } from "@stewardsim/analysis";
import { change, holdOpening, type Run, simulate } from "@stewardsim/core";
import { type Interval, quantiles, wilsonInterval } from "@stewardsim/core/foundation";
import { joyentNode2010AsItHappened } from "@stewardsim/evidence";
import { factorsOf, withNumbers } from "@stewardsim/experiments";
import { type CaseFact, caseMonths, isForked, joyentFacts } from "./joyent-facts.ts";

/** What the draws that fit show of a fact: its median and where nine tenths of them lie. */
export interface CaseReading {
  readonly fact: CaseFact;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The case drawn from its ranges, and what is left of it where the figures of the years are met. */
export interface CaseRuns {
  readonly draws: number;
  readonly fit: number;
  readonly readings: readonly CaseReading[];
  /** Share of the draws that fit with a fork over governance by the end of 2015, and its interval. */
  readonly forked: Interval;
}

/** A year's newcomers fit within this factor of what was observed, up or down. */
export const factorOfFit = 1.5;

/**
 * Draws the case from its ranges, with what is observed in month 0 and with what Joyent decided on its dates, and keeps the
 * draws whose newcomers come within `factorOfFit` of those observed in each year: rejection sampling, the plainest form of
 * approximate Bayesian computation.
 *
 * @source Pritchard, Seielstad, Perez-Lezaun & Feldman (1999), Molecular Biology and Evolution 16(12)
 */
export function runJoyent(seed: string, draws: number): CaseRuns {
  const scenario = change(joyentNode2010AsItHappened(), { months: caseMonths, "market.population.sampled": 800 });
  const factors = factorsOf(scenario);
  const paths = factors.map(({ path }) => path);
  const values = latinHypercube(factors, draws, seed);
  const kept: Run[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = withNumbers(scenario, paths, values[draw]!);
    const { numbers } = holdOpening(drawn, { seed, replication: draw });
    const held = withNumbers(drawn, Object.keys(numbers), Object.values(numbers));
    const run = simulate(held, { seed, replication: draw });
    if (joyentFacts.every((fact) => !fact.isFitted || fits(fact, run))) kept.push(run);
  }
  const forks = kept.reduce((sum, run) => sum + isForked(run), 0);
  return {
    draws,
    fit: kept.length,
    readings: joyentFacts.map((fact) => readingOf(fact, kept)),
    forked: wilsonInterval(forks, kept.length),
  };
}

const fits = ({ read, observed }: CaseFact, run: Run) =>
  read(run) < observed * factorOfFit && read(run) > observed / factorOfFit;

function readingOf(fact: CaseFact, runs: readonly Run[]): CaseReading {
  const [low, median, high] = quantiles(runs.map(fact.read), [0.05, 0.5, 0.95]);
  return { fact, low: low!, median: median!, high: high! };
}
