import { describe, expect, it } from "vitest";
import { employer } from "../state/columns.ts";
import { only, openingWorld, small } from "../testing/world-run.ts";
import { participation } from "./participation.ts";

const people = 2000;
const months = 24;

/**
 * Contributions of each of 2,000 volunteers in two years, whose rates stand still or alternate month by month: nobody
 * leaves or comes, and trust and answers are such that activity is the mean of a month.
 */
function counts(...rates: readonly number[]): Float64Array {
  const { world, context } = openingWorld(
    small({
      ...only(),
      "project.opening": { maintainers: 0, regulars: people, responsiveness: 1 },
      "community.trust.neutral": 0.5,
      "community.activity": { distrustActivity: 0.5, unansweredActivity: 1 },
    }),
  );
  const { columns } = world.contributors;
  columns.employer.fill(employer.independent);
  columns.contributions.fill(0);
  columns.stay.fill(1e9);
  for (; world.month < months; world.month++) {
    columns.activity.fill(rates[world.month % rates.length]!);
    participation.step(world, context, { k0: world.month, k1: 77 });
  }
  return Float64Array.from(columns.contributions.subarray(0, people));
}

describe("the contributions of a person", () => {
  // Below .4 a month they are waited for, from there on they are drawn month by month.
  it.each([
    ["are rare", [0.01]],
    ["are waited for", [0.15]],
    ["are waited for often", [0.39]],
    ["are drawn by the month", [0.41]],
    ["are many", [3]],
    ["change from the one to the other and back", [0.2, 0.7]],
    ["come at rates that change within a wait", [0.02, 0.3, 0.1]],
  ])("have the mean and variance of Poisson counts where they %s", (_, rates) => {
    const made = counts(...rates);
    const mean = (months * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length;
    const average = made.reduce((sum, one) => sum + one, 0) / people;
    const variance = made.reduce((sum, one) => sum + (one - average) ** 2, 0) / (people - 1);
    // Four standard errors: the variance of a Poisson count's sample variance is (mean + 2 mean²) / n.
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / people));
    expect(Math.abs(variance - mean)).toBeLessThan(4 * Math.sqrt((mean + 2 * mean * mean) / people));
  });

  it("are none in as many cases as a Poisson process has", () => {
    const idle = counts(0.05).filter((one) => one === 0).length / people;
    const chance = Math.exp(-0.05 * months);
    expect(Math.abs(idle - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / people));
  });
});
