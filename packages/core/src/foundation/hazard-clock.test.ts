import { describe, expect, it } from "vitest";
import { createClock, extend, restart, strikes, strikesAt } from "./hazard-clock.ts";

describe("a hazard clock", () => {
  it("strikes in the month in which the hazards together reach the threshold", () => {
    const clock = createClock(1);
    expect([0.4, 0.4, 0.4].map((hazard) => strikes(clock, hazard))).toEqual([false, false, true]);
  });

  it("says when within the month it struck", () => {
    const clock = { hazard: 0.75, threshold: 1 };
    expect(strikesAt(clock, 0.5)).toBe(0.5);
    expect(strikesAt(createClock(1), 0.5)).toBeNaN();
  });

  it("strikes at once, and not before the month began, where the threshold was reached already", () => {
    expect(strikesAt({ hazard: 2, threshold: 1 }, 0.5)).toBe(0);
    expect(strikesAt({ hazard: 1, threshold: 1 }, 0)).toBe(0);
  });

  it("loses what it has when restarted, and keeps what was beyond the threshold when extended", () => {
    const [again, further] = [createClock(1), createClock(1)];
    strikes(again, 1.5);
    strikes(further, 1.5);
    restart(again, 1);
    extend(further, 1);
    expect([again.hazard, strikes(again, 0.5)]).toEqual([0, false]);
    expect([further.hazard, strikes(further, 0.5)]).toEqual([1.5, true]);
  });
});
