/** Commands that print JSON; `start` is `pnpm start` and `pnpm scenario`. */
export const jsonCommands = [
  "start",
  "run",
  "decide",
  "compare",
  "sweep",
  "resume",
  "analyse",
  "story",
  "verify",
  "merge",
  "report",
  "query",
  "validate",
  "parameters",
] as const;

/** A command that prints JSON. */
export type JsonCommand = (typeof jsonCommands)[number];
