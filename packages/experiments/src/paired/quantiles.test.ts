import { describe, expect, it } from "vitest";
import { chiSquared, normalReach, studentReach } from "./quantiles.ts";

describe("a reach", () => {
  it("is the published one", () => {
    expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(normalReach(0.6)).toBeCloseTo(0.8416212335729143, 12);
    expect(studentReach(0.95, 19)).toBeCloseTo(2.093024, 5);
    expect(studentReach(0.99, 4)).toBeCloseTo(4.604095, 3);
  });

  it("of chi-squared is near the published one", () => {
    // 2.5% and 97.5% with 5 and with 39 degrees.
    expect(chiSquared(-1.96, 39) / 23.654).toBeCloseTo(1, 2);
    expect(chiSquared(1.96, 39) / 58.12).toBeCloseTo(1, 2);
    expect(chiSquared(1.96, 5) / 12.833).toBeCloseTo(1, 2);
  });
});
