import { describe, expect, it } from "vitest";
import { normalReach, studentReach } from "./quantiles.ts";

describe("a reach", () => {
  it("is the published one", () => {
    expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(normalReach(0.6)).toBeCloseTo(0.8416212335729143, 12);
    expect(studentReach(0.95, 19)).toBeCloseTo(2.093024, 5);
    expect(studentReach(0.99, 4)).toBeCloseTo(4.604095, 3);
  });
});
