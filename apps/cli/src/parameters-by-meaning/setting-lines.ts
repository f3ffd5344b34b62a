import { licenceAliases, licences } from "@stewardsim/core";
import type { Style } from "@stewardsim/report";
import { table, wrapped } from "../terminal.ts";
import type { Setting } from "./settings.ts";

/** A setting explained: where it stands, what it says, how it is written; of the licence, every name with its traits. */
export const settingLines = ({ name, path, about, written }: Setting, { strong }: Style): string[] => [
  strong(path),
  ...row("meaning", about),
  ...written.flatMap((line, index) =>
    line.split("\n").flatMap((part, at) => `  ${(index + at === 0 ? "written" : "").padEnd(12)}${part}`),
  ),
  ...(name === "licence" ? licenceLines().map((line) => `  ${line}`) : []),
  "",
];

const row = (title: string, text: string) =>
  wrapped(text, 84).map((line, at) => `  ${(at === 0 ? title : "").padEnd(12)}${line}`);

/** Every licence that has a name, with the traits it stands for, and where that is from. */
function licenceLines(): string[] {
  const yes = (is: boolean) => (is ? "yes" : "no");
  const rows = Object.entries(licences).map(([name, { hosting, redistribution, restrictiveness, copyleft }]) => [
    name,
    yes(hosting),
    yes(redistribution),
    String(restrictiveness),
    String(copyleft),
    Object.keys(licenceAliases)
      .filter((alias) => licenceAliases[alias] === name)
      .slice(0, 2)
      .join(", "),
  ]);
  return [
    "",
    ...table(
      ["NAME", "OTHERS HOST", "OTHERS REBUILD", "RESTRICTIVE", "COPYLEFT", "ALSO"],
      rows,
      [14, 11, 14, 11, 8, 24],
    ),
    ...wrapped(
      "Source: what others may do is read off the texts, spdx.org/licenses (FSL-1.1 stands for FSL-1.1-MIT and FSL-1.1-ALv2). How restrictive a licence is felt to be is our order, and how far copyleft reaches too: a guess (grade D).",
      84,
    ),
  ];
}

/** A setting as data. */
export const settingData = ({ name, path, about, written }: Setting) => ({
  path,
  about,
  written: [...written],
  ...(name === "licence"
    ? { licences: Object.entries(licences).map(([licence, traits]) => ({ name: licence, ...traits })) }
    : {}),
});
