import { Option } from "commander";
import { whole } from "../option-values.ts";
import { json, limit, months, seed } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const run: DeclaredCommand = {
  name: "run <file>",
  about: "Runs a scenario once and shows it.",
  example: "stewardsim run my-project.yaml --seed 7",
  options: [
    seed(),
    months(),
    limit(),
    new Option("--replication <n>", "which run of the seed").default(0).argParser(whole(0, 1e9)),
    new Option("--csv", "print the table of months as CSV, the first of them month 1").conflicts("json"),
    json(),
  ],
  load: async () => (await import("../commands/run.ts")).runCommand,
};
