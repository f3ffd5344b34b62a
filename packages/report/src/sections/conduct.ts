import type { Answer } from "../answer.ts";
import type { Gap } from "../findings/conduct.ts";
import { type Style, width } from "../style.ts";
import { signedWithin, wrap } from "../words.ts";

/** How much of what differs is conduct, and how much is strategy. */
export function conductSection({ conduct }: Answer, style: Style): string[] {
  if (conduct === null) return [];
  const { gains, largestAsPractised, largestAtBest } = conduct;
  const each = gains.map(({ strategy, points }) => `${strategy} ${signedWithin(points)}`);
  const led = gains.flatMap(({ strategy, pointsAgainstFoundation: points }) =>
    points === null ? [] : [`${strategy} ${signedWithin(points)}`],
  );
  const lines = [
    style.strong("HOW MUCH IS CONDUCT (points of P(all three win))"),
    ...wrap(`Best conduct instead of the usual: ${each.join(" · ")}.`, width, "  "),
    ...(led.length === 0 ? [] : wrap(`Against a neutral foundation: ${led.join(" · ")}.`, width, "  ")),
  ];
  if (largestAsPractised === null || largestAtBest === null) return lines;
  const gaps = `as practised ${gapText(largestAsPractised)}; with the same best conduct ${gapText(largestAtBest)}`;
  return [...lines, ...wrap(`Largest gap between strategies: ${gaps}.`, width, "  ")];
}

const gapText = ({ ahead, behind, points }: Gap) => `${signedWithin(points)} for ${ahead} over ${behind}`;
