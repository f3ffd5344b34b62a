import { describe, expect, it } from "vitest";
import { afterEach, blocksUpTo512, gains, wins, winsOfDraws } from "./testing/more-blocks.ts";

const trials = 10_000;

const kinds = { wins, "wins of draws": winsOfDraws, gains };

describe.each(Object.entries(kinds))("intervals of %s", (name, growing) => {
  it("have the truth in 93 to 97 of 100 trials from 16 to 512 replications, and narrow with every block", () => {
    const found = afterEach(growing, blocksUpTo512, trials);
    for (const { length, coverage } of found) {
      // Of eight draws it is not known how far their replications repeat each other: 98.
      const isFew = name === "wins of draws" && length < 32;
      expect(coverage, `${length} replications`).toBeGreaterThan(0.93);
      expect(coverage, `${length} replications`).toBeLessThan(isFew ? 0.98 : 0.97);
    }
    found.slice(1).forEach(({ length, width }, index) => {
      expect(width, `${length} replications`).toBeLessThan(found[index]!.width);
    });
  });
});
