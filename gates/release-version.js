// After `changeset version`: the version that results name follows the package's.
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("packages/core/package.json", "utf8"));
const file = "packages/core/src/version.ts";
writeFileSync(file, readFileSync(file, "utf8").replace(/version = ".*"/, `version = "${version}"`));
