import { describe, expect, it } from "vitest";
import { createDepth } from "./depth.ts";

/** How many orders a worker has at once after so many results that came `ms` after each other. */
function depthAfter(results: readonly (readonly [count: number, ms: number])[]): number {
  let now = 0;
  const depth = createDepth(() => now);
  for (const [count, ms] of results)
    for (let result = 0; result < count; result++) {
      now += ms;
      depth.took();
    }
  return depth.now;
}

describe("how many orders a worker has at once", () => {
  it("is two at first and where a task takes long, and more where tasks are short", () => {
    expect(depthAfter([])).toBe(2);
    expect(depthAfter([[5, 1000]])).toBe(2);
    expect(depthAfter([[5, 2]])).toBe(10);
    expect(depthAfter([[5, 0.01]])).toBe(64);
  });

  it("is not many after the first that takes no time", () => {
    expect(depthAfter([[1, 0]])).toBe(4);
    expect(depthAfter([[1, 0], [1, 1000]])).toBe(2); // biome-ignore format: a table
  });

  it("follows tasks that become shorter or longer", () => {
    expect(depthAfter([[1, 1000], [2000, 1]])).toBeGreaterThan(18); // biome-ignore format: a table
    expect(depthAfter([[2000, 1], [300, 100]])).toBe(2); // biome-ignore format: a table
  });

  it("is of many results that are told at one moment that of their pace", () => {
    let now = 0;
    const depth = createDepth(() => now);
    for (let message = 0; message < 30; message++) {
      now += 10;
      for (let result = 0; result < 10; result++) depth.took();
    }
    expect(depth.now).toBe(20);
  });
});
