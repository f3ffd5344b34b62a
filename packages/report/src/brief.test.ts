import { describe, expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { brief } from "./brief.ts";
import type { Estimate } from "./estimate.ts";
import { coloured } from "./style.ts";
import { tinyAnswer } from "./testing/tiny-answer.ts";

const answer = await tinyAnswer();
const nonsense = /NaN|Infinity|undefined(?! )|null(?! rate)/;

describe("the first screen", () => {
  const text = brief(answer);

  it("fits into 100 columns, with everything behind it too", () => {
    for (const line of brief(answer, { all: true }).split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it("never says NaN, infinity or undefined", () => {
    expect(brief(answer, { all: true })).not.toMatch(nonsense);
  });

  it("names the three strategies before anything else that it concludes", () => {
    const offsets = ["subscription", "CHOOSE", "CONDUCT", "PRICES", "GUESSES", "NEXT ENGINEER", "CLAIM"].map((word) =>
      text.indexOf(word),
    );
    expect(offsets.every((offset) => offset >= 0)).toBe(true);
    expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
  });

  it("gives every number of the table its bounds, or says that it has none", () => {
    const table = text.slice(text.indexOf("ALL THREE WIN"), text.indexOf("CHOOSE"));
    const rows = table.split("\n").filter((line) => line.slice(17) !== "" && !line.startsWith("  All over"));
    expect(rows.length).toBeGreaterThanOrEqual(18);
    for (const row of rows)
      for (const cell of row.slice(17).match(/.{1,14}/g)!)
        expect(cell.trim(), row).toMatch(/^(\S+ \S+–\S+|\S+ −\S+ to \S+|too few draws|–)$/);
    // Three draws bound no median.
    expect(rows.find((row) => row.startsWith("OUTSIDERS"))).toContain("too few draws");
  });

  it("says who wins against nobody and against a foundation, of all runs and not of some", () => {
    const table = text.slice(0, text.indexOf("CHOOSE"));
    expect(table).toMatch(/^ALL THREE WIN .*\n v. no steward$/m);
    expect(table).toMatch(/^ALL THREE WIN .*\n v. foundation$/m);
    const first = answer.findings[0]!;
    for (const one of [first, first.againstFoundation!]) {
      const { steward, project, community, allWin } = one.wins;
      expect(allWin.estimate).toBeLessThanOrEqual(
        Math.min(...[steward, project, community].map(({ estimate }) => estimate as number)),
      );
      expect([steward, project, community, allWin].map(({ draws }) => draws)).toEqual([3, 3, 3, 3]);
    }
    expect(first.againstFoundation!.wins.steward).toEqual(first.wins.steward);
  });

  it("says in a line what no arm can do, and in no rows", () => {
    expect(text).toContain("no arm relicenses here");
    expect(text).not.toMatch(/^ {2}(exodus|coalition) /m);
    expect(answer.findings.map(({ forks }) => [forks.exodus, forks.coalition])).toEqual(Array(6).fill([null, null]));
  });

  it("says how it was made", () => {
    expect(text).toMatch(/3 draws of \d+ parameters × 2 replications/);
    expect(text).toContain("seed 1 · stewardsim 0.0.0");
  });

  it("stands out only where it is asked to", () => {
    expect(text.includes("\u001b")).toBe(false);
    expect(brief(answer, { style: coloured }).includes("\u001b[1m")).toBe(true);
  });

  it("leaves out what was not asked", async () => {
    const few = brief(await tinyAnswer({ arms: ["open-core"] }));
    expect(few).toContain("open-core");
    expect(few).not.toContain("subscription ");
    expect(few).not.toMatch(nonsense);
  });
});

describe("an answer", () => {
  it("is JSON from which the same screen is written", () => {
    const read = JSON.parse(JSON.stringify(answer)) as Answer;
    expect(read).toEqual(answer);
    expect(brief(read, { all: true })).toBe(brief(answer, { all: true }));
  });

  it("holds all that is asked of it", () => {
    expect(Object.keys(answer)).toEqual([
      "format",
      "title",
      "made",
      "findings",
      "combination",
      "choose",
      "conduct",
      "next",
      "claims",
      "guesses",
      "findOut",
      "details",
    ]);
    expect(answer.made).toMatchObject({
      seed: "1",
      stewardsim: "0.0.0",
      draws: 3,
      replications: 2,
      months: 30,
      failures: 0,
    });
    expect(answer.findings.map(({ strategy, conduct }) => `${strategy}, ${conduct}`)).toEqual(
      ["subscription", "infrastructure-differentiation", "open-core"].flatMap((name) => [
        `${name}, as practised`,
        `${name}, best`,
      ]),
    );
  });

  it("has between its bounds whatever it estimates, and the draws that say so", () => {
    const found = estimatesIn(answer);
    expect(found.length).toBeGreaterThan(200);
    const number = (value: Estimate["estimate"]) => (value === "never" ? Number.POSITIVE_INFINITY : value!);
    for (const one of found) {
      expect(Number.isInteger(one.draws)).toBe(true);
      const values = [one.low, one.estimate, one.high];
      if (one.estimate === null) expect(values).toEqual([null, null, null]);
      else expect(values.map(number)).toEqual(values.map(number).sort((a, b) => a - b));
    }
  });

  it.each([
    ["of one draw", { draws: 1, replications: 1, months: 12 }],
    ["of one draw and two replications", { draws: 1, replications: 2, months: 12 }],
    ["without the best conduct", { draws: 2, replications: 1, months: 12, arms: ["open-core, as practised"] }],
    ["of the counterfactual alone", { draws: 2, replications: 1, months: 12, arms: [] }],
  ])("%s says what it cannot say", async (_name, options) => {
    const text = brief(await tinyAnswer(options), { all: true });
    expect(text).not.toMatch(nonsense);
    for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/\b1 draws/);
  });

  it("shows the arms that were asked for where no strategy was", async () => {
    const text = brief(await tinyAnswer({ draws: 2, replications: 1, months: 12, arms: ["never asks"] }));
    expect(text).toMatch(/never asks +\d+% \d+–\d+/);
    expect(text).toContain("2 draws of");
    expect(text).not.toContain("for other arms");
  });
});

describe("a choice", () => {
  it("names one strategy, or all that cannot be told apart", () => {
    const { best, asPractised } = answer.choose!;
    // Three strategies and none of them; at the best conduct two ways of earning together, too.
    for (const [{ chosen, tied, measure, options, leads }, count] of [
      [best, 5],
      [asPractised, 4],
    ] as const) {
      expect(options).toHaveLength(count);
      expect(leads).toHaveLength((count * (count - 1)) / 2);
      expect(chosen).toBe(tied.length === 1 ? tied[0] : null);
      // So few draws have neither a mean nor a median of regret that is known.
      expect(measure).toBe("chance of being wrong");
      const wrong = options.map((one) => one.wrong.estimate as number);
      expect(wrong).toEqual([...wrong].sort((a, b) => a - b));
      expect(options.every(({ regret }) => (regret.estimate as number) >= 0)).toBe(true);
    }
    expect(brief(answer)).toMatch(/^ {2}(Choose|Cannot be told apart: )/m);
  });
});

describe("prices", () => {
  it("stand on the first screen, and behind it at half and double, held", () => {
    expect(brief(answer)).toMatch(/^PRICES/m);
    const { heldPrices } = answer.details;
    expect(heldPrices.map(({ times }) => times)).toEqual([0.5, 1, 2, 0.5, 1, 2, 0.5, 1, 2]);
    expect(brief(answer, { all: true })).toMatch(/^subscription {7}x0\.5/m);
    expect(brief(answer)).not.toContain("PRICES ARE HELD");
  });
});

describe("claims", () => {
  it("are answered by yes, no or open, each with an interval", () => {
    expect(answer.claims).toHaveLength(8);
    for (const { answer: said, numbers } of answer.claims.filter(({ answer: one }) => one !== "not possible here")) {
      expect(["yes", "no", "open"]).toContain(said);
      expect(numbers.length).toBeGreaterThan(0);
      for (const { smallest } of numbers) if (smallest !== null) expect(smallest).toBeGreaterThan(0);
      expect(numbers.some(({ smallest }) => smallest !== null)).toBe(true);
    }
  });

  it("are not possible where no arm can do what they are about", () => {
    const impossible = answer.claims.filter((one) => one.answer === "not possible here");
    expect(impossible.map(({ claim }) => claim)).toEqual(["nor does it bring forks by exodus or coalition"]);
    expect(brief(answer)).toContain("NOT POSSIBLE HERE; no arm relicenses");
  });
});

/** Every number with bounds, wherever it stands. */
function estimatesIn(value: unknown): Estimate[] {
  if (typeof value !== "object" || value === null) return [];
  return "estimate" in value ? [value as Estimate] : Object.values(value).flatMap(estimatesIn);
}
