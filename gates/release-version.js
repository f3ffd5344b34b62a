// After `changeset version`: the versions that results and a citation name follow the package's.
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("packages/core/package.json", "utf8"));
const file = "packages/core/src/version.ts";
writeFileSync(file, readFileSync(file, "utf8").replace(/version = ".*"/, `version = "${version}"`));
const citation = readFileSync("CITATION.cff", "utf8");
writeFileSync("CITATION.cff", citation.replace(/^version: .*$/m, `version: ${version}`));
