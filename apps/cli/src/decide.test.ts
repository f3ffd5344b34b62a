import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("decide");
const few = ["--draws", "4", "--months", "12"];
const only = ["--only", "open core, managed service"];
const small = "name: small\nstart: 2025-01\nmonths: 24\nmarket: { population: { sampled: 100 } }\n";

beforeAll(() => {
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write("firm.yaml", `${small}steward: { treasury: { baseProfit: 0, cash: 4M usd } }\n`);
  write("office.yaml", `${small}steward: { budget: { headcount: 12 } }\n`);
  write("nobody.yaml", `${small}steward: { kind: nobody }\n`);
  write("closed.yaml", `${small}strategy: { isOpenSource: false }\n`);
  write("licence.yaml", `${small}strategy: { licence: BULS }\n`);
  write("agpl.yaml", `${small}strategy: { licence: AGPL }\n`);
  write("customers.yaml", `${small}opening: { adopters: 400, customers: 30 }\n`);
  mkdirSync(join(folder, "folder.yaml"));
});

/** The commands that a screen ends with, in words as a shell reads them. */
const commandsIn = (screen: string): string[][] => {
  const [, commands = ""] = screen.split("Then: ");
  return [...commands.replaceAll(/ \\\n\s*/g, " ").matchAll(/stewardsim (.*)/g)].map(([, words]) =>
    [...words!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!),
  );
};

/** What a program said, in one line. */
const said = async (...words: string[]) => {
  const { stdout, stderr, status } = await stewardsim(...words);
  return { status, stdout, stderr: stderr.replace(/\s+/g, " ") };
};

describe("stewardsim decide", () => {
  it("compares what is open, says what is not and how much is run, and keeps a folder that all commands read", async () => {
    const { status, stdout, stderr } = await said("decide", "firm.yaml", ...few, ...only, "--out", "kept");
    expect([status, stdout === ""], stderr).toEqual([0, false]);
    expect(stderr).toMatch(/11 people cost \$\d+,000 a month.*The cash of \$4,000,000 lasts \d+ months/);
    expect(stderr).toContain("Compared: stay as it is; open core; managed service.");
    expect(stderr).toMatch(/3 arms and 2 counterfactuals, 4 draws: 20 runs\. A share .*±49 points at most/);
    expect(stderr).toContain("4 draws of 3 arms and 2 counterfactuals × 1 replication (20 runs in all)");
    // As the screen counts them, and how long it takes is told of what is done.
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/: 3 arms, 4 draws of/);
    expect(stderr).not.toMatch(/runs, about/);
    expect(stdout).toContain("Brief, two pages: kept/brief.html (brief.md: as text).");
    const markdown = readFileSync(join(folder, "kept/brief.md"), "utf8");
    expect(markdown).toContain("managed service");
    // What is said of whom, and when: the ways stand in the table.
    expect(markdown).toMatch(
      /\nsmall from \d{4}-\d\d on, over 12 months, held against no steward and neutral foundation\.\n/,
    );
    expect(readFileSync(join(folder, "kept/brief.html"), "utf8")).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(readFileSync(join(folder, "kept/manifest.json"), "utf8"))).toMatchObject({ kind: "decide" });
    for (const words of [
      ["analyse", "kept", "--by", "regret"],
      ["story", "kept", "--arm", "open core"],
      ["verify", "kept", "--sample", "2"],
      ["resume", "kept", "--json"],
    ]) {
      const read = await stewardsim(...words);
      expect([read.status, read.stdout !== ""], `${words.join(" ")}: ${read.stderr}`).toEqual([0, true]);
    }
    expect(await said("decide", "firm.yaml", ...few, "--out", "kept")).toMatchObject({ status: 2 });
  }, 120_000);

  it("says what the first draws give, where many more are to come", async () => {
    const words = ["--only", "open core", "--months", "6"];
    const { status, stderr } = await said("decide", "firm.yaml", ...words, "--draws", "48", "--out", "looked");
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(
      /After 16 of 48 draws all three win (under no arm yet|most often under [a-z ]+ \d+% \d+–\d+)/,
    );
    expect(stderr).not.toContain("After 64");
    const fewer = await said("decide", "firm.yaml", ...words, "--draws", "47", "--out", "not-looked");
    expect(fewer.stderr).not.toContain("After 16");
  }, 60_000);

  it("prints only commands that run, of all that is open to a firm and of one other way", async () => {
    for (const [out, ...words] of [["full"], ["one-way", "--only", "best conduct"]] as const) {
      const { status, stdout, stderr } = await stewardsim("decide", "firm.yaml", ...few, ...words, "--out", out);
      expect(status, stderr).toBe(0);
      const commands = commandsIn(stdout);
      expect(commands.map((command) => command[1])).toEqual([out, out]);
      for (const command of [...commands, ["analyse", out, "--by", "worth"]]) {
        const next = await stewardsim(...command);
        expect(next.status, `${command.join(" ")}: ${next.stderr}`).toBe(0);
        if (!command.includes("regret")) continue;
        const ranked = next.stdout.replaceAll(/\s+/g, " ");
        expect(ranked).toContain("stay as it is, stay as it is at best conduct");
        expect(ranked.includes(", open core, open core + best conduct, managed service,"), ranked).toBe(out === "full");
      }
    }
  }, 240_000);

  it("says how a word was read that is no name of what is open", async () => {
    const { status, stderr } = await said("decide", "firm.yaml", ...few, "--only", "cloud", "--out", "cloud");
    expect(status, stderr).toBe(0);
    expect(stderr).toContain('"cloud" is read as infrastructure: sells machines of its own');
    expect(stderr).toContain('Write "managed service" for what runs the project for customers');
    const named = await said("decide", "firm.yaml", ...few, "--only", "managed service", "--out", "named");
    expect(named.stderr).not.toContain("is read as");
  }, 60_000);

  it("leaves an office nothing to sell, and compares what it can do", async () => {
    const { status, stdout, stderr } = await said("decide", "office.yaml", ...few, "--json", "--out", "office");
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("an office with a fixed budget sells nothing");
    const { arms } = JSON.parse(stdout) as { arms: { name: string }[] };
    expect(arms.map(({ name }) => name)).toEqual([
      "no steward",
      "stay as it is",
      "stay as it is at best conduct",
      "foundation",
      "use only",
      "join a foundation",
      "neutral foundation",
    ]);
  }, 60_000);

  it("takes ways together, and is put together from shards", async () => {
    const words = ["decide", "firm.yaml", "--draws", "2", "--months", "6", "--only", "services"];
    const together = ["--with", "infrastructure+subscription", "--replications", "40"];
    for (const shard of ["1/2", "2/2"])
      expect((await said(...words, ...together, "--shard", shard, "--out", `part-${shard[0]}`)).status).toBe(0);
    expect((await said("merge", "part-1", "part-2", "--out", "whole")).status).toBe(0);
    expect((await stewardsim("resume", "whole")).stdout).toContain("infrastructure + subscription");
  }, 120_000);

  it.each([
    ["two files", ["firm.yaml", "office.yaml"], "decide takes one scenario.*stewardsim compare"],
    ["a path that is none", ["nowhere.yaml"], "There is no file nowhere.yaml"],
    ["a folder", ["folder.yaml"], "folder.yaml cannot be read .*Is it a file"],
    ["nobody who decides", ["nobody.yaml"], "leaves nothing to decide: no firm leads the project.*set kind: firm"],
    ["closed code", ["closed.yaml"], "leaves nothing to decide: the code is closed"],
    ["a licence that is none", ["licence.yaml"], "licence.yaml: The scenario has one problem.*Did you mean BUSL"],
    ["customers of nothing", ["customers.yaml"], "opening.customers .*Add what they buy"],
    [
      "an arm that is none",
      ["firm.yaml", "--only", "opn core"],
      'No arm is called "opn core". Did you mean "open core"',
    ],
    ["one arm alone", ["firm.yaml", "--only", "stay as it is"], "Nothing is left to compare with"],
    [
      "a licence that nobody compared",
      ["firm.yaml", "--only", "FSL"],
      "No arm is called .FSL.*Others are put together with --with",
    ],
    [
      "a licence that is today's",
      ["agpl.yaml", "--only", "gnu agpl"],
      "relicense to AGPL is not open to this firm: .*is under it today",
    ],
    ["an arm that is not open", ["firm.yaml", "--only", "dual"], "dual licence is not open to this firm: under a"],
    [
      "ways that are none",
      ["firm.yaml", "--with", "magic"],
      '"magic" is nothing that a firm can do here.*There are: services',
    ],
    ["ways that cannot be", ["office.yaml", "--with", "BSL"], "is not open to this firm: nothing is sold"],
  ])(
    "refuses %s in a sentence with what to do",
    async (_, words, sentence) => {
      const { status, stdout, stderr } = await said("decide", ...words, ...few, "--out", "refused");
      expect(stderr).toMatch(new RegExp(sentence));
      expect(stderr).not.toMatch(/ at .*\.js|mistake of stewardsim/);
      expect([status, stdout]).toEqual([2, ""]);
    },
    60_000,
  );
});

describe("what is wrong with a scenario", () => {
  it.each(["run", "decide", "compare", "sweep", "validate"])(
    "is said by %s with the file that it is in",
    async (command) => {
      const { status, stdout, stderr } = await said(command, "licence.yaml");
      expect(status).toBe(2);
      expect(stderr + stdout).toMatch(/licence\.yaml: The scenario has one problem:\s+strategy\.licence \(line 5\)/);
    },
  );
});

describe("stewardsim init --for", () => {
  it("writes a short scenario in the words of a kind of firm, and names what to do next", async () => {
    const { status, stdout } = await said("init", "--for", "startup", "mine.yaml");
    expect(status).toBe(0);
    expect(stdout).toMatch(/for a start-up.*\n.*stewardsim validate mine.yaml · stewardsim decide mine.yaml/);
    expect(readFileSync(join(folder, "mine.yaml"), "utf8")).toContain("adopters: 500");
    expect(await said("init", "--for", "bakery", "other.yaml")).toMatchObject({ status: 2 });
    expect((await said("init", "--for", "ospo", "--all", "other.yaml")).stderr).toContain(
      "Choose one of --for and --all",
    );
  }, 60_000);
});
