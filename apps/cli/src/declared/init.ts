import { Option } from "commander";
import type { DeclaredCommand } from "./declared-command.ts";

export const init: DeclaredCommand = {
  name: "init [file]",
  about: "Writes a scenario to begin with, each number with its unit, plausible range and source.",
  example: "stewardsim init my-project.yaml",
  options: [
    new Option("--all", "every parameter, and not only those to look at first"),
    new Option("--force", "write over a file that is there"),
  ],
  load: async () => (await import("../commands/init.ts")).init,
};
