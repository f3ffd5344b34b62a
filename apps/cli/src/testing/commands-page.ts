import { commandPages, programPage, type Term } from "../manual/command-pages.ts";
import { exitStatuses } from "../manual/exit-statuses.ts";

/** What means something to Markdown and is meant as it stands. */
const plain = (text: string) => text.replace(/[<>*_[\]|]/g, "\\$&");

const table = (head: string, rows: readonly Term[], text: (about: string) => string) => [
  `| ${head} | meaning |`,
  "| --- | --- |",
  ...rows.map(({ term, about }) => `| \`${term.replaceAll("|", "\\|")}\` | ${text(about)} |`),
  "",
];

const shell = (...lines: readonly string[]) => ["```sh", ...lines, "```", ""];

/** The reference of all commands as a Markdown page. */
export function commandsAsMarkdown(): string {
  const { about, terms } = programPage();
  return [
    "# Commands",
    "",
    about,
    "",
    "What to ask in which order is told by the [README of the command line](../apps/cli/README.md). This page is written from the",
    "commands themselves, as the manual page `man stewardsim` is.",
    "",
    ...table("flag", terms, plain),
    ...commandPages().flatMap((page) => [
      `## ${page.usage.split(" ")[1]}`,
      "",
      page.about,
      "",
      "```text",
      page.usage,
      "```",
      "",
      ...(page.terms.length === 0 ? [] : table("word or flag", page.terms, plain)),
      ...shell(page.example),
    ]),
    "## Exit codes",
    "",
    ...table("code", exitStatuses, (text) => text.replaceAll("|", "\\|")),
  ].join("\n");
}
