import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

// Programs that tests start print as into a pipe, whatever the terminal that the tests run in asks for.
delete process.env["FORCE_COLOR"];
delete process.env["COLUMNS"];

/** Projects of which a test puts something else in the stead of a module: there every file has modules of its own. */
const withMocks = ["results"];

/** Every folder that may hold tests: a new package or app is one without being named anywhere. */
const roots = ["packages", "apps"].flatMap((parent) =>
  existsSync(parent) ? readdirSync(parent).map((name) => `${parent}/${name}`) : [],
);

/**
 * One vitest project for each folder; `extends` hands it the settings of the root. The files of one share their modules,
 * since loading the model anew for each of a hundred files took longer than its tests.
 */
export const projects = [...roots, "bench", "gates"]
  .filter((root) => existsSync(`${root}/package.json`))
  .map((root) => {
    const name = basename(root);
    return { extends: true as const, test: { name, root, isolate: withMocks.includes(name) } };
  });

/** What makes and removes the folder of all that tests leave behind; by its whole path, since every project reads it. */
export const scratchFolder = fileURLToPath(new URL("scratch-folder.ts", import.meta.url));

/** Many tests wait for programs that they started: on two cores one file at a time would leave the other idle. */
export const maxWorkers = Math.max(2, availableParallelism() - 1);

/** On a build machine the counts are read from files, so that nobody has to read them off a screen. */
export const reporters = (name: string) => [
  "default" as const,
  ...(process.env["CI"] ? [["json", { outputFile: `reports/${name}.json` }] as ["json", { outputFile: string }]] : []),
];
