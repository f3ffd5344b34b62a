import type { Command, Option } from "commander";
import { list } from "../option-values.ts";

/** What may be written for a value: one of some words, a path, or any text. */
export type Wanted = readonly string[] | "path" | "text";

/** A flag of a command. */
export interface KnownFlag {
  /** With its dashes. */
  readonly long: string;
  readonly about: string;
  /** Its value, where it has one. */
  readonly value?: Wanted;
  readonly isRepeated: boolean;
}

/** A command as completion sees it. */
export interface KnownCommand {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly KnownFlag[];
  /** What stands beside the flags. */
  readonly words: Wanted;
}

/** The commands of a program with their flags, from the same declarations as the help. */
export const commandList = (program: Command): readonly KnownCommand[] => [
  ...program.commands.map((one): KnownCommand => {
    const choices = one.registeredArguments.find(({ argChoices }) => argChoices !== undefined)?.argChoices;
    return {
      name: one.name(),
      about: one.description().split(/[.:;]/)[0]!,
      flags: [...one.options.flatMap(known), help],
      words: choices ?? "path",
    };
  }),
  { name: "help", about: "Shows help", flags: [], words: program.commands.map((one) => one.name()) },
];

const help: KnownFlag = { long: "--help", about: "how it is asked", isRepeated: false };

const known = ({ long, description, required, argChoices, flags, parseArg }: Option): KnownFlag[] =>
  !long
    ? []
    : [
        {
          long,
          about: description,
          isRepeated: parseArg === list,
          ...(required ? { value: argChoices ?? (/<(folder|file)>/.test(flags) ? "path" : "text") } : {}),
        },
      ];
