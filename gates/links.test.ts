import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./small-tree.ts";

const under = (folder: string, depth = 9): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? depth > 0 && !["node_modules", "dist", "results"].includes(entry.name)
        ? under(join(folder, entry.name), depth - 1)
        : []
      : entry.name.endsWith(".md")
        ? [join(folder, entry.name)]
        : [],
  );

const pages = [...under(".", 0), ...under("docs"), ...["packages", "apps", "examples"].flatMap((one) => under(one, 1))];

/** Relative links of a page that lead to no file; a folder is none, since the site has no page of it. */
const astray = (text: string, page: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!.replace(/#.*/, ""))
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link))
    .filter((link) => {
      const target = join(root, dirname(page), link);
      return !existsSync(target) || !statSync(target).isFile();
    });

describe("a page of Markdown", () => {
  it.each(pages)("has links that lead to files, as %s", (page) => {
    expect(astray(readFileSync(join(root, page), "utf8"), page)).toEqual([]);
  });

  it("is refused with a link to nothing, or to a folder", () => {
    expect(astray("[a](README.md) [b](docs) [c](none.md#d) [e](#f) [g](https://example.com)", "README.md")).toEqual([
      "docs",
      "none.md",
    ]);
  });

  it.each(["docs/decisions", "docs/json"])("lists every other file of its folder, as that of %s", (folder) => {
    const text = readFileSync(join(root, folder, "README.md"), "utf8");
    for (const file of readdirSync(join(root, folder))) if (file !== "README.md") expect(text).toContain(`](${file})`);
  });
});
