import type { Command, Option } from "commander";
import { commands } from "../declared/all.ts";
import { createProgram } from "../program.ts";

/** A word that may be written, and what it does. */
export interface Term {
  readonly term: string;
  readonly about: string;
}

/** What a manual says of a command. */
export interface CommandPage {
  /** As `stewardsim run [options] <file>`. */
  readonly usage: string;
  readonly about: string;
  /** What stands beside the flags, where it can be only one of some words; then the flags. */
  readonly terms: readonly Term[];
  /** Lines for a shell. */
  readonly example: string;
}

/** Every command, in the order of the help and from the same declarations. */
export function commandPages(): readonly CommandPage[] {
  const program = createProgram();
  return commands.map(({ name, example }) => {
    const command = program.commands.find((one) => one.name() === name.split(" ")[0])!;
    const help = command.createHelp();
    const { usage, about, terms } = pageOf(command, command.options);
    const words = command.registeredArguments.filter(({ argChoices }) => argChoices !== undefined);
    return {
      usage,
      about,
      terms: [
        ...words.map((word) => ({ term: `<${help.argumentTerm(word)}>`, about: help.argumentDescription(word) })),
        ...terms,
      ],
      example,
    };
  });
}

/** The program itself, with what may be written before a command. */
export function programPage(): Omit<CommandPage, "example"> {
  const program = createProgram();
  return pageOf(program, program.createHelp().visibleOptions(program));
}

function pageOf(command: Command, options: readonly Option[]): Omit<CommandPage, "example"> {
  const help = command.createHelp();
  return {
    usage: help.commandUsage(command),
    about: command.description(),
    terms: options.map((option) => ({ term: help.optionTerm(option), about: help.optionDescription(option) })),
  };
}
