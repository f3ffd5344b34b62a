import { Option } from "commander";
import { whole } from "../option-values.ts";
import { json } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const story: DeclaredCommand = {
  name: "story <folder>",
  about: "Tells what happened in one stored run, and where the money went, year by year.",
  example: "stewardsim story results/compare --arm my-project --replication 3",
  options: [
    new Option("--replication <n>", "which run").default(0).argParser(whole(0, 1e9)),
    new Option("--arm <name>", "of which arm (the first with a steward)"),
    json(),
  ],
  load: async () => (await import("../commands/story.ts")).story,
};
