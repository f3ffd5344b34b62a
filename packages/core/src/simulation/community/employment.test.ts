import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { adopt, becomeAware } from "../state/stages.ts";
import { employer } from "../state/columns.ts";
import { addContributor } from "../state/contributor.ts";
import { openingWorld, small, sum } from "../testing/world-run.ts";
import { employedShare } from "./employment.ts";

/** A market of organizations that lose .2 each by a standstill but for the first, who loses .6 and has a third of the weight. */
const market = (changes: Changes = {}) => {
  const run = openingWorld(
    small({ "market.population.sampled": 40, "community.arrival.employedNewcomers": 0.1, ...changes }),
  );
  const { sample } = run.context;
  const own = { criticality: sample.criticality.slice().fill(0.2), weight: sample.weight.slice().fill(1) };
  own.criticality[0] = 0.6;
  own.weight[0] = 19.5;
  const meanCriticality = sum(Array.from(own.criticality, (one, row) => one * own.weight[row]!)) / sum(own.weight);
  return { world: run.world, context: { ...run.context, sample: { ...sample, ...own, meanCriticality } } };
};

describe("newcomers whom users employ", () => {
  it("are as many as stated where nobody runs the project, or everybody does", () => {
    const { world, context } = market();
    expect(employedShare(world, context)).toBe(0.1);
    for (let row = 0; row < 40; row++) {
      becomeAware(world, row);
      adopt(world, row);
    }
    expect(employedShare(world, context)).toBeCloseTo(0.1, 12);
  });

  it("are more where those who run it lose more by a standstill than the market, and fewer where they lose less", () => {
    const share = (row: number, power: number) => {
      const { world, context } = market({ "community.arrival.employedCriticality": power });
      becomeAware(world, row);
      adopt(world, row);
      return employedShare(world, context);
    };
    // The market loses (19.5 · .6 + 39 · .2)/58.5 = 1/3.
    expect(share(0, 1)).toBeCloseTo(0.1 * 1.8, 6);
    expect(share(5, 1)).toBeCloseTo(0.1 * 0.6, 6);
    expect(share(0, 2)).toBeCloseTo(0.1 * 1.8 ** 2, 6);
    expect(share(0, 0)).toBe(0.1);
    expect(share(0, 10)).toBe(1);
  });

  it("are the same people in every arm, and more of them where the share is larger", () => {
    const employed = (share: number) => {
      const { world, context } = market();
      const { columns } = world.contributors;
      const rows = Array.from({ length: 200 }, (_, rank) => addContributor(world, context, 0, rank, 0, share));
      return rows.map((row) => columns.employer[row] === employer.user);
    };
    const [few, many] = [employed(0.1), employed(0.3)];
    expect(few.every((one, rank) => !one || many[rank])).toBe(true);
    expect(many.filter(Boolean).length).toBeGreaterThan(few.filter(Boolean).length);
  });
});
