import { Option } from "commander";
import { above0 } from "../option-values.ts";
import { usualResult } from "../usual-result.ts";
import { studyOptions } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const compare: DeclaredCommand = {
  name: "compare <files...>",
  about:
    "Compares scenarios, or one scenario with the three reference strategies, under the same draws and random numbers.",
  example: "stewardsim compare my-project.yaml --draws 100",
  options: [
    new Option("--alternatives", "add what else a firm can do: use the project only, or join a foundation"),
    new Option("--fixed", "hold every parameter at what the scenario says: chance alone"),
    new Option(
      "--until-within <amount>",
      "run draws until each 95% interval is this narrow to either side: of an arm's difference from the first, or of its chance to win",
    ).argParser(above0),
    new Option(
      "--until-best <amount>",
      "run draws until the best arm is known with 95%, but for those that are closer to it than this",
    ).argParser(above0),
    new Option("--of <result>", "what --until-… is about: a result, or all-win, steward-win, …").default(usualResult),
    ...studyOptions(),
  ],
  takesTime: true,
  makesDraws: true,
  load: async () => (await import("../commands/compare.ts")).compare,
};
