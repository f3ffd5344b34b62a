import type { Changes } from "@stewardsim/core";

/**
 * Three kinds of market, by what is different from the usual one: who is out there, how critical the project is to them and how
 * much they need what can be gated. All of it is guessed (grade D), to ask whether an answer holds beyond one market.
 */
export const markets = {
  /** Many users of every size who can help themselves. */
  "developer tool": {},
  /** Data: a standstill is dear, and compliance is asked for. */
  database: {
    "market.population": {
      organizations: 30_000,
      nodesMedian: 8,
      criticalityMedian: 0.3,
      featureNeedMedian: 0.18,
    },
  },
  /** What others run on: fewer and larger users, more expert ones. */
  infrastructure: {
    "market.population": {
      organizations: 15_000,
      nodesMedian: 12,
      criticalityMedian: 0.35,
      featureNeedMedian: 0.22,
      expertiseMedian: 0.5,
    },
  },
} as const satisfies Record<string, Changes>;
