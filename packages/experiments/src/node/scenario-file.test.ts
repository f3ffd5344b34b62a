import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readScenarioFile } from "./scenario-file.ts";

const script = (text: string) => {
  const file = join(mkdtempSync(join(tmpdir(), "script-")), "mine.ts");
  writeFileSync(file, text);
  return file;
};

describe("a scenario script", () => {
  it("is read with its getters, and with what refers to itself refused as a mistake of its own", async () => {
    expect((await readScenarioFile(script('export default { get name() { return "mine"; } };'))).name).toBe("mine");
    const circle = script("const one = { market: {} }; one.market.again = one; export default one;");
    await expect(readScenarioFile(circle)).rejects.toMatchObject({ code: "invalid-scenario" });
  });

  it.each([
    ["while it runs", 'throw new Error("no luck");', "failed when it was run: no luck"],
    [
      "in a getter",
      'export default { get name() { throw new Error("no name"); } };',
      "failed when its scenario was read: no name",
    ],
    [
      "deep inside",
      'export default { market: { population: { get sampled() { throw new TypeError("none"); } } } };',
      "was read: none",
    ],
    ["a text", 'export default { get months() { throw "tired"; } };', "was read: tired"],
    [
      "what is no text",
      "export default { get months() { throw Object.create(null); } };",
      "it threw what cannot be shown",
    ],
    [
      "as a proxy",
      'export default new Proxy({}, { ownKeys() { throw new Error("no keys"); } });',
      "failed when its scenario was read: no keys",
    ],
  ])("that throws %s is said to be at fault, and not the program", async (_, text, sentence) => {
    const file = script(text);
    await expect(readScenarioFile(file)).rejects.toMatchObject({
      code: "scenario-file",
      message: expect.stringContaining(sentence),
    });
    await expect(readScenarioFile(file)).rejects.toThrow(file);
  });
});

describe("a file", () => {
  it("that is a table is told what its numbers can be used for", async () => {
    await expect(readScenarioFile("contributors.csv")).rejects.toMatchObject({
      code: "scenario-file",
      message: expect.stringMatching(
        /is a table and no scenario: .*opening.*stewardsim parameters WORD.*--design-file/,
      ),
    });
  });

  it.each(["mine.txt", "mine", "mine.tsx", "mine.yaml.bak"])(
    "called %s is refused with the endings that are read",
    async (name) => {
      const file = join(mkdtempSync(join(tmpdir(), "script-")), name);
      writeFileSync(file, 'export default { name: "mine" };');
      await expect(readScenarioFile(file)).rejects.toMatchObject({
        code: "scenario-file",
        message: `${file} is neither YAML (.yaml, .json) nor a script (.ts, .js): give it one of these endings.`,
      });
    },
  );
});
