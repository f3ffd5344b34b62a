import { change } from "../../scenario/change.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { contextFor } from "./context-for.ts";
import { begin } from "./opening.ts";
import { validateFit } from "./options.ts";
import { UnreachableOpeningError } from "./errors.ts";

/** What is known of a project that stands already, in month 0. */
export interface OpeningFacts {
  /** Organizations that run it. */
  readonly adopters: number;
  /** People outside the steward who contributed in the last year. */
  readonly activeOutsiders: number;
}

/** How to solve for a past; what is left out has its default. */
export interface FitOptions {
  /** The text or finite number that all random numbers come from, 1 if left out. */
  readonly seed?: string | number;
  /** Replications whose means are matched, 8 if left out. */
  readonly replications?: number;
  /** How many times the usual limit of memory and time each run may take, 1 if left out. */
  readonly limit?: number;
}

const rounds = 3;
const halvings = 18;

/**
 * The scenario of a project that stands already: two numbers of its past are solved so that, in the mean over
 * replications, as many organizations run it (within 1%) and as many outsiders are active (within 5%) in month 0.
 * Nothing is rescaled. Store the result: solving again costs some hundred short runs.
 *
 * @param facts what is known, in organizations and people
 * @returns the scenario with `project.opening.pastExposure` and `project.opening.arrivalMultiplier` solved
 * @throws UnreachableOpeningError if no past of this market gives that many
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 */
export function fitOpening(scenario: Scenario, facts: OpeningFacts, options: FitOptions = {}): Scenario {
  validateFit(scenario, facts, options);
  const { replications = 8 } = options;
  const seed = String(options.seed ?? 1);
  const samples: PopulationSample[] = [];
  const month0 = (candidate: Scenario): OpeningFacts => {
    let adopters = 0;
    let activeOutsiders = 0;
    for (let replication = 0; replication < replications; replication++) {
      const context = contextFor(candidate, { seed, replication, earlier: samples[replication], limit: options.limit });
      samples[replication] = context.sample;
      const world = begin(context);
      adopters += (world.market.share * context.sample.totalWeight) / replications;
      activeOutsiders += world.community.activeOutsiders / replications;
    }
    return { adopters, activeOutsiders };
  };
  const setting = (pastExposure: number, arrivalMultiplier: number) =>
    change(scenario, {
      "project.opening.pastExposure": pastExposure,
      "project.opening.arrivalMultiplier": arrivalMultiplier,
    });
  let exposure = 0.1;
  let arrivals = 1;
  for (let round = 0; round < rounds; round++) {
    exposure = solve(1e-6, 8, facts.adopters, (value) => month0(setting(value, arrivals)).adopters, "adopters");
    arrivals = solve(
      0.01,
      100,
      facts.activeOutsiders,
      (value) => month0(setting(exposure, value)).activeOutsiders,
      "active outsiders",
    );
  }
  return setting(exposure, arrivals);
}

/**
 * Where a function that rises, but for the randomness in it, reaches a target: by halving on a logarithmic scale. Of all that
 * was tried the nearest counts, since people come whole.
 */
function solve(low: number, high: number, target: number, of: (value: number) => number, what: string): number {
  if (of(high) < target) throw new UnreachableOpeningError(target, what);
  let [from, to] = [low, high];
  let nearest = high;
  let gap = Number.POSITIVE_INFINITY;
  for (let step = 0; step < halvings; step++) {
    const middle = Math.sqrt(from * to);
    const reached = of(middle);
    if (Math.abs(reached - target) <= gap) [nearest, gap] = [middle, Math.abs(reached - target)];
    if (reached < target) from = middle;
    else to = middle;
  }
  return nearest;
}
