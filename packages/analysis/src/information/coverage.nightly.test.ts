import { describe, expect, it } from "vitest";
import { normal, real } from "../discovery/testing/columns.ts";
import { informationValue } from "./parameter-information.ts";

/** What strategies have over staying, given a standard normal input; all vary by as much as `noise` besides. */
interface Decision {
  readonly name: string;
  readonly gains: readonly ((input: number) => number)[];
  readonly noise?: number;
}

/** A mean over the standard normal distribution, by the trapezoid rule, which is exact for it but for jumps. */
function expected(of: (input: number) => number): number {
  let [sum, weights] = [0, 0];
  for (let index = 0; index <= 20_000; index++) {
    const input = -8 + (16 * index) / 20_000;
    const weight = Math.exp((-input * input) / 2);
    sum += weight * of(input);
    weights += weight;
  }
  return sum / weights;
}

const worthOfKnowing = ({ gains }: Decision): number =>
  expected((input) => Math.max(0, ...gains.map((gain) => gain(input)))) - Math.max(0, ...gains.map(expected));

function coverage(decision: Decision, states: number, trials: number): number {
  const truth = worthOfKnowing(decision);
  const { gains, noise = 1 } = decision;
  let covered = 0;
  for (let trial = 0; trial < trials; trial++) {
    const input = normal(`input ${trial}`, states);
    const others = gains.map((_, index) => normal(`noise ${index} ${trial}`, states));
    const payoffs = {
      strategies: ["stay", ...gains.map((_, index) => `go ${index}`)],
      values: [
        new Float64Array(states),
        ...gains.map((gain, index) => input.map((one, row) => gain(one) + noise * others[index]![row]!)),
      ],
    };
    const { low, high } = informationValue(payoffs, [real("input", input)], { deals: 0 });
    covered += Number(low <= truth && truth <= high);
  }
  return covered / trials;
}

const decisions: Decision[] = [
  { name: "a line", gains: [(x) => x - 0.5] },
  { name: "a weak line", gains: [(x) => 0.25 * x - 0.5] },
  { name: "a line without noise", gains: [(x) => x - 0.5], noise: 0.1 },
  { name: "a line under much noise", gains: [(x) => x - 0.5], noise: 5 },
  { name: "nothing", gains: [() => -0.5] },
  { name: "nothing, and a tie", gains: [() => 0] },
  { name: "a tie", gains: [(x) => x] },
  { name: "a weak tie", gains: [(x) => 0.1 * x] },
  { name: "a curve", gains: [(x) => x * x - 1.5] },
  { name: "a skewed curve", gains: [(x) => Math.exp(x) - 2.5], noise: 2 },
  { name: "a jump", gains: [(x) => (x > 1 ? 2 : -0.6)] },
  { name: "a rare jump", gains: [(x) => (x > 1.5 ? 3 : -0.5)] },
  { name: "a choice that hardly ever changes", gains: [(x) => 0.5 * x - 2] },
  { name: "a choice that seldom changes", gains: [(x) => x - 2], noise: 0.1 },
  { name: "three strategies, tied", gains: [(x) => x, (x) => -x] },
  {
    name: "five strategies",
    gains: [(x) => x - 0.3, (x) => -x - 0.4, (x) => 0.5 * x * x - 0.6, (x) => 0.2 * x - 0.1],
  },
];

describe("what it is worth to know an input lies in its 95% interval in 93% of tables at least", () => {
  it.each(decisions)("of 150 states: $name", (decision) => {
    expect(coverage(decision, 150, 300)).toBeGreaterThanOrEqual(0.93);
  });

  it.each(decisions)("of 400 states: $name", (decision) => {
    expect(coverage(decision, 400, 400)).toBeGreaterThanOrEqual(0.93);
  });

  it("but for tables that hold 3 or 4 of the states on which it turns, as is said", () => {
    const rare: Decision = { name: "rare", gains: [(x) => (x > 2 ? 6 : -0.5)] };
    expect(coverage(rare, 150, 300)).toBeGreaterThan(0.82);
    expect(coverage(rare, 400, 200)).toBeGreaterThanOrEqual(0.93);
  });
});
