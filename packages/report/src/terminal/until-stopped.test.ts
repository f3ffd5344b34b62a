import { describe, expect, it } from "vitest";
import { untilStopped } from "./until-stopped.ts";

describe("work that is told to stop", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const)("by %s puts away what it has, once", async (name) => {
    const before = process.listenerCount(name);
    const done: string[] = [];
    const work = untilStopped(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            done.push("put away");
            reject(new Error("stopped"));
          });
        }),
      () => done.push("said how to go on"),
    );
    expect(process.listenerCount(name)).toBe(before + 1);
    process.emit(name);
    await expect(work).rejects.toThrow("stopped");
    expect(done).toEqual(["put away", "said how to go on"]);
    expect(process.listenerCount(name)).toBe(before);
  });
});
