export { screenWidth } from "../screen-width.ts";
export { columnsOf } from "./columns-of.ts";
export { exitCodes, UsageError } from "./exit-codes.ts";
export { duration, progress } from "./progress.ts";
export { jsonText, printJson } from "./print-json.ts";
export { printData, printErr, printOut } from "./print.ts";
export { run } from "./run.ts";
export { styleFor } from "./style-for.ts";
export { beforeWork, untilStopped } from "./until-stopped.ts";
