import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { sources, stage } from "../state/columns.ts";
import { closedForm, durables, recursion } from "../testing/bass.ts";
import { type WorldRun, runWorld, only, small, starts, openingWorld, sum } from "../testing/world-run.ts";
import { awareness } from "./awareness.ts";
import { countMarket } from "./usage.ts";

const rng = { k0: 1, k1: 2 };

/** Everybody who hears adopts for good, and everybody hears everybody. */
const bass = (p: number, q: number, months: number, sampled: number): Changes => ({
  ...only("contagion"),
  months,
  "steward.kind": "nobody",
  "market.population.organizations": 20_000,
  "market.population.sampled": sampled,
  "market.population.sizeTilt": 0,
  "market.network.kind": "mixed",
  "market.awareness.innovationHazard": p / 12,
  "market.awareness.contagionHazard": q / 12,
  "market.choice.fitMean": 100_000,
});

/** Largest distance of two paths of shares. */
const farthest = (path: Float64Array, other: (month: number) => number) =>
  Math.max(...path.map((share, month) => Math.abs(share - other(month))));

describe("word of mouth that everybody hears", () => {
  // Thresholds are spread evenly, so the error of n organizations is of the order log(n)/n, far below a binomial one.
  it.each(durables)("gives the Bass curve of $product", ({ p, q, m, peakAt, peakSales }) => {
    const peak = Math.log(q / p) / (p + q);
    const months = Math.ceil(12 * 1.5 * peak);
    const adoption = runWorld(small(bass(p, q, months, 4000)), { months }).of("adoption-share");
    expect(farthest(adoption, (month) => closedForm(p, q, (month + 1) / 12))).toBeLessThan(0.005);
    const discrete = recursion(p / 12, q / 12, months);
    expect(farthest(adoption, (month) => discrete[month]!)).toBeLessThan(0.003);

    // The published peak, to its last digit: when, and how much a year.
    expect(Math.abs(peak - peakAt)).toBeLessThanOrEqual(0.0501);
    expect(Math.abs((m * (p + q) ** 2) / (4 * q) / 1000 - peakSales)).toBeLessThanOrEqual(0.00501);
    // It is reached when the share is 1/2 - p/2q; the crossing is looked for between two months.
    const level = 0.5 - p / (2 * q);
    const after = adoption.findIndex((share) => share >= level);
    const [low, high] = [adoption[after - 1]!, adoption[after]!];
    const crossing = (after + (level - low) / (high - low)) / 12;
    expect(Math.abs(crossing - peak)).toBeLessThan(0.02 * peak);
    // Sales of the year around it: the mean of a year lies up to ((p+q)/2)²/12 < 1% below the peak.
    const middle = Math.round(12 * peak);
    const year = (adoption[middle + 5]! - adoption[middle - 7]!) * m;
    expect(year / 1000 / ((m * (p + q) ** 2) / (4 * q) / 1000)).toBeGreaterThan(0.975);
    expect(year / 1000 / ((m * (p + q) ** 2) / (4 * q) / 1000)).toBeLessThan(1.01);
  });

  it("is nothing where contagion is off: everybody has heard by own search, at a constant hazard", () => {
    const months = 60;
    const p = 0.24;
    const alone = runWorld(small({ ...bass(p, 3, months, 2000), ...only() }), { months });
    expect(farthest(alone.of("adoption-share"), (month) => 1 - Math.exp((-p * (month + 1)) / 12))).toBeLessThan(0.002);
    expect(alone.last("heard-from-peers")).toBe(0);
    expect(alone.last("heard-from-innovation")).toBeGreaterThan(0);
  });
});

describe("the month's hazard of becoming aware", () => {
  const hazardOf = ({ world }: WorldRun, row: number) => world.organizations.columns.hazard[row]!;
  const base = { "market.awareness.innovationHazard": 0.001, "market.awareness.contagionHazard": 0.04 };

  it("is own search where nobody runs the project, programme and sales are absent", () => {
    const still = openingWorld(small({ ...base, "market.awareness.salesReach": 0 }));
    awareness.step(still.world, still.context, rng);
    expect(hazardOf(still, 7)).toBeCloseTo(0.001, 15);
  });

  it("grows by the programme's level and by the root of the sales people", () => {
    const still = openingWorld(
      small({
        ...base,
        "market.awareness.salesReach": 0.05,
        "market.awareness.programmeReach": 2,
        "steward.opening.sales": 9,
      }),
    );
    still.world.community.programme = 0.25;
    awareness.step(still.world, still.context, rng);
    // 0.001 · (1 + 2 · 0.25 + 0.05 · √9)
    expect(hazardOf(still, 0)).toBeCloseTo(0.00165, 15);
  });

  it("follows a growing word of mouth half a month ahead and a falling one not at all", () => {
    const still = openingWorld(small({ ...base, "market.awareness.salesReach": 0, "market.network.kind": "mixed" }));
    const { market } = still.world;
    [market.heardShareBefore, market.heardShare] = [0.2, 0.3];
    awareness.step(still.world, still.context, rng);
    expect(hazardOf(still, 3)).toBeCloseTo(0.001 + 0.04 * 0.35, 15);
    [market.heardShareBefore, market.heardShare] = [0.3, 0.2];
    awareness.step(still.world, still.context, rng);
    expect(hazardOf(still, 3)).toBeCloseTo(0.002 + 0.04 * 0.55, 15);
  });

  it("counts only those whom the organization listens to, each as much as the other", () => {
    const still = openingWorld(small({ ...base, "market.awareness.salesReach": 0, "market.network.degree": 8 }));
    const { heard, degree } = still.context.sample.network;
    const listener = 11;
    const speakers = new Set([heard[listener * degree]!, heard[listener * degree + 1]!]);
    for (const row of speakers) starts(still.world, row, 1);
    countMarket(still.world, still.context, rng);
    awareness.step(still.world, still.context, rng);
    const told = Array.from(heard.subarray(listener * degree, (listener + 1) * degree)).filter((row) =>
      speakers.has(row),
    ).length;
    expect(told).toBeGreaterThanOrEqual(2);
    // Nobody spoke the month before, so word of mouth is taken half a month ahead: 1.5 times as much.
    expect(hazardOf(still, listener)).toBeCloseTo(0.001 + (0.04 * 1.5 * told) / 8, 7);
  });

  it("is nothing on a platform that the project does not support", () => {
    const scenario = small({
      "market.platforms": [
        { name: "unix", share: 0.5 },
        { name: "other", share: 0.5, supported: false },
      ],
      "market.awareness.innovationHazard": 0.5,
    });
    const run = runWorld(scenario, { months: 12 });
    const { stage: stages } = run.world.organizations.columns;
    const { platform } = run.context.sample;
    const heard = [0, 0];
    stages.forEach((one, row) => {
      if (one !== stage.unaware) heard[platform[row]!]!++;
    });
    expect(heard[0]).toBeGreaterThan(100);
    expect(heard[1]).toBe(0);
  });
});

describe("who an organization heard it from", () => {
  const heardFrom = (changes: Changes) => {
    const run = runWorld(small({ "market.choice.fitMean": 1000, ...changes }), { months: 48 });
    return Object.fromEntries(sources.map((source) => [source, run.last(`heard-from-${source}`)]));
  };

  it("is its own search where nothing else speaks", () => {
    const from = heardFrom({ ...only(), "steward.kind": "nobody", "market.awareness.innovationHazard": 0.05 });
    expect(from["innovation"]).toBeGreaterThan(0);
    expect(from["innovation"]).toBe(sum(Object.values(from) as number[]));
  });

  it("is mostly its peers where they speak loudest", () => {
    const from = heardFrom({
      ...only("contagion"),
      "market.awareness.innovationHazard": 0.005,
      "market.awareness.contagionHazard": 0.5,
    });
    expect(from["peers"]).toBeGreaterThan(2 * from["innovation"]!);
  });

  it("is sales where sales reach further than search", () => {
    const from = heardFrom({
      ...only(),
      "market.awareness.innovationHazard": 0.01,
      "market.awareness.salesReach": 2,
      "steward.opening.sales": 4,
    });
    expect(from["sales"]).toBeGreaterThan(0);
    expect(from["innovation"]).toBe(0);
  });
});
