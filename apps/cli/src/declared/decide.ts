import { Option } from "commander";
import { list } from "../option-values.ts";
import { studyOptions, untilOptions } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const decide: DeclaredCommand = {
  name: "decide <file>",
  about:
    "Compares what is open to the firm of a scenario: to stay as it is, each way to earn, another licence, a foundation; writes a decision brief of it.",
  example: 'stewardsim decide my-project.yaml --with "infrastructure+subscription"',
  options: [
    new Option("--with <ways>", "ways to go together, such as infrastructure+subscription; may be repeated").argParser(
      list,
    ),
    new Option("--only <arms>", "some arms by name, with commas between them, beside the firm as it is"),
    ...untilOptions(),
    ...studyOptions(),
  ],
  takesTime: true,
  makesDraws: true,
  load: async () => (await import("../commands/decide.ts")).decide,
};
