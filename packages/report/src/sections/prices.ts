import type { Answer } from "../answer.ts";
import type { Style } from "../style.ts";
import { sizeWithin } from "../words.ts";
import { headOf, type Row, rowLines } from "./side-by-side.ts";

const rows: readonly Row[] = [
  ["usd/node/month", ({ price }) => sizeWithin(price)],
  ["elasticity", ({ priceElasticity }) => sizeWithin(priceElasticity)],
];

/** What each arm asks at the end for what sells best, and how buyers answer to a change of it. */
export function pricesSection({ findings }: Answer, style: Style): string[] {
  if (findings.length === 0) return [];
  return [
    style.strong(
      "PRICES (at the end, of what sells best; own-price elasticity of its nodes by the last year's quotes)",
    ),
    ...headOf(findings, style),
    ...rows.flatMap((row) => rowLines(findings, row)),
  ];
}
