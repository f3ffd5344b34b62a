import { fixedWidth } from "@stewardsim/analysis";
import { createStudy, differenceOf, inline, simulateUntil, noneOfThem, runEnsemble } from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { describe, expect, it } from "vitest";
import { tinyCase } from "../testing/tiny.ts";

const { scenario } = tinyCase;
const nobody = { ...scenario, steward: { ...scenario.steward, kind: "nobody" as const } };
const study = createStudy(
  scenario,
  [
    { name: noneOfThem, scenario: nobody },
    { name: "alone", scenario },
  ],
  { draws: 64, replications: 2, months: 24 },
);

describe("a real study that is run until enough is known", () => {
  it("ends alike in one thread, in two and in three, as the study of that length does", async () => {
    const rule = fixedWidth({ half: 0.05, pilot: 3 });
    const read = differenceOf("alone", noneOfThem, "adoption");
    const column = ({ ensemble }: Awaited<ReturnType<typeof simulateUntil>>) => ensemble.column("alone", "adoption");
    const alone = await simulateUntil(study, { rule, read, execute: inline });
    expect(alone.decision.isDecided).toBe(true);
    for (const workers of [2, 3]) {
      const more = await simulateUntil(study, { rule, read, execute: threads({ workers, worth: 0 }) });
      expect(more.decision).toEqual(alone.decision);
      expect(column(more)).toEqual(column(alone));
    }
    const whole = await runEnsemble(alone.ensemble.study);
    expect(whole.column("alone", "adoption")).toEqual(column(alone));
  }, 300_000);
});
