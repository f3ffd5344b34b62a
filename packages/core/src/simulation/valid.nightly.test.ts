import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atExtreme, extremes, kindNames, valid } from "./testing/valid.ts";
import { type Trial, tryRun } from "./testing/trial.ts";

/**
 * Valid scenarios of each kind: `VALID_RUNS=25000 pnpm exec vitest run --config vitest.nightly.config.ts valid` runs a
 * hundred thousand, some hours. `VALID_SEED` draws others.
 */
const runs = Number(process.env["VALID_RUNS"] ?? 500);
const seed = Number(process.env["VALID_SEED"] ?? 1);
/** Scenarios drawn at once: a sample of all of them would not fit into memory. */
const atOnce = 250;
/** Two seconds at the most; a greater one only lets crowds grow for longer. */
const limit = 0.03;
/** What may be taken without a word, seconds of processor and bytes. */
const longest = 60;
const largest = 1e9;

interface Tally {
  readonly came: Record<string, number>;
  readonly faults: string[];
  slowest: number;
}

function note(tally: Tally, label: string, run: () => Trial): void {
  const before = process.cpuUsage().user;
  const { came, fault } = run();
  const seconds = (process.cpuUsage().user - before) / 1e6;
  tally.came[came] = (tally.came[came] ?? 0) + 1;
  tally.slowest = Math.max(tally.slowest, seconds);
  if (fault !== undefined) tally.faults.push(`${label}: ${fault}`);
  if (seconds > longest) tally.faults.push(`${label}: took ${seconds} s`);
  const { rss } = process.memoryUsage();
  if (rss > largest) tally.faults.push(`${label}: ${rss} bytes`);
}

function tell(name: string, { came, slowest }: Tally): void {
  console.log(`${name}: ${JSON.stringify(came)}, the slowest took ${slowest.toFixed(1)} s`);
}

describe("no valid scenario hangs, exhausts memory, crashes without a word or gives a number that cannot be", () => {
  it.each(kindNames)(
    "with parameters drawn as %s",
    (kind) => {
      const tally: Tally = { came: {}, faults: [], slowest: 0 };
      for (let first = 0; first < runs; first += atOnce) {
        const numRuns = Math.min(atOnce, runs - first);
        for (const [index, one] of fc.sample(valid(kind), { seed: seed + first, numRuns }).entries())
          note(tally, `${kind} ${first + index}`, () => tryRun(one.scenario, { ...one, limit }));
      }
      tell(kind, tally);
      expect(tally.faults).toEqual([]);
    },
    24 * 3_600_000,
  );

  it(
    "with one parameter at the end of what is allowed",
    () => {
      const tally: Tally = { came: {}, faults: [], slowest: 0 };
      for (const extreme of extremes) {
        const scenario = atExtreme(extreme);
        if (scenario !== undefined)
          note(tally, `${extreme.path} ${extreme.value}`, () => tryRun(scenario, { months: 120, seed, limit: 1 }));
      }
      tell("ends", tally);
      expect(tally.faults).toEqual([]);
    },
    24 * 3_600_000,
  );
});
