import { type CommandPage, commandPages, programPage, type Term } from "./command-pages.ts";
import { exitStatuses } from "./exit-statuses.ts";

/**
 * Text as man shows it: letters beyond ASCII by their number, which every formatter knows; hyphens that can be copied; no line that
 * could be taken for a request.
 */
export const escaped = (text: string) =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha")
    .replaceAll("`", "\\(ga")
    .replaceAll("'", "\\(aq")
    .replace(/[^\0-\x7f]/gu, (letter) => `\\[u${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`)
    .replace(/^\./gm, "\\&.");

/** The same, with what stands in code marks in bold. */
const marked = (text: string) =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `\\fB${escaped(part)}\\fR` : escaped(part)))
    .join("");

/** What is written as it stands is bold, and what stands for something else is slanted. */
const termLine = (term: string) =>
  term
    .split(" ")
    .map((word) => `\\f${/^[<[]/.test(word) ? "I" : "B"}${escaped(word)}\\fR`)
    .join(" ");

const paragraphs = (terms: readonly Term[]) =>
  terms.flatMap(({ term, about }) => [".TP", termLine(term), marked(about)]);

const section = ({ usage, about, terms, example }: CommandPage) => [
  `.SS ${escaped(usage)}`,
  marked(about),
  ...paragraphs(terms),
  ".PP",
  "Example:",
  ".PP",
  ".RS 4",
  ".nf",
  escaped(example),
  ".fi",
  ".RE",
];

/**
 * The manual page of all commands, for `man`.
 *
 * @param version of the model, which the page names at its foot
 */
export function commandsAsManual(version: string): string {
  const { usage, about, terms } = programPage();
  return [
    `.TH STEWARDSIM 1 "" "StewardSim ${version}" "Commands of StewardSim"`,
    ".SH NAME",
    "stewardsim \\- simulates open\\-source business models",
    ".SH SYNOPSIS",
    escaped(usage),
    ".SH DESCRIPTION",
    marked(about),
    ".SH OPTIONS",
    ...paragraphs(terms),
    ".SH COMMANDS",
    ...commandPages().flatMap(section),
    ".SH EXIT STATUS",
    ...paragraphs(exitStatuses),
    ".SH ENVIRONMENT",
    ...paragraphs([{ term: "NO_COLOR", about: "no colours, also on a terminal" }]),
    "",
  ].join("\n");
}
