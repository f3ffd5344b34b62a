import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createProgram } from "./program.ts";
import { program, stewardsimIn } from "./testing/program.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The commands of a text, a line each, as they are written; not those that start a server and wait. */
const commandsIn = (text: string) =>
  text.split("\n").flatMap((line) => (/^\s*(stewardsim (?!notebook\b)[a-z]+|node) /.test(line) ? [line.trim()] : []));

const ofReadme = [...readme.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block]) => commandsIn(block!));
/** Files that the README shows, by their names. */
const files = [...readme.matchAll(/```js\n\/\/ (\S+)\n([^]*?)```/g)].map(([, name, text]) => [name!, text!] as const);
const ofHelp = createProgram().commands.flatMap((one) => {
  let shown = "";
  one.configureOutput({ writeOut: (text) => (shown += text) });
  one.outputHelp();
  return commandsIn(shown.slice(shown.indexOf("Example:")));
});

/** The same with little to compute. */
function small(line: string): string {
  const [, command] = line.split(" ");
  const words = line.replace(/ #.*$/, "").split(" > ")[0]!.trim();
  const target = line.includes(" > ") ? ` > ${line.split(" > ")[1]!}` : "";
  const few: Record<string, string> = {
    run: "--months 24",
    compare: /--until/.test(words)
      ? // It looks for the first time after so many.
        "--months 1 --draws 640 --replications 1"
      : // Two parts of 64 replications, so that there is something for a second shard.
        /--shard/.test(words)
        ? "--months 1 --draws 66 --replications 1"
        : "--months 6 --draws 20 --replications 1",
    decide: "--months 3 --draws 2",
    sweep: `--months 3 ${/morris/.test(words) ? "--trajectories 2" : /saltelli/.test(words) ? "--base 2" : ""}`,
    verify: "--sample 2",
    analyse: /--by (why|reversal)/.test(words) ? "--draws 2" : "",
  };
  return `${words} ${few[command!] ?? ""}${target}`;
}

/** A new folder in which `stewardsim` is a command and home is. */
function emptyFolder() {
  const { folder, stewardsim } = stewardsimIn("examples");
  mkdirSync(join(folder, "bin"));
  symlinkSync(fileURLToPath(new URL("../node_modules", import.meta.url)), join(folder, "node_modules"), "junction");
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "bin/stewardsim"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(folder, "bin/stewardsim"), 0o755);
  return {
    folder,
    /** Runs a line, in a shell where that is asked for or it is more than one command of ours. */
    async runLine(line: string, inShell: boolean) {
      const env = { ...process.env, HOME: folder, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` };
      const isCommand = /^stewardsim [^>]*$/.test(small(line));
      const done =
        isCommand && !inShell
          ? await stewardsim(...wordsOf(small(line)).slice(1))
          : spawnSync("bash", ["-ec", small(line)], { cwd: folder, encoding: "utf8", env, timeout: 200_000 });
      // Fewer organizations than a user would take.
      const file = join(folder, line.split(" ").find((word) => word.endsWith(".yaml")) ?? "");
      if (line.startsWith("stewardsim init ")) {
        writeFileSync(file, readFileSync(file, "utf8").replace("  population:\n", "  population:\n    sampled: 40\n"));
      }
      return done;
    },
  };
}

/** The words of a command, as a shell takes them apart. */
const wordsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

describe.each([
  ["the help", ofHelp, ["init", "run", "decide", "compare", "sweep", "analyse", "merge", "completion"]],
  [
    "the README",
    ofReadme,
    ["init", "validate", "run", "decide", "compare", "sweep", "analyse", "story", "query", "verify", "resume"],
  ],
])("an example of %s", (_, lines, commands) => {
  const { folder, runLine } = emptyFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is there for each command", () => {
    const named = lines.map((line) => line.split(" ")[1]);
    for (const command of commands) expect(named).toContain(command);
    expect(lines.every((line) => line.length <= 118)).toBe(true);
  });

  it.each(lines)(
    "runs after those before it: %s",
    async (line) => {
      // Each command is a process once, as the help shows it: the README shows all that the same ones can do.
      const { stdout, stderr, status } = await runLine(line, lines === ofHelp);
      expect(status, `${stdout}${stderr}`).toBe(0);
      expect(`${stdout}${stderr}`).not.toMatch(/NaN|undefined|\n\s+at .*:\d/);
    },
    240_000,
  );

  it("leaves what it says", () => {
    expect(readdirSync(join(folder, "results"))).toContain("compare");
    if (lines === ofReadme) expect(readFileSync(join(folder, "wins.csv"), "utf8")).toMatch(/^arm,avg\(all_win\)\n/);
    else expect(readFileSync(join(folder, ".bashrc"), "utf8")).toContain("complete -o default");
  });
});

describe("the README", () => {
  it("shows every method of analysis, and how many draws each takes", () => {
    const methods = createProgram()
      .commands.find((one) => one.name() === "analyse")!
      .options.find(({ long }) => long === "--by")!.argChoices!;
    for (const method of methods) {
      expect(ofReadme.join("\n")).toContain(`--by ${method}`);
      expect(readme).toMatch(new RegExp(`^\\| .* \\| \`${method}\` \\|`, "m"));
    }
  });

  it("says truly which command writes over what is there", () => {
    const forced = createProgram().commands.filter((one) => one.options.some(({ long }) => long === "--force"));
    expect(forced.map((one) => one.name())).toEqual(["init"]);
  });
});
