import { UsageError } from "@stewardsim/report/terminal";
import { CommanderError } from "commander";
import { analyse } from "./declared/analyse.ts";

/** What is missing, and how to come by it, by the name of an argument. */
const missing: Readonly<Record<string, (command: string) => string>> = {
  file: (command) =>
    `${command} needs a scenario: stewardsim ${command} my-project.yaml. Write one to begin with: stewardsim init my-project.yaml`,
  files: (command) => missing["file"]!(command),
  folder: (command) =>
    `${command} needs a folder of results, such as results/compare. To have one: stewardsim compare my-project.yaml`,
  folders: (command) => missing["folder"]!(command),
  "folders-and-question": () =>
    'query needs a folder of results and a question: stewardsim query results/compare "SELECT * FROM runs LIMIT 3"',
  shell: () => "completion needs the name of a shell: bash, zsh or fish.",
};

const oneFolder = (command: string) =>
  `${command} takes one folder of results: stewardsim ${command} results/compare. Ask several in SQL with stewardsim query.`;

/** What to do where more is given than the one thing that a command takes. */
const onlyOne: Readonly<Record<string, string>> = {
  run: "run takes one scenario: stewardsim run my-project.yaml. Several are compared by stewardsim compare.",
  decide:
    "decide takes one scenario, the firm that decides: stewardsim decide my-project.yaml. Several are compared by stewardsim compare; a name of several words stands in quotation marks.",
  init: "init writes one file: stewardsim init my-project.yaml",
  ...Object.fromEntries(["analyse", "story", "verify", "resume"].map((command) => [command, oneFolder(command)])),
};

/**
 * Says a mistake in the words of a command line as every other mistake is said: a sentence, with what to do.
 *
 * @param command in which it was made, empty for the program itself
 * @throws UsageError; or what it was given where nobody made a mistake, as who asks for help
 */
export function refuse(command: string, error: CommanderError): never {
  if (error.exitCode === 0 || error.code === "commander.help") throw error;
  if (error.code === "commander.excessArguments" && onlyOne[command] !== undefined)
    throw new UsageError(onlyOne[command]);
  const unknown = error.code === "commander.unknownCommand" ? /'(.*?)'/.exec(error.message)?.[1] : undefined;
  if (unknown !== undefined && analyse.options?.[0]?.argChoices?.includes(unknown))
    throw new UsageError(
      `${unknown} is an analysis of a folder of results: stewardsim analyse results/compare --by ${unknown}`,
    );
  const argument = error.code === "commander.missingArgument" ? /'(.*)'/.exec(error.message)?.[1] : undefined;
  throw new UsageError(missing[argument ?? ""]?.(command) ?? sentence(command, error.message));
}

/** A message of the parser as a sentence; where it does not say what to do, where to read on. */
function sentence(command: string, message: string): string {
  const said = message.replace(/^error: /, "").replace(/\s*\n\(?(Did you mean .*?\?)\)?/, ". $1");
  const upper = `${said[0]!.toUpperCase()}${said.slice(1)}`;
  if (/Did you mean|It is |Allowed choices/.test(said)) return upper;
  return `${upper.replace(/[.]?$/, ".")} See: stewardsim ${command === "" ? "" : `${command} `}--help`;
}
