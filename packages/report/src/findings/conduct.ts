import { chanceDifference } from "@stewardsim/experiments";
import { bestConductSaid } from "@stewardsim/evidence";
import type { Compared } from "../compared.ts";
import { type Estimate, inPoints } from "../estimate.ts";

/** By how much one strategy is ahead of another in the chance that all three win. */
export interface Gap {
  readonly ahead: string;
  readonly behind: string;
  readonly points: Estimate;
}

/** How much of what differs is conduct, and how much is strategy, in points of the chance that all three win against no steward. */
export interface Conduct {
  /** What the best conduct is, in words that follow "with". */
  readonly said: string;
  /** Best conduct less the usual: against no steward, and against a neutral foundation where there is one. */
  readonly gains: readonly {
    readonly strategy: string;
    readonly points: Estimate;
    readonly pointsAgainstFoundation: Estimate | null;
  }[];
  /** The largest between any two strategies of the same conduct; null of a single strategy. */
  readonly largestAsPractised: Gap | null;
  readonly largestAtBest: Gap | null;
}

export function conduct({ ensemble, comparison }: Compared): Conduct {
  const { strategies, against, foundation } = comparison;
  const allWin = (a: string, b: string, other = against) =>
    chanceDifference(ensemble, a, b, other, (outcome) => outcome.allWin);
  const pairs = strategies.flatMap((one) =>
    strategies.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const largest = (pick: (one: (typeof strategies)[number]) => string): Gap | null => {
    const [first] = pairs
      .map(([one, other]) => ({ one, other, gap: allWin(pick(one), pick(other)) }))
      .sort((a, b) => b.gap.estimate - a.gap.estimate);
    return first ? { ahead: first.one.name, behind: first.other.name, points: inPoints(first.gap) } : null;
  };
  return {
    said: bestConductSaid,
    gains: strategies.map(({ name, practised, best }) => ({
      strategy: name,
      points: inPoints(allWin(best, practised)),
      pointsAgainstFoundation: foundation === undefined ? null : inPoints(allWin(best, practised, foundation)),
    })),
    largestAsPractised: largest(({ practised }) => practised),
    largestAtBest: largest(({ best }) => best),
  };
}
