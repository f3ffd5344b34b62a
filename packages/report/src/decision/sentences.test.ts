import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import { tinyAnswer } from "../testing/tiny-answer.ts";
import { changeItems } from "./sentences.ts";

const answer = await tinyAnswer();
const strategy = "open-core";
const share = (estimate: number): Estimate => ({
  estimate,
  low: estimate - 0.05,
  high: estimate + 0.05,
  unit: "share",
  draws: 100,
});

/** The answer in which open core is chosen, and all three win so often under it at the usual conduct and at the best. */
const winning = (usual: number, best: number): Answer => ({
  ...answer,
  choose: { ...answer.choose!, best: { ...answer.choose!.best, chosen: strategy, tied: [strategy] } },
  findings: answer.findings.map((one) =>
    one.strategy === strategy
      ? {
          ...one,
          wins: { ...one.wins, allWin: share(one.conduct === "best" ? best : usual) },
          byPrior: [0, 1, 2].map((weight) => ({ weight, chance: share(0.3 + weight / 10) })),
        }
      : one,
  ),
});

describe("what would change the answer", () => {
  it("says how often all three win at the usual conduct, and then at the best", () => {
    expect(changeItems(winning(0.2, 0.6))).toContain(
      `At the usual conduct and not the best, all three win under ${strategy} in 20% (15–25) instead of 60% (55–65).`,
    );
  });

  it("says of other weights of conduct under which of them all three win how often", () => {
    const text = changeItems(winning(0.2, 0.6)).join(" ");
    expect(text).toContain(`move people not at all, all three would win under ${strategy} in 30% (25–35).`);
    expect(text).toContain(`move people twice as much, all three would win under ${strategy} in 50% (45–55).`);
    expect(text).not.toContain("40%");
  });
});
