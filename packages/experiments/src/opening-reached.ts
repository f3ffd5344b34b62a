import { hasOpening } from "@stewardsim/core";
import type { Ensemble } from "./ensemble.ts";

/** In how many runs a project stands in month 0 as is observed. */
export interface OpeningReached {
  readonly runs: number;
  /** Of them, those that miss nothing of it by more than a tenth. */
  readonly near: number;
}

/** What is found may miss what is observed by this share. */
const near = 0.1;

/** Whether a run stands in month 0 as is observed: what it misses most it misses by a tenth at most. */
export const isOpeningHeld = (missed: number): boolean => missed <= near;

/**
 * In how many runs of an ensemble what is observed in month 0 holds within a tenth: those of its first arm that has the
 * scenario's own past.
 *
 * @returns `undefined` where nothing is observed, or no run is there
 */
export function openingReached({ study, column }: Ensemble): OpeningReached | undefined {
  const arm = study.arms.find(({ scenario }) => hasOpening(scenario));
  if (arm === undefined) return undefined;
  const missed = column(arm.name, "openingMissed").filter((one) => !Number.isNaN(one));
  if (missed.length === 0) return undefined;
  return { runs: missed.length, near: missed.filter(isOpeningHeld).length };
}
