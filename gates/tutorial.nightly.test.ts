import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWithPackages } from "./library-example.ts";
import { checkTypes, examplesIn, withWhatItPrints } from "./package-readmes.ts";
import { withUsualTimes, withWhatCommandsPrint } from "./shown-commands.ts";
import { root } from "./small-tree.ts";

const pageOf = (name: string) => join(root, "docs", `${name}.md`);

describe("the tutorial", () => {
  // `vitest run --config vitest.wide.config.ts --project gates tutorial -u` writes what they print anew.
  it.each(["five-minutes", "one-hour"])("runs as it stands, and shows what is printed, as %s", async (name) => {
    const page = readFileSync(pageOf(name), "utf8");
    const there = folderWithPackages();
    const codes = examplesIn(page).map(({ code }) => code);
    if (codes.length > 0) checkTypes(codes, there);
    const shown = withWhatItPrints(withWhatCommandsPrint(page, there), there);
    await expect(shown).toMatchFileSnapshot(pageOf(name));
  });
});

describe("the commands of a page", () => {
  const page = (command: string, printed: string) =>
    `a\n\`\`\`sh\n${command}\n\`\`\`\nso\n\`\`\`text\n${printed}\n\`\`\`\nb\n`;

  it("are followed by what they print, and nothing else of the text is touched", () => {
    const folder = folderWithPackages();
    expect(withWhatCommandsPrint(page("echo $((1 + 1)) >&1; echo no >&2", "3"), folder)).toBe(
      page("echo $((1 + 1)) >&1; echo no >&2", "2"),
    );
  });

  it("say the same on a slow machine", () => {
    for (const time of [" · 16 s", " · 1 min 45 s", " · 1 min\n45 s", "\n· 2 min 3 s"])
      expect(withUsualTimes(`a · b 3 s more\n--by regret${time}\nc`)).toBe("a · b 3 s more\n--by regret · 20 s\nc");
  });

  it("fail the test where they fail", () => {
    expect(() => withWhatCommandsPrint(page("stewardsim validate nothing.yaml", ""), folderWithPackages())).toThrow(
      /nothing\.yaml/,
    );
  });
});
