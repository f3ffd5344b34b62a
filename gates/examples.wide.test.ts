import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWithPackages } from "./library-example.ts";
import { withWhatCommandsPrint } from "./shown-commands.ts";
import { root } from "./small-tree.ts";

const examples = readdirSync(join(root, "examples"));

/** What a study leaves beside its README, and is kept. */
const figures = /\.(svg|csv)$/;

describe("a study in examples/", () => {
  // `vitest run --config vitest.wide.config.ts --project gates examples -u` writes what it prints and draws anew.
  it.each(examples)("prints and draws what its README shows, as %s", async (name) => {
    const own = join(root, "examples", name);
    const files = readdirSync(own);
    const there = folderWithPackages();
    for (const file of files.filter((one) => one.endsWith(".yaml"))) cpSync(join(own, file), join(there, file));
    const readme = join(own, "README.md");
    const shown = withWhatCommandsPrint(readFileSync(readme, "utf8"), there);
    await expect(shown).toMatchFileSnapshot(readme);
    const drawn = readdirSync(there).filter((file) => figures.test(file));
    expect(drawn.length).toBeGreaterThan(0);
    for (const file of drawn) {
      expect(shown).toContain(`](${file})`);
      await expect(readFileSync(join(there, file), "utf8")).toMatchFileSnapshot(join(own, file));
    }
  });
});
