export { type DirectoryStore, openDirectory, readExperiment, readManifest } from "./directory-store.ts";
export { merge } from "./merge.ts";
export { partSize } from "./part.ts";
