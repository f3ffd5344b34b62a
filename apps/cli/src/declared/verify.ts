import { Option } from "commander";
import { whole } from "../option-values.ts";
import { json, seedOf, workers } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const verify: DeclaredCommand = {
  name: "verify <folder>",
  about: "Computes a random sample of stored replications again and compares every byte.",
  example: "stewardsim verify results/compare --sample 32",
  options: [
    new Option("--sample <n>", "how many").default(16).argParser(whole(1, 1_000_000)),
    seedOf("decides which (others each time)"),
    workers(),
    json(),
  ],
  takesTime: true,
  load: async () => (await import("../commands/verify.ts")).verify,
};
