import { Argument } from "commander";
import { shells } from "../completion/shells.ts";
import type { DeclaredCommand } from "./declared-command.ts";

export const completion: DeclaredCommand = {
  name: "completion",
  about: "Prints completion for bash, zsh or fish.",
  example: "stewardsim completion bash >> ~/.bashrc",
  argument: new Argument("<shell>").choices(shells),
  load: async (program) => {
    const { completion: print } = await import("../commands/completion.ts");
    return (words) => print(program, words[0]!);
  },
};
