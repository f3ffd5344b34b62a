import { evaluate, loadScenario, type MeasureName, type Measures, measureNames } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { coloured } from "./style.ts";
import { foundationVerdictLines, verdictLines, withoutVerdict } from "./verdict-lines.ts";

type Numbers = Partial<Record<MeasureName, number>>;
const none: Numbers = Object.fromEntries(measureNames.map((name) => [name, 0]));
const measured = (numbers: Numbers) => ({ ...none, ...numbers }) as Measures;
const without = measured({
  adoption: 0.1,
  capability: 0.5,
  activeOutsiders: 90,
  regularRetention: 0.5,
  outsidersWithRights: 4,
});
const good = measured({ ...without, survived: 1, deltaValueLowExit: 3.1e6, adoption: 0.226, activeOutsiders: 100.6 });
const lines = (own: Numbers, tolerances = {}) =>
  verdictLines(evaluate(measured({ ...good, ...own }), without, tolerances), { tolerances, width: 1000 });

describe("the verdict on a run", () => {
  it("says first who wins", () => {
    expect(lines({})[0]).toMatch(/^All three win.* against the same run without a steward\.$/);
    expect(lines({ deltaValueLowExit: -1 })[0]).toMatch(/^The project and the community win, the steward loses, /);
    expect(lines({ deltaValueLowExit: -1, adoption: 0 })[0]).toMatch(
      /^The community wins, the steward and the project lose, /,
    );
    expect(lines({ survived: 0, adoption: 0, activeOutsiders: 0 })[0]).toMatch(/^Nobody wins/);
  });

  it("says by how much, in numbers that add up", () => {
    const [, steward, project, community] = lines({});
    expect(steward).toBe(
      "  The steward wins: its stewardship is worth $3.1m at the low end of exits, and more than $0 wins.",
    );
    expect(project).toContain(
      "organizations that run it in the last year +13 points (23% against 10%), capability 0.00 (0.50 against 0.50)",
    );
    // 100.6 and 90 differ by 10.6, but 101 and 90 are what is shown.
    expect(community).toContain("active outsiders in the last year +11 (101 against 90)");
  });

  it("says how much of the worth is no revenue, beyond what every user has", () => {
    expect(lines({ deltaValueLowExit: 34e6, returnsInWorth: 1e6 })[1]).toContain(
      "wins: its stewardship is worth $34m at the low end of exits (with $1.0m of returns that no mere user has, which are not revenue), and more than $0 wins",
    );
  });

  it("says of nobody that there is nobody, and not that nobody has as many", () => {
    expect(lines({ activeOutsiders: 0 })[3]).toContain("The community loses by having nobody outside");
    expect(lines({ adoption: 0 })[2]).toContain("The project loses by being run by nobody");
  });

  it("is none of a run that does what is done without a steward", async () => {
    const of = async (kind: string) => withoutVerdict({ scenario: await loadScenario(`steward: { kind: ${kind} }`) });
    expect(await of("nobody")).toContain("nobody to win or lose");
    expect(await of("user")).toContain("nothing to win or lose");
    expect(await of("firm")).toBeUndefined();
  });

  it("shows as many places as tell a loss from nothing", () => {
    expect(lines({ capability: 0.4996 })[2]).toContain("capability −0.0004 (0.4996 against 0.5000)");
    expect(lines({ activeOutsiders: 89.8 })[3]).toContain("active outsiders in the last year −0.2 (89.8 against 90.0)");
  });

  it("says what may be chance where that is known, and of what else somebody loses", () => {
    const [, , , spared] = lines({ activeOutsiders: 88 }, { activeOutsiders: 2.5 });
    expect(spared).toContain(
      "wins: active outsiders in the last year −2 (88 against 90; up to 2.5 less may be chance and is no loss)",
    );
    // Of a share in the points that it is told in.
    expect(lines({ adoption: 0.08 }, { adoption: 0.025 })[2]).toContain(
      "−2 points (8% against 10%; up to 2.5 less may be chance and is no loss)",
    );
    // Who loses by one thing may be ahead in others.
    expect(lines({ activeOutsiders: 87, outsidersWithRights: 9 }, { activeOutsiders: 2.5 })[3]).toBe(
      "  The community loses by active outsiders in the last year −3 (87 against 90); but not by outside regulars who stay a year 0 points (50% against 50%), outsiders with review rights +5 (9 against 4).",
    );
    expect(lines({ exodusForks: 1 })[3]).toMatch(
      /loses by 1 fork in anger, where none may be; but not by active outsiders/,
    );
    expect(lines({ survived: 0 })[1]).toMatch(/loses: .*, but it did not survive\.$/);
  });

  it("leaves out what neither side has, and keeps its width", () => {
    const nobody = measured({ ...without, regularRetention: Number.NaN });
    expect(verdictLines(evaluate(nobody, nobody)).join("\n")).not.toContain("regulars");
    for (const line of verdictLines(evaluate(good, without))) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("says of a foundation who wins against it, and nothing again of the steward", () => {
    const said = foundationVerdictLines(evaluate(measured({ ...good, adoption: 0.05 }), without), { width: 1000 });
    expect(said[0]).toMatch(/^The steward and the community win, the project loses, .* under a neutral foundation\.$/);
    expect(said[1]).toMatch(
      /^ {2}The project loses by organizations that run it in the last year −5 points.*; but not by capability/,
    );
    expect(said[2]).toMatch(/^ {2}The community wins: /);
    expect(said).toHaveLength(3);
  });

  it("colours who wins and who loses, where there are colours", () => {
    const said = verdictLines(evaluate({ ...good, survived: 0 }, without), { style: coloured });
    expect(said[1]).toContain("steward \u001b[31mloses\u001b[39m:");
    expect(said.join("\n")).toContain("project \u001b[32mwins\u001b[39m:");
  });
});
