import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { version } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { createProgram } from "../program.ts";
import { commandsAsMarkdown } from "../testing/commands-page.ts";
import { exitStatuses } from "./exit-statuses.ts";
import { commandsAsManual, escaped } from "./roff.ts";

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const flags = createProgram().commands.flatMap((one) => one.options.map(({ long }) => [one.name(), long!] as const));

describe("the page of commands", () => {
  // `vitest run --project cli manual -u` writes it anew.
  it("is docs/commands.md", async () => {
    await expect(commandsAsMarkdown()).toMatchFileSnapshot(at("../../docs/commands.md").pathname);
  });

  it("says under each command what its flags do", () => {
    const sections = commandsAsMarkdown().split("\n## ");
    for (const [command, flag] of flags)
      expect(sections.find((one) => one.startsWith(`${command}\n`))).toContain(`| \`${flag}`);
  });

  it("has the exit codes that the README has", () => {
    const readme = readFileSync(at("README.md"), "utf8");
    for (const { term, about } of exitStatuses)
      expect(readme).toContain(`| ${term} | ${about.replaceAll("|", "\\|")} |\n`);
  });
});

describe("the manual page", () => {
  const page = commandsAsManual(version);

  it("is built into the package, and has every flag", () => {
    expect(readFileSync(at("man/stewardsim.1"), "utf8")).toBe(page);
    for (const [, flag] of flags) expect(page).toContain(`\\fB${escaped(flag)}\\fR`);
  });

  it("takes no text for a request, and no letter for another", () => {
    expect(escaped(".sh it's a\\b --all – 95 %\n.so x")).toBe(
      "\\&.sh it\\(aqs a\\eb \\-\\-all \\[u2013] 95 %\n\\&.so x",
    );
  });

  const groff = (text: string) =>
    spawnSync("groff", ["-man", "-Tutf8", "-P-cbou", "-ww", "-Wall"], { input: text, encoding: "utf8" });

  it.skipIf(groff("").error !== undefined)("is read by groff without a warning, which others get", () => {
    const { stdout, stderr, status } = groff(page);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("--until-within");
    expect(groff(`${page}.nonsense\n`).stderr).not.toBe("");
  });
});
