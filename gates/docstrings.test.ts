import { expect, it, onTestFinished } from "vitest";
import { undocumented } from "./docstrings.ts";
import { members } from "./manifests.ts";
import { smallTree } from "./small-tree.ts";

const packages = members.filter(({ folder }) => folder.startsWith("packages/"));

it("every export of a package says what it is", () => {
  expect(undocumented(packages)).toEqual([]);
});

it("an export without a sentence is named with its door, wherever it is declared", () => {
  const { folder, remove } = smallTree(
    {
      "one/tsconfig.json":
        '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true, "noEmit": true } }',
      "one/src/index.ts":
        'export { counted, said as told } from "./deep.ts";\n/** @returns three */\nexport const three = () => 3;\n',
      "one/src/deep.ts": "export interface counted {}\n\n/** Says so. */\nexport const said = 1;\n",
      "one/src/node/index.ts": "/** Four. */\nexport const four = 4;\nexport type Five = 5;\n",
    },
    [],
  );
  onTestFinished(remove);
  const doors = { ".": { types: "./dist/index.d.ts" }, "./node": { types: "./dist/node/index.d.ts" } };
  const one = { folder: "one", manifest: { name: "one", exports: { ...doors, "./package.json": "./package.json" } } };
  expect(undocumented([one], folder)).toEqual(["one: counted", "one: three", "one/node: Five"]);
  const lost = { ...one, manifest: { name: "one", exports: { ".": { types: "./dist/lost.d.ts" } } } };
  expect(() => undocumented([lost], folder)).toThrow("The door one leads to one/src/lost.ts, which is not there.");
});
