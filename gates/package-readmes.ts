import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, runIn } from "./library-example.ts";
import { root } from "./small-tree.ts";

/** An example of a README: what is in its `ts` block, and whether a `text` block after it says what that prints. */
export interface Example {
  readonly code: string;
  readonly isPrinted: boolean;
}

const block = /```ts\n(.*?)```(?:((?:(?!```).)*?)```text\n(.*?)```)?/gs;

/** The examples of a README, in their order. What stands between a `ts` block and its `text` block is no block of its own. */
export const examplesIn = (readme: string): readonly Example[] =>
  [...readme.matchAll(block)].map(([, code, , printed]) => ({ code: code!, isPrinted: printed !== undefined }));

/** A README in which every `text` block that follows a `ts` block holds what running that one in the folder prints. */
export const withWhatItPrints = (readme: string, folder: string): string =>
  readme.replace(block, (_, code: string, between: string | undefined, printed: string | undefined) => {
    const said = runIn(folder, code);
    return printed === undefined
      ? `\`\`\`ts\n${code}\`\`\`${between ?? ""}`
      : `\`\`\`ts\n${code}\`\`\`${between}\`\`\`text\n${said.trimEnd()}\n\`\`\``;
  });

/**
 * Holds code against the types of what it imports, under strict settings, as a user's editor would.
 *
 * @param folder whose `node_modules` hold what it imports
 * @throws with what the compiler says where a type does not fit
 */
export function checkTypes(codes: readonly string[], folder: string): void {
  const here = mkdtempSync(join(folder, "types-"));
  const files = codes.map((code, index) => {
    const file = join(here, `example-${index}.ts`);
    writeFileSync(file, code);
    return file;
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const strictly = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
  const types = ["--typeRoots", join(root, "node_modules/@types"), "--skipLibCheck", "--ignoreConfig"];
  try {
    run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...strictly, ...types, ...files], folder);
  } finally {
    rmSync(here, { recursive: true });
  }
}
