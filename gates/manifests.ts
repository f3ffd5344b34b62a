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
  name.startsWith("@stewardsim/")
    ? ["workspace:*"]
    : ["catalog:", ...(kind === "peerDependencies" ? ["catalog:peers"] : [])];
