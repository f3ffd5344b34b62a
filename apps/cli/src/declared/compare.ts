import { Option } from "commander";
import { studyOptions, untilOptions } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const compare: DeclaredCommand = {
  name: "compare <files...>",
  about:
    "Compares scenarios, or one scenario with the three reference strategies, under the same draws and random numbers.",
  example: "stewardsim compare my-project.yaml --draws 100",
  options: [
    new Option("--alternatives", "add what else a firm can do: use the project only, or join a foundation"),
    ...untilOptions(),
    ...studyOptions(),
  ],
  takesTime: true,
  makesDraws: true,
  load: async () => (await import("../commands/compare.ts")).compare,
};
