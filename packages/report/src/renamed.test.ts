import { comparisonIn, runEnsemble, type Study } from "@stewardsim/experiments";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, answerOf } from "./answer.ts";
import { tinyCompared } from "./testing/tiny-answer.ts";

/** Names that mean nothing, and some that mean something else to whoever reads them as a pattern. */
const nonsense = (index: number) =>
  ["x", "open-core, best conduct @ conduct weights x0", "a + sales", "no steward, as practised", ""][index % 5]! +
  `#${index}`;

/** The same study with arms of other names, each of which names the others as they are called now. */
function renamed(study: Study): Study {
  const names = new Map(study.arms.map(({ name }, index) => [name, nonsense(index)]));
  const now = (name: string) => names.get(name)!;
  return {
    ...study,
    arms: study.arms.map((arm) => ({
      ...arm,
      name: now(arm.name),
      ...(arm.prior ? { prior: { ...arm.prior, of: now(arm.prior.of) } } : {}),
      ...(arm.atPrice ? { atPrice: { ...arm.atPrice, of: now(arm.atPrice.of) } } : {}),
      ...(arm.marginalOf ? { marginalOf: { ...arm.marginalOf, arm: now(arm.marginalOf.arm) } } : {}),
    })),
  };
}

describe("an answer", () => {
  let [first, second]: Answer[] = [];
  let names: readonly (readonly [string, string])[] = [];
  beforeAll(async () => {
    const compared = await tinyCompared({ draws: 4, replications: 2 });
    const study = renamed(compared.comparison.study);
    names = compared.comparison.study.arms.map(({ name }, index) => [name, study.arms[index]!.name]);
    first = answerOf(compared, "0.0.0");
    second = answerOf(
      { preset: compared.preset, comparison: comparisonIn(study), ensemble: await runEnsemble(study) },
      "0.0.0",
    );
  }, 60_000);

  it("is the same whatever its arms are called, but for their names", () => {
    const byName = new Map(names.map(([was, is]) => [is, was]));
    const back = JSON.parse(JSON.stringify(second), (_key, value: unknown) =>
      typeof value === "string" ? (byName.get(value) ?? value) : value,
    ) as Answer;
    expect(back).toEqual(JSON.parse(JSON.stringify(first)));
  });

  it("finds all that it is asked for under those names", () => {
    expect(second!.findings.map(({ arm }) => arm).every((arm) => arm.includes("#"))).toBe(true);
    expect(second!.findings).toHaveLength(6);
    expect(second!.findings.every(({ verdict }) => verdict !== null)).toBe(true);
    expect(second!.claims.some(({ answer }) => answer === "not asked")).toBe(false);
    expect(second!.next.every(({ tried }) => tried.length === 5)).toBe(true);
  });
});
