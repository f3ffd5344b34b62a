import { Command, CommanderError, Option } from "commander";
import { beforeWork, columnsOf, printErr, screenWidth } from "@stewardsim/report/terminal";
import { commands } from "./declared/all.ts";
import type { DeclaredCommand } from "./declared/declared-command.ts";
import { refuse } from "./mistakes.ts";

/** The code of what is thrown at who asks for the version, which the model knows and only who prints it loads. */
export const versionAsked = "stewardsim.version";

/** The command line, with every command that is declared. */
export function createProgram(): Command {
  const program = mannered(new Command("stewardsim"), "")
    .description(
      "Simulates open-source business models: which way of earning money from a project lets its steward, the project and its community all win, and why.",
    )
    .addOption(new Option("-V, --version", "the version of the model"))
    .on("option:version", () => {
      throw new CommanderError(0, versionAsked, "");
    });
  for (const declared of commands) program.addCommand(commandOf(declared, program));
  return program;
}

/** A command that says mistakes as we do. */
const mannered = (command: Command, name: string): Command =>
  command
    .configureHelp({ helpWidth: screenWidth(columnsOf()), minWidthToWrap: 20 })
    .configureOutput({ outputError: () => undefined })
    .showSuggestionAfterError()
    .exitOverride((error) => refuse(name, error));

function commandOf({ name: title, about, example, options = [], argument, ...how }: DeclaredCommand, program: Command) {
  const [name, ...words] = title.split(" ") as [string, ...string[]];
  const command = mannered(new Command(name), name)
    .description(about)
    .addHelpText("after", `\nExample:\n${example.replace(/^/gm, "  ")}`);
  for (const word of words) command.argument(word);
  if (argument !== undefined) command.addArgument(argument);
  for (const option of options) command.addOption(option);
  return command.action(async (...written: unknown[]) => {
    const given = written
      .slice(0, -2)
      .flat()
      .filter((word): word is string => typeof word === "string");
    // Something is seen at once, before the model is loaded and the draws are made.
    const load = () => {
      if (how.takesTime) printErr(`Reading ${given.slice(0, 4).join(", ")} …`);
      return how.load(program);
    };
    const run = await (how.makesDraws ? beforeWork(load) : load());
    process.exitCode = await run(given, command.opts() as never);
  });
}
