import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createProgram } from "../program.ts";
import { commandList } from "./choices-of-flags.ts";
import { scripts } from "./scripts.ts";

const commands = commandList(createProgram());
const hasBash = spawnSync("bash", ["--version"]).status === 0;

/** What bash offers for the last of some words. */
function offered(...words: string[]): string[] {
  const asked = `
${scripts.bash(commands)}
COMP_WORDS=(stewardsim "$@")
COMP_CWORD=$#
_stewardsim
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", asked, "bash", ...words], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.trim().split("\n");
}

describe.skipIf(!hasBash)("completion in bash", () => {
  it.each([
    [["comp"], ["compare", "completion"]],
    [["--v"], ["--version"]],
    [
      ["compare", "--until-"],
      ["--until-within", "--until-best"],
    ],
    [
      ["analyse", "results", "--by", "p"],
      ["pawn", "prim"],
    ],
    [
      ["analyse", "results", "--by", "=", "p"],
      ["pawn", "prim"],
    ],
    [
      ["analyse", "results", "--by", "="],
      [
        "morris",
        "sobol",
        "pawn",
        "delta",
        "rbd-fast",
        "features",
        "prim",
        "cart",
        "regret",
        "worth",
        "why",
        "reversal",
      ],
    ],
    [
      ["analyse", "results", "--causes", ""],
      ["levers", "mechanisms"],
    ],
    [
      ["sweep", "mine.yaml", "--design", "s"],
      ["spread", "sobol", "saltelli"],
    ],
    [
      ["sweep", "mine.yaml", "--by", ""],
      ["factor", "grade"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["help", "st"], ["story"]],
    [["run", "--he"], ["--help"]],
  ])("offers after %j", (words, choices) => {
    expect(offered(...words)).toEqual(choices);
  });

  it.each([[["run", ""]], [["sweep", "--out", "res"]], [["analyse", "results", "--of", "p"]]])(
    "leaves %j to bash, which knows files",
    (words) => {
      expect(offered(...words)).toEqual([""]);
      expect(scripts.bash(commands)).toContain("complete -o default -F");
    },
  );
});

describe("completion in every shell", () => {
  it.each(["bash", "zsh", "fish"] as const)("knows every command, flag and choice in %s", (shell) => {
    const script = scripts[shell](commands);
    for (const { name, flags, words } of commands) {
      expect(script).toContain(name);
      for (const { long, value } of flags) {
        expect(script).toContain(shell === "fish" ? `-l ${long.slice(2)}` : long);
        if (Array.isArray(value)) expect(script).toContain(value.join(" "));
      }
      if (Array.isArray(words)) expect(script).toContain(words.join(" "));
    }
  });

  it("asks for a path where a path is wanted, and for a text where it is none", () => {
    const sweep = commands.find(({ name }) => name === "sweep")!;
    const of = (long: string) => sweep.flags.find((one) => one.long === long)!;
    expect([of("--out").value, of("--design-file").value, of("--screened").value]).toEqual(["path", "path", "path"]);
    expect([of("--seed").value, of("--pairs").value]).toEqual(["text", undefined]);
    expect([of("--factor").isRepeated, of("--seed").isRepeated]).toEqual([true, false]);
    const [zsh, fish] = [scripts.zsh(commands), scripts.fish(commands)];
    expect(zsh).toMatch(/'--out=\[[^\]]*\]:value:_files'/);
    expect(zsh).toMatch(/'--design=\[[^\]]*\]:value:\(lhs spread /);
    expect(zsh).toMatch(/'\*--factor=\[/);
    expect(fish).toMatch(/from sweep' -l out -r -F/);
    expect(fish).toMatch(/from sweep' -l design -x -a 'lhs spread /);
  });
});
