export { type ThreadOptions, threads } from "./threads.ts";
