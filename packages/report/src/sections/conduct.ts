import { chanceDifference } from "@stewardsim/experiments";
import type { MeanInterval } from "@stewardsim/core";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import type { Style } from "../style.ts";
import { pointsWithin, wrap } from "../words.ts";

/** How much of what differs is conduct, and how much is strategy. */
export function conductSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { strategies, against } = comparison;
  const triple = (a: string, b: string) => chanceDifference(ensemble, a, b, against, ({ tripleWin }) => tripleWin);
  const lines = [style.strong("HOW MUCH IS CONDUCT (points of P(all three win))")];
  const gains = strategies.map(({ name, practised, best }) => `${name} ${pointsWithin(triple(best, practised))}`);
  lines.push(...wrap(`Best conduct instead of the usual: ${gains.join(" · ")}.`, width, "  "));
  const pairs = strategies.flatMap((one, index) => strategies.slice(index + 1).map((other) => [one, other] as const));
  const largest = (pick: (one: (typeof strategies)[number]) => string) =>
    pairs
      .map(([one, other]) => ({ names: [one.name, other.name], gap: triple(pick(one), pick(other)) }))
      .sort((a, b) => Math.abs(b.gap.estimate) - Math.abs(a.gap.estimate))[0];
  const [usual, same] = [largest(({ practised }) => practised), largest(({ best }) => best)];
  if (usual === undefined || same === undefined) return lines;
  lines.push(
    ...wrap(
      `Largest gap between strategies: as practised ${gapText(usual)}; with the same best conduct ${gapText(same)}.`,
      width,
      "  ",
    ),
  );
  return lines;
}

const gapText = ({ names, gap }: { names: string[]; gap: MeanInterval }) => {
  const [ahead, behind] = gap.estimate >= 0 ? names : names.toReversed();
  const size = gap.estimate >= 0 ? gap : { ...gap, estimate: -gap.estimate, low: -gap.high, high: -gap.low };
  return `${pointsWithin(size)} for ${ahead} over ${behind}`;
};
