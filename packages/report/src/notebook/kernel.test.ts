import { afterEach, describe, expect, it, vi } from "vitest";

const internal = Symbol("internal");
/** Deno's kernel, as far as it is asked. */
const kernelOf = (jupyter: object | undefined) => ({ Deno: { internal, [internal]: { jupyter } } });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("the kernel", () => {
  it("shows the last value of a cell by itself, once the module is imported", async () => {
    const told: unknown[] = [];
    const jupyter = { broadcastResult: async (count: number, value: unknown) => void told.push(count, value) };
    vi.stubGlobal("Deno", kernelOf(jupyter).Deno);
    await import("./kernel.ts");
    await jupyter.broadcastResult(3, "a sentence");
    await jupyter.broadcastResult(4, 12);
    expect(told).toEqual([
      3,
      {
        [Symbol.for("Jupyter.display")]: expect.any(Function),
        [Symbol.for("Deno.customInspect")]: expect.any(Function),
      },
      4,
      12,
    ]);
  });

  it.each([undefined, {}])("is left alone where it has no such place", async (jupyter) => {
    vi.stubGlobal("Deno", kernelOf(jupyter).Deno);
    await expect(import("./kernel.ts")).resolves.toBeDefined();
    expect(Object.keys(jupyter ?? {})).toEqual([]);
  });
});
