import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { type Files, root, smallTree } from "./small-tree.ts";

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** Lints a small tree under the real settings. Answers which rules each file breaks. */
export function lint(files: Files): (path: string) => string[] {
  const { folder, remove } = smallTree({ "tsconfig.json": settings, ...files }, [
    ".oxlintrc.json",
    "gates/lint-plugin.js",
  ]);
  try {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, "tools/check/node_modules/oxlint/bin/oxlint"), "--format=json"],
      {
        cwd: folder,
        encoding: "utf8",
        // Its type-aware half is a program of its own, which it looks for on the path.
        env: {
          ...process.env,
          PATH: `${join(root, "tools/check/node_modules/.bin")}${delimiter}${process.env["PATH"]}`,
        },
      },
    );
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    return (path) => [
      ...new Set(diagnostics.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code)),
    ];
  } finally {
    remove();
  }
}

const settings = JSON.stringify({
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  },
});
