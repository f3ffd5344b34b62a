import { Option } from "commander";
import { json } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const merge: DeclaredCommand = {
  name: "merge <folders...>",
  about: "Puts the shards of one experiment together in a new folder.",
  example: [
    "stewardsim compare my-project.yaml --draws 100 --shard 1/2 --out shard-1",
    "stewardsim compare my-project.yaml --draws 100 --shard 2/2 --out shard-2",
    "stewardsim merge shard-1 shard-2 --out whole",
  ].join("\n"),
  options: [new Option("--out <folder>", "the new folder").makeOptionMandatory(), json()],
  load: async () => (await import("../commands/merge.ts")).merge,
};
