import { counted } from "../words.ts";
import type { Answer } from "../answer.ts";
import { type ArmFinding, isChoice } from "../findings/arm.ts";
import { isUseOnly } from "../findings/details.ts";
import { tiedIn } from "./chosen.ts";
import type { Style } from "../style.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";

/** Of what one is told what to expect: the choice, or what of those that cannot be told apart has the least regret; the first strategy where that is none of them. */
export function wantedIn(answer: Answer): ArmFinding | undefined {
  const best = choicesIn(answer);
  const names = answer.choose === null ? [] : tiedIn(answer.choose.best).map(({ strategy }) => strategy);
  return names.flatMap((name) => best.find(({ strategy }) => strategy === name) ?? [])[0] ?? best[0];
}

/** All that is chosen among. */
export const choicesIn = ({ findings, combination }: Answer) =>
  [...findings, combination ?? []].flat().filter(isChoice);

/** What to expect of the choice at the best conduct, or of the first of those that cannot be told apart; only what is possible. */
export function expectLines(answer: Answer, { strong }: Style, say: Say): string[] {
  const { made } = answer;
  const one = wantedIn(answer);
  if (one === undefined) return [];
  const ends = [
    `alive after ${made.months < 84 ? counted(made.months, "month") : "seven years"} in ${withBounds(one.aliveAtSeven)}`,
    ...(atAll(one.soldInDistress) ? [`sold in distress in ${withBounds(one.soldInDistress)}`] : []),
    ...(atAll(one.gaveUp) ? [`without the project in ${withBounds(one.gaveUp)}`] : []),
  ];
  return say([
    strong(`EXPECT of ${one.strategy}:`),
    isUseOnly(answer.details, one.arm)
      ? "has nobody on the project, and nothing to earn back;"
      : one.breakEvenMonth.draws === 0
        ? "has a fixed budget, and nothing to earn back;"
        : one.breakEvenMonth.low === "never" || one.breakEvenMonth.estimate === "never"
          ? `does not pay for itself in ${withBounds(one.neverBreaksEven)};`
          : `pays for itself from month ${withBounds(one.breakEvenMonth)}, never in ${withBounds(one.neverBreaksEven)};`,
    one.lowestCash.draws === 0 ? "" : `cash falls to ${withBounds(one.lowestCash)};`,
    `${ends.join(", ")};`,
    forkText(one, choicesIn(answer)),
  ]);
}

const atAll = ({ estimate }: ArmFinding["sold"]) => typeof estimate === "number" && estimate >= 0.005;

const mayClose = ({ forks }: ArmFinding) => forks.exodus !== null || forks.coalition !== null;

function forkText(one: ArmFinding, all: readonly ArmFinding[]): string {
  const route = mayClose(one)
    ? ""
    : `, over governance only: ${all.some(mayClose) ? "it closes no open code" : "no arm relicenses"}`;
  return `forked in ${withBounds(one.forks.any)}${route}.`;
}
