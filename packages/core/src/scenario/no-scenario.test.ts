import { describe, expect, it } from "vitest";
import { loadScenario, parseScenario, readScenario } from "./load.ts";

describe("what is no scenario at all", () => {
  it.each(["mine.yaml", "./cases/my firm.yml", "C:\\\\cases\\\\mine.json", "/home/me/mine.ts"])(
    "such as the path %s is told which function reads files",
    async (path) => {
      for (const read of [() => loadScenario(path), () => readScenario(path), async () => parseScenario(path)])
        await expect(read()).rejects.toMatchObject({
          code: "invalid-scenario",
          message: expect.stringContaining("readScenarioFile(path) of @stewardsim/experiments/node reads files"),
        });
    },
  );

  it("such as a text for a value, a value for a text, or bytes, is told what reads it", async () => {
    await expect(readScenario("name: a\nmonths: 12")).rejects.toThrow("loadScenario(text)");
    await expect(loadScenario({ name: "a" } as never)).rejects.toThrow("readScenario(value)");
    await expect(loadScenario(new Uint8Array([110]) as never)).rejects.toThrow("TextDecoder");
  });

  it("is no scenario that names a file", async () => {
    expect((await loadScenario("name: mine.yaml")).name).toBe("mine.yaml");
    expect((await loadScenario('{ "name": "mine.json" }')).name).toBe("mine.json");
  });
});
