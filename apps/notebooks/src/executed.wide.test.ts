import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, home, names, read, shownIn } from "./testing/notebooks.ts";

const program = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const [stewardsim, start] = [program("cli/dist/bundle/cli.js"), program("strategy-comparison/dist/main.js")];
const hasJupyter = spawnSync("/usr/bin/jupyter", ["nbconvert", "--version"]).status === 0;

/** Starts a program where there is no network but the machine's own; as it is where that is not permitted. */
const alone = ["unshare", "--map-root-user", "--net", "/usr/bin/python3", "-c"];
const loopbackUp = `import fcntl, os, socket, struct, sys
fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh14s", b"lo", 0x41, b""))
os.execvp(sys.argv[1], sys.argv[1:])`;
const isAlone = spawnSync(alone[0]!, [...alone.slice(1), loopbackUp, "true"]).status === 0;

function run(words: readonly string[], variables: Readonly<Record<string, string>> = {}): void {
  const whole = [...(isAlone ? [...alone, loopbackUp] : []), process.execPath, ...words];
  const { status, stderr, stdout } = spawnSync(whole[0]!, whole.slice(1), {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...variables },
  });
  if (status !== 0) throw new Error(`${words.slice(1, 5).join(" ")} ended with ${status}: ${stderr}${stdout}`);
}

/** Every cell shows something that can be read. */
function mustBeReadable(path: string): void {
  for (const cell of codeOf(read(path))) {
    const { plain, html } = shownIn(cell);
    const text = `${plain}\n${html.replaceAll(/<svg[^]*?<\/svg>/g, "")}`;
    expect(
      cell.outputs.map(({ output_type }) => output_type),
      `${path} ${cell.id}`,
    ).not.toContain("error");
    expect(plain.trim(), `${path} ${cell.id} shows nothing`).not.toBe("");
    expect(text, `${path} ${cell.id}`).not.toMatch(/\bundefined\b|\bNaN\b|\[object Object\]|\[Function/);
    expect(html, `${path} ${cell.id}`).not.toMatch(/<svg[^]*?NaN[^]*?<\/svg>/);
  }
}

describe.skipIf(!hasJupyter)("the notebooks, executed without network", () => {
  // Below this app, where what they import is installed; it is left as it was.
  mkdirSync(join(home, "results"), { recursive: true });
  const folder = mkdtempSync(join(home, "results/trial-"));
  const out = join(folder, "executed");
  const execute = (some: readonly string[], results?: string) =>
    run(
      [stewardsim, "notebook", ...some, "--execute", "--in", folder, "--out", out],
      results === undefined ? {} : { STEWARDSIM_RESULTS: results },
    );
  beforeAll(() => execute([]), 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const shown = (name: string, id: string) => shownIn(codeOf(read(join(out, name))).find((cell) => cell.id === id)!);

  it.each(names)("show in every cell something that can be read: %s", (name) => {
    mustBeReadable(join(out, name));
  });

  it.each(names)("become pages that load nothing from elsewhere: %s", (name) => {
    const page = readFileSync(join(out, name.replace(/ipynb$/, "html")), "utf8");
    expect(page).not.toMatch(/<(script|link|img)[^>]*(src|href)="https?:/);
  });

  it("say the answer in a sentence before its numbers", () => {
    expect(shown("01-first-run.ipynb", "run").plain).toMatch(
      /^[A-Z][^|]*wins?[^|]*against the same run without a steward\./,
    );
    for (const name of names.slice(1, 4))
      expect(shown(name, "answer").plain, name).toMatch(/^(Choose [^:]+|Cannot be told apart): ?[^:]*regret \$/);
    expect(shown("06-python.ipynb", "answer").plain).toMatch(/^Under .+: in \d+% of its runs\./);
  });

  it("draw charts, a mark for each arm at least", () => {
    for (const [name, id] of [
      ["01-first-run.ipynb", "adoption"],
      ["02-which-strategy.ipynb", "board"],
      ["02-which-strategy.ipynb", "worth"],
      ["03-relicensing.ipynb", "trust"],
      ["04-your-firm.ipynb", "years"],
    ] as const)
      expect(shown(name, id).html, `${name} ${id}`).toMatch(/<svg[^]*<(circle|path|line) /);
    expect(shown("02-which-strategy.ipynb", "board").html.match(/<circle/g)!.length).toBeGreaterThanOrEqual(7 * 4);
  });

  it("tell what is fact, own range and prior of a firm's own scenario", () => {
    const { html } = shown("04-your-firm.ipynb", "known");
    for (const kind of ["fact", "own range", "prior"]) expect(html).toMatch(new RegExp(`<td[^>]*>${kind}</td>`));
    expect(html).toMatch(/steward\.treasury\.cash<\/th><td>own range<\/td><td class="number">\$3\.5m to \$4\.5m/);
  });

  it("keep what they compute, each study once, and read it again", () => {
    const kept = readdirSync(join(folder, "results")).sort();
    expect(kept).toEqual(["my-firm", "relicensing", "which-strategy"]);
    expect(shown("05-compare-outputs.ipynb", "folders").plain).toMatch(/my-firm[^]*relicensing[^]*which-strategy/);
  });

  it("know units in Python, and ask by the command line where the module duckdb is missing", () => {
    expect(shown("06-python.ipynb", "money").plain).toMatch(/unit\s+usd/);
    expect(shown("06-python.ipynb", "source").plain).toMatch(
      /by (the command .*stewardsim|the command .*cli\.js|DuckDB's Python module)/,
    );
  });

  it("compare outputs of other programs, of start and of compare", () => {
    const mine = join(folder, "mine.yaml");
    writeFileSync(
      mine,
      "months: 12\nmarket: { population: { sampled: 60 } }\nstrategy: { streams: { subscription: {} } }\n",
    );
    const few = ["--draws", "2", "--replications", "1", "--months", "12", "--out"];
    const of = (name: string) => join(folder, `of-${name}`);
    run([start, "--arms", "subscription", ...few, of("start")]);
    run([stewardsim, "compare", mine, ...few, of("compare")]);
    for (const name of ["start", "compare"]) {
      execute(["05"], of(name));
      mustBeReadable(join(out, "05-compare-outputs.ipynb"));
      const { plain } = shown("05-compare-outputs.ipynb", "results");
      expect(plain).toContain(of(name));
      expect(plain).toMatch(/regret/i);
    }
  });
});
