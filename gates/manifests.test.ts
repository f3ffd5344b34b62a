import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { members, publicationFaults, strayVersions } from "./manifests.ts";
import { withAddress } from "./release-address.js";
import { root } from "./small-tree.ts";

const text = (path: string) => readFileSync(join(root, path), "utf8");
const packages = members.filter(({ folder }) => folder.startsWith("packages/"));
const apps = members.filter(({ folder }) => folder.startsWith("apps/"));

describe("a version of a library", () => {
  it("is refused when a package states its own", () => {
    expect(strayVersions({ name: "x", dependencies: { zod: "^4.0.0", "@stewardsim/core": "0.1.0" } })).toHaveLength(2);
    expect(strayVersions({ name: "x", devDependencies: { zod: "workspace:*" } })).toHaveLength(1);
  });

  it.each(members)("stands once, in the catalog, and not in $folder", ({ manifest }) => {
    expect(strayVersions(manifest)).toEqual([]);
  });
});

describe("a package", () => {
  it.each(packages)("is public, and $folder is named after its folder", ({ folder, manifest }) => {
    expect(manifest.private).toBeUndefined();
    expect(manifest.name).toBe(folder.replace("packages", "@stewardsim"));
  });

  it.each(packages)("stands on the floor of its name, as $folder does", ({ folder, floors }) => {
    expect(floors).toEqual([folder.split("/")[1]]);
  });

  it("core needs four libraries and no more", () => {
    const { manifest } = packages.find(({ folder }) => folder === "packages/core")!;
    expect(Object.keys(manifest["dependencies"] as object)).toEqual(["mathjs", "seedrandom", "yaml", "zod"]);
  });
});

describe("what is published", () => {
  const published = members.filter(({ manifest }) => manifest.private !== true);

  it.each(published)("can be found and believed on a registry, as $folder", ({ manifest }) => {
    expect(publicationFaults(manifest)).toEqual([]);
  });

  it.each(published)("has the repository's licence beside it, letter for letter, as $folder", ({ folder }) => {
    expect(text(`${folder}/LICENSE`)).toBe(text("LICENSE"));
  });

  it("is refused without keywords or with an address by hand", () => {
    const bare = { name: "x", license: "MIT", description: "Tables", keywords: ["Two words"], author: "A. Nother" };
    expect(publicationFaults({ ...bare, homepage: "https://example.org" })).toEqual([
      "its licence is not the repository's",
      "its description is no sentence",
      "it has fewer than three keywords",
      "Two words is no keyword",
      "it names author",
      "homepage is written by hand",
    ]);
  });

  it("says after packing for a release where it stands in the repository that releases", () => {
    const { manifest, folder } = published.find(({ folder }) => folder === "apps/cli")!;
    expect(withAddress(manifest, folder, "https://example.org/who/what")).toEqual({
      ...manifest,
      repository: { type: "git", url: "git+https://example.org/who/what.git", directory: "apps/cli" },
      homepage: "https://example.org/who/what/tree/main/apps/cli#readme",
      bugs: { url: "https://example.org/who/what/issues" },
    });
    const pack = text(".github/workflows/release.yml");
    const [named, packed] = ["node gates/release-address.js", "--recursive pack"].map((words) => pack.indexOf(words));
    expect(named).toBeGreaterThan(0);
    expect(named).toBeLessThan(packed!);
  });
});

describe("an app", () => {
  it("is private, but for the command line, and stands on a floor of apps", () => {
    for (const { manifest, folder, floors } of apps) {
      expect(manifest.private === true, folder).toBe(folder !== "apps/cli");
      expect(floors.length === 1 && ["app", "case-studies", "cli"].includes(floors[0]!), folder).toBe(true);
    }
  });
});

describe("a release", () => {
  it("moves all packages together and leaves the private ones alone", () => {
    const { fixed, privatePackages } = JSON.parse(text(".changeset/config.json")) as Record<string, unknown>;
    expect(fixed).toEqual([["@stewardsim/*"]]);
    expect(privatePackages).toEqual({ version: false, tag: false });
  });

  it("is told of packages that there are, since one that there is not stops it", () => {
    const published = members.filter(({ manifest }) => manifest.private !== true).map(({ manifest }) => manifest.name);
    for (const file of readdirSync(join(root, ".changeset")).filter((name) => /^[^A-Z].*\.md$/.test(name)))
      for (const [, name] of text(`.changeset/${file}`)
        .split("---")[1]!
        .matchAll(/"(.*)":/g))
        expect(published, file).toContain(name);
  });
});
