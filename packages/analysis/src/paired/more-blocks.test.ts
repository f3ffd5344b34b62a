import { describe, expect, it } from "vitest";
import { fourErrors } from "../stopping/testing/samples.ts";
import { afterEach, blocksUpTo512, gains, gainsAtOnce, wins, winsOfDraws } from "./testing/more-blocks.ts";

/** Few trials of what `more-blocks.nightly.test.ts` does with many. */
const trials = 400;
const kinds = { wins, "wins of draws": winsOfDraws, gains, "gains at once": gainsAtOnce };

describe.each(Object.entries(kinds))("intervals of %s", (name, growing) => {
  it("become narrower with every block of the same data, in the mean", () => {
    const found = afterEach(growing, blocksUpTo512, trials);
    found.slice(1).forEach(({ length, width }, index) => {
      expect(width, `${length} replications`).toBeLessThan(found[index]!.width);
    });
  });

  it("become no wider where blocks begin to count", () => {
    const lengths = Array.from({ length: 20 }, (_, more) => 62 + 2 * more);
    const found = afterEach(growing, lengths, trials);
    // Steps of two replications, of which the mean of so few trials may miss the narrowing, but no widening by a thousandth.
    found.slice(1).forEach(({ length, width }, index) => {
      expect(width / found[index]!.width, `${length} replications`).toBeLessThan(1.001);
    });
  });

  it("have the truth about as often as they say", () => {
    const claim = name === "gains at once" ? 1 - 0.05 / 6 : 0.95;
    // Up to two points more or less, and four standard errors.
    for (const { length, coverage } of afterEach(growing, [16, 64, 80, 128, 256, 512], trials))
      expect(Math.abs(coverage - claim), `${length} replications: ${coverage}`).toBeLessThan(
        0.02 + fourErrors(claim, trials),
      );
  });
});
