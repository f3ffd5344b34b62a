import type { Command } from "commander";
import { UsageError } from "@stewardsim/report/terminal";
import { print } from "../terminal.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** `stewardsim completion SHELL`: commands and flags, from the same declarations as the help. */
export function completion(program: Command, shell: string): Promise<number> {
  if (!(shells as readonly string[]).includes(shell))
    throw new UsageError(`There is completion for ${shells.join(", ")}, and not for "${shell}".`);
  const commands = program.commands.map((one) => ({
    name: one.name(),
    about: one.description().split(/[.:;]/)[0]!,
    flags: one.options.flatMap(({ long, description }) => (long ? [{ long, about: description }] : [])),
  }));
  print(scripts[shell as (typeof shells)[number]](commands));
  return Promise.resolve(0);
}

interface Known {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly { readonly long: string; readonly about: string }[];
}

const safe = (text: string) => text.replace(/['"`$\\:[\]]/g, " ");

const scripts = {
  bash: (commands: readonly Known[]) => `_stewardsim() {
  local word="\${COMP_WORDS[COMP_CWORD]}" flags
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, flags }) => `    ${name}) flags="${flags.map(({ long }) => long).join(" ")}" ;;`).join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _stewardsim stewardsim`,
  zsh: (commands: readonly Known[]) => `#compdef stewardsim
_stewardsim() {
  local -a commands
  commands=(${commands.map(({ name, about }) => `'${name}:${safe(about)}'`).join(" ")})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "\${words[2]}" in
${commands.map(({ name, flags }) => `    ${name}) _arguments ${flags.map(({ long, about }) => `'${long}[${safe(about)}]'`).join(" ")} '*:file:_files' ;;`).join("\n")}
  esac
}
compdef _stewardsim stewardsim`,
  fish: (commands: readonly Known[]) =>
    [
      ...commands.map(
        ({ name, about }) => `complete -c stewardsim -n __fish_use_subcommand -a ${name} -d '${safe(about)}'`,
      ),
      ...commands.flatMap(({ name, flags }) =>
        flags.map(
          ({ long, about }) =>
            `complete -c stewardsim -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d '${safe(about)}'`,
        ),
      ),
    ].join("\n"),
};
