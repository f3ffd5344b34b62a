import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Files, root, smallTree } from "./small-tree.ts";

/** What is said of a package whose front door opens on `used.ts`. */
function lookedAt(files: Files) {
  const { folder, remove } = smallTree(
    {
      "package.json": JSON.stringify({ name: "whole", private: true, workspaces: ["packages/*"] }),
      "packages/small/package.json": JSON.stringify({ name: "small", type: "module", exports: "./dist/index.js" }),
      "packages/small/src/index.ts": 'export { used } from "./used.ts";\n',
      "packages/small/src/used.ts": "export const used = 1;\n",
      ...files,
    },
    ["knip.jsonc"],
  );
  onTestFinished(remove);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const words = ["--production", "--include", "files,exports,types,duplicates"];
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, "tools/check/node_modules/knip/bin/knip.js"), ...words],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { said: stdout, status };
}

describe("what nothing uses", () => {
  it("is refused: a file, an export, a type, and what only a test uses", () => {
    const { said, status } = lookedAt({
      "packages/small/src/used.ts": "export const used = 1;\nexport const spare = 2;\nexport type Spare = 3;\n",
      "packages/small/src/alone.ts": "export const alone = 1;\n",
      "packages/small/src/tried.ts": "export const tried = 1;\n",
      "packages/small/src/tried.test.ts": 'import { tried } from "./tried.ts";\ntried;\n',
    });
    expect(status).toBe(1);
    for (const left of ["alone.ts", "tried.ts", "spare", "Spare"]) expect(said).toContain(left);
  });

  it("is nothing where all is used, by a program or by hand", () => {
    expect(lookedAt({ "packages/small/bench/speed.ts": "export const measured = 1;\n" })).toEqual({
      said: "",
      status: 0,
    });
  });
});
