export { type DirectoryStore, openDirectory, readExperiment, readManifest } from "./directory-store.ts";
export { readBlocks } from "./read-blocks.ts";
export { readRows, type Rows } from "./read-rows.ts";
export { clearFolder } from "./clear-folder.ts";
export { checkFolder, type Checked } from "./check-folder.ts";
export { merge } from "./merge.ts";
export { type Answer, query } from "./query.ts";
export { partSize } from "./part.ts";
export { readTable, type TableFile, writeTable } from "./table-file.ts";
