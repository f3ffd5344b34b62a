import { Option } from "commander";
import { firmKinds } from "../firm-kinds.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const init: DeclaredCommand = {
  name: "init [file]",
  about: "Writes a scenario to begin with, each number with its unit, plausible range and source.",
  example: "stewardsim init my-project.yaml",
  options: [
    new Option(
      "--for <kind>",
      "a short one in the words of a kind of firm: a start-up, a database firm with an open core, a cloud, a programme office that sells nothing, or a vendor of subscriptions",
    ).choices(firmKinds),
    new Option("--all", "every parameter, and not only those to look at first"),
    new Option("--force", "write over a file that is there"),
  ],
  load: async () => (await import("../commands/init.ts")).init,
};
