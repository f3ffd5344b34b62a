import { describe, expect, it } from "vitest";
import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import { plain } from "../style.ts";
import { tinyAnswer } from "../testing/tiny-answer.ts";
import { winsTable } from "./wins-table.ts";

const [one] = (await tinyAnswer()).findings;
const share = (estimate: number, low: number, high: number): Estimate => ({
  estimate,
  low,
  high,
  unit: "share",
  draws: 100,
});
const finding = (steward: Estimate, community = steward): ArmFinding => ({
  ...one!,
  wins: { ...one!.wins, steward, community },
  againstFoundation: null,
});

describe("the table of who wins", () => {
  it("has under the name of a party the widest of its intervals, whichever way, rounded up", () => {
    const lines = winsTable(
      [
        { name: "a", finding: finding(share(0.5, 0.45, 0.572), share(0.9, 0.79, 0.94)) },
        { name: "b", finding: finding(share(0.2, 0.19, 0.21)) },
        // Who only uses the project wins nothing, however wide its interval is.
        { name: "c", finding: finding(share(0.5, 0, 1)), isUseOnly: true },
      ],
      plain,
      100,
    );
    expect(lines.join("\n")).toMatch(/±8\s+±11\b/);
    expect(lines.find((line) => /^ *a\b/.test(line))).toMatch(/\b50%\s+90%/);
    expect(lines.find((line) => /^ *c\b/.test(line))).toMatch(/–\s+–/);
  });
});
