import { describe, expect, it } from "vitest";
import { madeEnsemble, namedStudy } from "../testing/made.ts";
import { chanceDifference, difference, differencesByDraw } from "./difference.ts";

const study = namedStudy(["nobody", "one", "other"], { draws: 4, replications: 2 });
/** `one` is worth its entry, `other` half of it; who is worth more than 0 and survives wins. */
const ensemble = madeEnsemble(study, (arm, entry) => ({
  deltaValueLowExit: arm === "one" ? entry : arm === "other" ? entry / 2 - 1.5 : 0,
  survived: 1,
}));

describe("a difference between two arms", () => {
  it("is that of the first less the second, pair by pair, and one number a draw", () => {
    expect(differencesByDraw(ensemble, "one", "other", "deltaValueLowExit")).toEqual([1.75, 2.75, 3.75, 4.75]);
    expect(difference(ensemble, "one", "other", "deltaValueLowExit")).toMatchObject({ estimate: 3.25, draws: 4 });
    expect(difference(ensemble, "other", "one", "deltaValueLowExit").estimate).toBe(-3.25);
  });

  it("leaves out the draws through which one of them did not run", () => {
    const brief = namedStudy(["one", { name: "brief", draws: 2 }], { draws: 4, replications: 2 });
    const made = madeEnsemble(brief, (_, entry) => ({ deltaValueLowExit: entry }));
    expect(differencesByDraw(made, "one", "brief", "deltaValueLowExit")).toEqual([0, 0]);
  });

  it("in a chance is that of the shares of runs that came out so, between −1 and 1", () => {
    // One wins in 7 of 8 runs, the other in 4.
    const won = ({ steward }: { readonly steward: { readonly won: boolean } }) => steward.won;
    const more = chanceDifference(ensemble, "one", "other", "nobody", won);
    expect(more).toMatchObject({ estimate: 3 / 8, draws: 4 });
    expect(more.low).toBeGreaterThanOrEqual(-1);
    expect(more.high).toBeLessThanOrEqual(1);
    expect(chanceDifference(ensemble, "other", "one", "nobody", won).estimate).toBe(-3 / 8);
  });
});
