import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import { longCondition } from "./told-answer.ts";

/** Names of arms, as a decision has them: the first, more of them, and still more. */
export const four = ["stay as it is", "stay as it is at best conduct", "subscription", "open core"];
export const more = [
  "managed service",
  "managed service + relicense to BSL",
  "managed service + relicense to SSPL",
  "managed service + relicense to SSPL under pressure",
  "relicense to AGPL under pressure",
  "foundation",
];

export const evenMore = [
  "services",
  "services + best conduct",
  "dual licence",
  "infrastructure",
  "open core + best conduct",
];

/** The same a little less, the further an arm is down. */
const less = ({ estimate, low, high, ...rest }: Estimate, index: number): Estimate => {
  const [middle, least, most] = [estimate, low, high].map((value) =>
    typeof value === "number" ? value * (1 - index / 40) : value,
  );
  return { ...rest, estimate: middle!, low: least!, high: most! };
};

/** An answer of so many arms, each like the first of its own but for some numbers. */
export const armed = (one: Answer, names: readonly string[]): Answer => ({
  ...one,
  findings: names.map((name, index) => {
    const [first] = one.findings;
    const [aliveAtSeven, breakEvenMonth, revenue, lowestCash, any] = (
      [first!.aliveAtSeven, first!.breakEvenMonth, first!.revenue, first!.lowestCash, first!.forks.any] as const
    ).map((value) => less(value, index));
    return {
      ...first!,
      strategy: name,
      arm: name,
      aliveAtSeven: aliveAtSeven!,
      breakEvenMonth: breakEvenMonth!,
      revenue: revenue!,
      lowestCash: lowestCash!,
      forks: { ...first!.forks, any: any! },
    };
  }),
  choose: {
    ...one.choose!,
    conditions: [longCondition(names[1]!)],
    best: {
      ...one.choose!.best,
      tied: names.slice(0, 2),
      options: names.map((strategy) => ({ ...one.choose!.best.options[0]!, strategy })),
    },
  },
  details: { ...one.details, arms: one.details.arms.map((arm) => ({ ...arm, returnsInWorth: null })) },
});
