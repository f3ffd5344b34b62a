import { afterEach, describe, expect, it, vi } from "vitest";

const library = "mathjs/lib/browser/math.js";

describe("formulas", () => {
  afterEach(() => {
    vi.doUnmock(library);
    vi.resetModules();
  });

  it("can be read again after a connection was lost while they were loaded", async () => {
    vi.resetModules();
    const { loadMathematics } = await import("./mathematics.ts");
    vi.doMock(library, () => {
      throw new Error("no connection");
    });
    const failed = loadMathematics().then(
      () => "loaded",
      () => "failed",
    );
    expect(await failed).toBe("failed");
    vi.doUnmock(library);
    const { factor } = await loadMathematics();
    expect(factor("usd/node/year", "usd/node/month")).toBeCloseTo(1 / 12, 15);
  });

  it("are loaded once for all who ask", async () => {
    const { loadMathematics } = await import("./mathematics.ts");
    expect(loadMathematics()).toBe(loadMathematics());
    await loadMathematics();
  });
});
