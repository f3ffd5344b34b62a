import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWithPackages } from "./library-example.ts";
import { members } from "./manifests.ts";
import { checkTypes, examplesIn, withWhatItPrints } from "./package-readmes.ts";
import { root } from "./small-tree.ts";

const packages = members.filter(({ manifest }) => manifest.private !== true);
const readmeOf = (folder: string) => join(root, folder, "README.md");

/** Their examples run as they stand: those of the others need a model beside them, a page, or are held by library-example.test.ts. */
const whole = packages.filter(({ folder }) => /core|evidence|report/.test(folder));

describe("a README of a package", () => {
  it.each(packages)("is there, and $folder's begins with its name", ({ folder, manifest }) => {
    expect(existsSync(readmeOf(folder))).toBe(true);
    const name = folder === "apps/cli" ? "stewardsim" : manifest.name;
    expect(readFileSync(readmeOf(folder), "utf8")).toMatch(new RegExp(`^# ${name}\n`));
  });

  // `vitest run --project gates package-readmes -u` writes what they print anew.
  it.each(whole)(
    "shows what its examples print, as $folder's",
    async ({ folder, manifest }) => {
      const readme = readFileSync(readmeOf(folder), "utf8");
      const examples = examplesIn(readme);
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.every(({ isPrinted }) => isPrinted)).toBe(true);
      expect(readme).toContain(`npm install ${manifest.name}\n`);
      const there = folderWithPackages();
      checkTypes(
        examples.map(({ code }) => code),
        there,
      );
      await expect(withWhatItPrints(readme, there)).toMatchFileSnapshot(readmeOf(folder));
    },
    60_000,
  );
});

describe("the examples of a README", () => {
  it("get what they print, and nothing else of the text is touched", () => {
    const readme =
      "a\n```ts\nconsole.log(1 + 1);\n```\n\nIt prints\n\n```text\n3\n```\nb\n```ts\n1;\n```\n```sh\nls\n```\n";
    expect(examplesIn(readme).map(({ isPrinted }) => isPrinted)).toEqual([true, false]);
    expect(withWhatItPrints(readme, folderWithPackages())).toBe(readme.replace("3", "2"));
  });

  it("fail where a type does not fit what the package says, or where they fail", () => {
    const wrong = 'import { simulate } from "@stewardsim/core";\nsimulate("text");\n';
    expect(() => checkTypes([wrong], folderWithPackages())).toThrow(/example-0\.ts\(2,10\)/);
    expect(() => withWhatItPrints(`\`\`\`ts\n${wrong}\`\`\`\n`, folderWithPackages())).toThrow(
      /InvalidOptionError|TypeError/,
    );
  });
});
