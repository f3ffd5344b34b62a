import { drawWord, type Key, namedKey, seedKey } from "../../foundation/rng.ts";
import { exponential, vanDerCorput16 } from "../../foundation/draws.ts";
import { monthsBetween } from "../../scenario/events.ts";
import { compileRule } from "../../scenario/expression.ts";
import type { Action } from "../../scenario/actions.ts";
import type { Mechanisms } from "../../scenario/mechanisms.ts";
import { quantityNames } from "../../scenario/quantities.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Leaving, leavingTables } from "./leaving.ts";
import { engineerOutput } from "./engineer-output.ts";
import { type Natures, naturesFor } from "./natures.ts";
import type { OfferFacts } from "./offer-facts.ts";
import type { Room } from "./run-limit.ts";
import { type PopulationSample, sampleFor } from "./population-sample.ts";

/** Everything that a run is given and that does not change while it runs. */
export interface RunContext {
  readonly scenario: Scenario;
  readonly on: Mechanisms;
  readonly seed: string;
  readonly replication: number;
  /** The key of the seed, and of this replication of it. */
  readonly seedKey: Key;
  readonly key: Key;
  /** People, network, thresholds and tastes: drawn once per seed, the same in every arm. */
  readonly sample: PopulationSample;
  /** What contributors are by nature. */
  readonly natures: Natures;
  readonly leaving: Leaving;
  /** Output of each upstream engineer of the steward, against the mean. */
  readonly engineers: Float64Array;
  readonly rules: readonly ((values: Float64Array) => boolean)[];
  readonly dated: readonly { readonly month: number; readonly action: Action }[];
  /** Month from which agents act; infinite where they are off. */
  readonly agentsFrom: number;
  readonly offers: OfferFacts;
  /** What is left for the people who come. */
  readonly room: Room;
}

/** Replications of one block of 16 share their key's block, and split the random numbers of world-level events evenly. */
export const blockSize = 16;

/** Which run it is: the seed, the replication and how far it will go. */
export interface RunIdentity {
  /** The seed as text. */
  readonly seed: string;
  readonly replication: number;
  /** Tastes are kept for so many months. */
  readonly months: number;
  /** The sample of an earlier run of the same seed, used again where the market is the same. */
  readonly earlier?: PopulationSample | undefined;
  /** What is left for the people who come. */
  readonly room: Room;
}

/** @param offers what organizations can run, in the order of every table by offer */
export function createRunContext(scenario: Scenario, offers: OfferFacts, identity: RunIdentity): RunContext {
  const { seed, replication, months, earlier, room } = identity;
  const ofSeed = seedKey(seed);
  const key = namedKey(ofSeed, `replication ${replication}`);
  const sample = sampleFor(scenario.market, { key, months, offers, buyers: scenario.mechanisms.buyers }, earlier);
  return {
    scenario,
    on: scenario.mechanisms,
    seed,
    replication,
    seedKey: ofSeed,
    key,
    sample,
    natures: rememberedNatures(sample, naturesFor(scenario, namedKey(key, "contributors"), sample.natures)),
    leaving: leavingTables(scenario.community.activity),
    engineers: engineerOutput(scenario.community.review, key),
    rules: scenario.strategy.rules.map(({ when }) => compileRule(when, quantityNames)),
    dated: scenario.events.map(({ at, action }) => ({ month: monthsBetween(scenario.start, at), action })),
    agentsFrom: scenario.mechanisms.aiAgents
      ? monthsBetween(scenario.start, scenario.community.agents.from)
      : Number.POSITIVE_INFINITY,
    offers,
    room,
  };
}

function rememberedNatures({ natures }: PopulationSample, own: Natures): Natures {
  if (!natures.includes(own)) natures.push(own);
  return own;
}

/**
 * A uniform number for a world-level event: within a block of 16 replications the sixteen numbers fall one into each
 * sixteenth, so that an ensemble sees good and bad worlds in proportion (Owen-scrambled van der Corput).
 */
export function worldUniform({ seedKey: ofSeed, replication }: RunContext, event: string, occasion = 0): number {
  const { k0, k1 } = namedKey(ofSeed, event);
  const block = Math.floor(replication / blockSize);
  return vanDerCorput16(replication, drawWord(k0, k1, block, occasion));
}

/** The exponential threshold that an accumulated hazard of the event must reach (Sellke 1983). */
export const worldThreshold = (context: RunContext, event: string, occasion = 0) =>
  exponential(worldUniform(context, event, occasion));
