import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progress } from "./progress.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

/** What is written of work whose parts end after so many seconds each. */
function written(seconds: readonly number[], before = 0): string[] {
  const lines: string[] = [];
  const { onProgress } = progress("simulated", { stream: { write: (text) => lines.push(text.trim()) } });
  const total = before + seconds.length;
  onProgress(before, total);
  seconds.forEach((one, index) => {
    vi.advanceTimersByTime(1000 * one);
    onProgress(before + index + 1, total);
  });
  return lines;
}

it("tells how long the rest takes by the later half of what was done, since the first is slow", () => {
  const slowStart = Array.from({ length: 40 }, (_, part) => (part < 2 ? 10 : 1));
  expect(written(slowStart)).toEqual([
    "simulated: 25% after 28 s, about 30 s left",
    "simulated: 50% after 38 s, about 20 s left",
    "simulated: 75% after 48 s, about 10 s left",
    "simulated: 100% after 58 s",
  ]);
});

it("tells none before a few parts are done, and counts none that were there before", () => {
  expect(written([5, 1, 1, 1])).toEqual([
    "simulated: 25% after 5 s",
    "simulated: 50% after 6 s, about 2 s left",
    "simulated: 75% after 7 s, about 1 s left",
    "simulated: 100% after 8 s",
  ]);
  expect(written([4, 2], 6)[0]).toBe("simulated: 75% after 0 s");
});

describe("work of which there is nothing to do", () => {
  it("is done, and no share of nothing", () => {
    const lines: string[] = [];
    progress("simulated", { stream: { write: (text) => lines.push(text.trim()) } }).onProgress(0, 0);
    expect(lines).toEqual(["simulated: 100% after 0 s"]);
  });
});
