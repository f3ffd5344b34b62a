import { describe, expect, it } from "vitest";
import { employer, upstream } from "../state/columns.ts";
import { retentionClasses } from "../state/community.ts";
import type { World } from "../state/world.ts";
import { runWorld, small } from "../testing/world-run.ts";

/** Work of everybody who ever came in a year, from their work in all at its ends. */
const workSince = (now: Int32Array, before: Int32Array) => now.map((work, row) => work - (before[row] ?? 0));

/** Shares of those with work last year who have some this year, by class and of outsiders, asking everybody who ever came. */
function byAskingAll({ contributors: { columns } }: World, last: Int32Array, now: Int32Array) {
  const share = (asked: readonly number[], stays: (row: number) => boolean) =>
    asked.length === 0 ? Number.NaN : asked.filter(stays).length / asked.length;
  const rows = [...now.keys()].filter((row) => (last[row] ?? 0) > 0);
  const classes = retentionClasses.map((from, index) => {
    const to = retentionClasses[index + 1] ?? Number.POSITIVE_INFINITY;
    return share(
      rows.filter((row) => last[row]! >= from && last[row]! < to),
      (row) => now[row]! > 0,
    );
  });
  const outside = share(
    rows.filter((row) => columns.employer[row] !== employer.steward),
    (row) => now[row]! > 0 && columns.project[row] === upstream,
  );
  return { classes, outside };
}

describe("retention", () => {
  it("is what asking everybody who ever came gives, in every year of a long run", () => {
    const scenario = small({ months: 180, "steward.kind": "foundation", "community.arrival.newcomerRate": 0.1 });
    let [before, last] = [new Int32Array(0), new Int32Array(0)];
    let years = 0;
    runWorld(scenario, {
      months: 180,
      after: (world, _, month) => {
        if (month % 12 !== 11) return;
        const { count, columns } = world.contributors;
        const all = columns.contributions.slice(0, count);
        const now = workSince(all, before);
        // Founders begin with work of the year before, which is not theirs in all.
        if (month > 12) {
          const { classes, outside } = byAskingAll(world, last, now);
          expect(Array.from(world.community.retention)).toEqual(classes);
          expect(world.community.retentionOutside).toBe(outside);
          years++;
        }
        [before, last] = [all, now];
      },
    });
    expect(years).toBe(14);
  });
});
