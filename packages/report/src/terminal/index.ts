export { exitCodes, UsageError } from "./exit-codes.ts";
export { duration, progress } from "./progress.ts";
export { run } from "./run.ts";
export { styleFor } from "./style-for.ts";
