import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./small-tree.ts";

export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly [kind: string]: unknown;
}

/** A package, an app or the root: its folder, what its package.json says, and the floor in its turbo.json. */
export interface Member {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly floors: readonly string[];
}

const json = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as unknown;

function member(folder: string): Member {
  const settings = `${folder}/turbo.json`;
  const { tags = [] } =
    folder !== "." && existsSync(join(root, settings)) ? (json(settings) as { tags?: string[] }) : {};
  return { folder, manifest: json(`${folder}/package.json`) as Manifest, floors: tags };
}

const children = (parent: string) =>
  existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`) : [];

/** Everyone in the workspace. */
export const members: readonly Member[] = [
  ".",
  "gates",
  "bench",
  ...children("packages"),
  ...children("apps"),
  ...children("examples"),
  ...children("tools"),
]
  .filter((folder) => existsSync(join(root, folder, "package.json")))
  .map(member);

const kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Dependencies whose version stands in the package itself and not once for all in `pnpm-workspace.yaml`. */
export const strayVersions = (manifest: Manifest): string[] =>
  kinds.flatMap((kind) =>
    Object.entries((manifest[kind] ?? {}) as Record<string, string>)
      .filter(([name, version]) => !allowed(kind, name).includes(version))
      .map(([name, version]) => `${name}: ${version}`),
  );

const allowed = (kind: string, name: string) =>
  name.startsWith("@stewardsim/") || name.startsWith("tools-")
    ? ["workspace:*"]
    : [
        "catalog:",
        ...(kind === "peerDependencies" ? ["catalog:peers"] : []),
        ...(name === "typescript" ? ["catalog:typedoc"] : []),
      ];

/**
 * What is wrong with the package.json of a published package, a sentence each: what a reader of a registry finds it by and believes it
 * by. Where its sources stand is written when it is packed for a release (`release-address.js`), and not by hand.
 */
export function publicationFaults(manifest: Manifest): string[] {
  const { keywords, description, license } = manifest;
  const words = Array.isArray(keywords) ? keywords.map(String) : [];
  return [
    ...(license === "Apache-2.0" ? [] : ["its licence is not the repository's"]),
    ...(typeof description === "string" && description.endsWith(".") ? [] : ["its description is no sentence"]),
    ...(words.length >= 3 ? [] : ["it has fewer than three keywords"]),
    ...words.filter((word) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word)).map((word) => `${word} is no keyword`),
    ...["author", "contributors", "maintainers"]
      .filter((field) => field in manifest)
      .map((field) => `it names ${field}`),
    ...["repository", "homepage", "bugs"]
      .filter((field) => field in manifest)
      .map((field) => `${field} is written by hand`),
  ];
}
