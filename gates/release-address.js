// Before a release is packed: every published package says where its sources, its page and its bugs are, which npm asks of what has
// a provenance. The address is that of the repository whose workflow releases: `node gates/release-address.js https://host/owner/name`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A package.json that says where its package stands: `folder` in the repository of that address. */
export const withAddress = (manifest, folder, address) => ({
  ...manifest,
  repository: { type: "git", url: `git+${address}.git`, directory: folder },
  homepage: `${address}/tree/main/${folder}#readme`,
  bugs: { url: `${address}/issues` },
});

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const address = process.argv[2];
  if (!/^https:\/\/[^/]+\/[^/]+\/[^/]+$/.test(address ?? ""))
    throw new Error(`${address} is no address of a repository: give it as https://host/owner/name.`);
  for (const folder of ["packages", "apps"].flatMap((parent) =>
    readdirSync(parent).map((name) => `${parent}/${name}`),
  )) {
    const path = join(folder, "package.json");
    const manifest = JSON.parse(readFileSync(path, "utf8"));
    if (manifest.private === true) continue;
    writeFileSync(path, `${JSON.stringify(withAddress(manifest, folder, address), undefined, 2)}\n`);
  }
}
