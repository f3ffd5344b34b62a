import { findParameter, loadScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { factorsOf } from "./factor.ts";
import { createStudy, type StudyArm } from "./study.ts";

const base = await loadScenario("{ months: 12, strategy: { streams: { subscription: {} } } }");
const wage = "steward.treasury.wage";
const factors = factorsOf(base).filter(({ path }) => path === wage);
const study = (arm: Partial<StudyArm>) =>
  createStudy(base, [{ name: "mine", scenario: base, ...arm }], { draws: 3, replications: 2 });

describe("an arm of a study", () => {
  it.each([
    [{ draws: -1 }, 'Of arm "mine" draws is -1: give a whole number from 1.'],
    [{ draws: 0 }, 'Of arm "mine" draws is 0'],
    [{ draws: 1.5 }, 'Of arm "mine" draws is 1.5'],
    [{ replications: 0.5 }, 'Of arm "mine" replications is 0.5'],
    [{ replications: Number.NaN }, 'Of arm "mine" replications is NaN'],
    [{ scale: { "steward.treasury.wge": 2 } }, 'scales "steward.treasury.wge", and no parameter is called so. Did you'],
    [{ scale: { [wage]: Number.NaN } }, `scales ${wage} by NaN: give a number.`],
    [{ scenario: undefined as never }, 'Arm "mine" has no scenario: give what loadScenario or change returns.'],
  ])("is refused that cannot be run as it says: %o", (arm, said) => {
    expect(() => study(arm)).toThrow(said);
  });

  it("may ask for more draws and replications than there are, which are all, and scale what is not drawn", () => {
    expect(study({ draws: 99, replications: 7, scale: { [wage]: 2 } }).arms).toHaveLength(1);
  });
});

describe("values of a study", () => {
  const [least, most] = findParameter(wage)!.bounds;
  const given = (...values: readonly number[]) =>
    createStudy(base, [{ name: "mine", scenario: base }], { factors, values: values.map((one) => [one]) });

  it("lie within the bounds of their parameters", () => {
    expect(given(least, most).draws).toBe(2);
    expect(() => given(12_000, 1e99)).toThrow(
      `Draw 1 gives 1e+99 to ${wage}, which is from ${least} to ${most} usd/fte/month: give a number in between.`,
    );
    expect(() => given(-5)).toThrow(`Draw 0 gives -5 to ${wage}`);
  });
});
