import { choiceAmong, type Condition, noneOfThem } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { type Estimate, estimated } from "../estimate.ts";
import { type Assumption, assumptionOf } from "./assumption.ts";

/** How often a strategy, or none of them, is the best choice. */
export interface Best {
  readonly strategy: string;
  readonly share: Estimate;
}

/** An assumption under which a strategy is the best choice more often. */
export interface ChoiceCondition {
  readonly strategy: string;
  readonly assumption: Assumption;
  readonly is: "above" | "below";
  readonly threshold: number;
  /** How often it is the best in the third of the draws where this is so, and in the third at the other end. */
  readonly then: Estimate;
  readonly otherwise: Estimate;
  /** Share of links as strong as this that chance would make among all that were looked at. */
  readonly doubt: number;
}

/** Which strategy to choose, and under which assumptions; most often the best first. */
export interface Choose {
  readonly best: readonly Best[];
  readonly asPractised: readonly Best[];
  /** At the best conduct, strongest first. */
  readonly conditions: readonly ChoiceCondition[];
}

export function choose({ ensemble, comparison }: Compared): Choose {
  const { strategies, against } = comparison;
  const among = (pick: (one: (typeof strategies)[number]) => string) => {
    const { chances, conditions } = choiceAmong(ensemble, strategies.map(pick), against);
    const nameOf = (arm: string) => strategies.find((one) => pick(one) === arm)?.name ?? arm;
    const best = [...strategies.map(pick), noneOfThem]
      .sort((a, b) => chances[b]!.estimate - chances[a]!.estimate)
      .map((arm) => ({ strategy: nameOf(arm), share: estimated(chances[arm]!, "share") }));
    return { best, conditions, nameOf };
  };
  const { best, conditions, nameOf } = among((one) => one.best);
  return {
    best,
    asPractised: among((one) => one.practised).best,
    conditions: conditions.map((one) => conditionOf(one, nameOf(one.arm))),
  };
}

const conditionOf = (
  { factor, isHigh, threshold, within, opposite, doubt }: Condition,
  strategy: string,
): ChoiceCondition => ({
  strategy,
  assumption: assumptionOf(factor),
  is: isHigh ? "above" : "below",
  threshold,
  then: estimated(within, "share"),
  otherwise: estimated(opposite, "share"),
  doubt,
});
