import { describe, expect, it } from "vitest";
import { beforeWork, untilStopped } from "./until-stopped.ts";

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

describe("a signal that comes before there is work", () => {
  const names = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;
  const listeners = () => names.map((name) => process.listenerCount(name));

  it.each(names)("is kept until what takes long is made, and then ends it: %s", async (name) => {
    const before = listeners();
    await expect(
      beforeWork(() => {
        process.emit(name);
        return "made";
      }),
    ).rejects.toMatchObject({ code: "cancelled", message: expect.stringContaining("nothing is kept") });
    expect(listeners()).toEqual(before);
    await expect(beforeWork(() => "made")).resolves.toBe("made");
    await untilStopped(async () => undefined);
    expect(listeners()).toEqual(before);
  });

  it("aborts the work that begins, where it comes after that", async () => {
    const before = listeners();
    await beforeWork(() => "made");
    process.emit("SIGTERM");
    expect(await untilStopped(async (signal) => signal.aborted)).toBe(true);
    expect(await untilStopped(async (signal) => signal.aborted)).toBe(false);
    expect(listeners()).toEqual(before);
  });

  it("is forgotten where what takes long fails by itself", async () => {
    const before = listeners();
    await expect(beforeWork(() => Promise.reject(new Error("no scenario")))).rejects.toThrow("no scenario");
    expect(listeners()).toEqual(before);
  });
});
