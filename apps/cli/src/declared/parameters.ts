import { Option } from "commander";
import { json } from "./common-options.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const parameters: DeclaredCommand = {
  name: "parameters [words...]",
  about: "Finds parameters by path or meaning, and explains them: unit, default, plausible range, source, grade.",
  example: "stewardsim parameters price",
  options: [new Option("--observables", "what --watch can keep of a month, and not the parameters"), json()],
  load: async () => (await import("../commands/parameters.ts")).parameters,
};
