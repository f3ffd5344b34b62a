import { describe, expect, it } from "vitest";
import { brief } from "./brief.ts";
import { claimFindings } from "./claims.ts";
import { coloured } from "./style.ts";
import { tinyAnswer } from "./testing/tiny-answer.ts";

const answer = await tinyAnswer();
const version = "0.0.0";

describe("the first screen", () => {
  const text = brief(answer, { version });

  it("fits into 100 columns, with everything behind it too", () => {
    for (const line of brief(answer, { version, all: true }).split("\n"))
      expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it("never says NaN, infinity or undefined", () => {
    expect(brief(answer, { version, all: true })).not.toMatch(/NaN|Infinity|undefined(?! )/);
  });

  it("names the three strategies before anything else that it concludes", () => {
    const places = ["subscription", "CHOOSE", "CONDUCT", "NEXT ENGINEER", "CLAIM", "GUESSES"].map((word) =>
      text.indexOf(word),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("says how it was made", () => {
    expect(text).toMatch(/3 draws of \d+ parameters × 2 of luck/);
    expect(text).toContain("seed 1 · stewardsim 0.0.0");
  });

  it("stands out only where it is asked to", () => {
    expect(text.includes("\u001b")).toBe(false);
    expect(brief(answer, { version, style: coloured }).includes("\u001b[1m")).toBe(true);
  });

  it("leaves out what was not asked", async () => {
    const few = brief(await tinyAnswer(["open-core"]), { version });
    expect(few).toContain("open-core");
    expect(few).not.toContain("\nsubscription\n");
  });
});

describe("claims", () => {
  it("are answered by yes, no or open, each with an interval", () => {
    const findings = claimFindings(answer.ensemble, answer.comparison);
    expect(findings).toHaveLength(5);
    for (const { answer: said, numbers } of findings) {
      expect(["yes", "no", "undetermined"]).toContain(said);
      expect(numbers).toMatch(/to|–/);
    }
  });
});
