import type { KnownCommand, KnownFlag, Wanted } from "./choices-of-flags.ts";
import type { Shell } from "./shells.ts";

/** What means something to a shell, or parts the fields of a completion, becomes a space. */
const safe = (text: string) => text.replace(/['"`$\\:[\]()]/g, " ");
const isWords = (wanted: Wanted | undefined): wanted is readonly string[] => Array.isArray(wanted);

/** Completion for each shell, as text to be read by it. */
export const scripts: Readonly<Record<Shell, (commands: readonly KnownCommand[]) => string>> = { bash, zsh, fish };

/** Where no words are known the shell's own completion takes over: files, with spaces and `~` as it knows them. */
function bash(commands: readonly KnownCommand[]): string {
  const cases = commands.flatMap(({ name, flags }) =>
    flags
      .filter(({ value }) => isWords(value))
      .map(({ long, value }) => `    "${name} ${long}") choices="${(value as readonly string[]).join(" ")}" ;;`),
  );
  const words = commands.flatMap(({ name, flags, words: own }) => [
    `      "${name} -"*) choices="${flags.map(({ long }) => long).join(" ")}" ;;`,
    ...(isWords(own) ? [`      "${name} "*) choices="${own.join(" ")}" ;;`] : []),
  ]);
  return `_stewardsim() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" choices=""
  # --by=morris comes as three words.
  if [ "$word" = "=" ]; then
    word=""
  elif [ "$before" = "=" ]; then
    before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  case "\${COMP_WORDS[1]} $before" in
${cases.join("\n")}
    *) case "\${COMP_WORDS[1]} $word" in
${words.join("\n")}
    esac ;;
  esac
  if [ "$COMP_CWORD" = 1 ]; then
    choices="${commands.map(({ name }) => name).join(" ")} --help --version"
  fi
  COMPREPLY=()
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$word"))
  fi
}
complete -o default -F _stewardsim stewardsim`;
}

function zsh(commands: readonly KnownCommand[]): string {
  const flagged = ({ long, about, value, isRepeated }: KnownFlag) =>
    `'${isRepeated ? "*" : ""}${long}${value === undefined ? "" : "="}[${safe(about)}]${value === undefined ? "" : `:value:${actionOf(value)}`}'`;
  const actionOf = (wanted: Wanted) => (isWords(wanted) ? `(${wanted.join(" ")})` : wanted === "path" ? "_files" : " ");
  return `#compdef stewardsim
_stewardsim() {
  local -a commands
  commands=(${commands.map(({ name, about }) => `'${name}:${safe(about)}'`).join(" ")})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "\${words[1]}" in
${commands.map(({ name, flags, words }) => `    ${name}) _arguments ${[...flags.map(flagged), `'*:word:${actionOf(words)}'`].join(" ")} ;;`).join("\n")}
  esac
}
if [ "$funcstack[1]" = "_stewardsim" ]; then
  _stewardsim "$@"
else
  compdef _stewardsim stewardsim
fi`;
}

function fish(commands: readonly KnownCommand[]): string {
  const valueOf = (value: Wanted | undefined) =>
    value === undefined ? "" : isWords(value) ? ` -x -a '${value.join(" ")}'` : value === "path" ? " -r -F" : " -x";
  return commands
    .flatMap(({ name, about, flags, words }) => {
      const after = `complete -c stewardsim -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c stewardsim -n __fish_use_subcommand -f -a ${name} -d '${safe(about)}'`,
        ...(isWords(words) ? [`${after} -f -a '${words.join(" ")}'`] : []),
        ...flags.map(
          ({ long, about: what, value }) => `${after} -l ${long.slice(2)}${valueOf(value)} -d '${safe(what)}'`,
        ),
      ];
    })
    .join("\n");
}
