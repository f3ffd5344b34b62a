import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { home } from "./testing/notebooks.ts";

const program = fileURLToPath(new URL("../../cli/dist/bundle/cli.js", import.meta.url));
const database = fileURLToPath(new URL("../../cli/node_modules/@duckdb/node-api/lib/index.js", import.meta.url));
const python = "/usr/bin/python3";
const hasPandas = spawnSync(python, ["-c", "import pandas"]).status === 0;

/**
 * What `stewardsim.py` asks of DuckDB's Python module, done by DuckDB itself: the module is not in Debian, and its SQL is what is to be
 * tried.
 */
const duckdbModule = `import io, json, subprocess
import pandas
class Error(Exception): pass
class Database:
    def __init__(self): self.told = []
    def execute(self, sql):
        self.told.append(sql)
        return self
    def df(self):
        said = subprocess.run(["node", "--input-type=module", "-e", PROGRAM, json.dumps(self.told)], capture_output=True, text=True)
        if said.returncode: raise Error(said.stderr)
        return pandas.read_json(io.StringIO(said.stdout), orient="records")
connect = Database
PROGRAM = """import { DuckDBInstance } from ${JSON.stringify(database)};
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const told = JSON.parse(process.argv[1]);
for (const sql of told.slice(0, -1)) await connection.run(sql);
const reader = await connection.runAndReadAll(told.at(-1));
console.log(JSON.stringify(reader.getRowObjectsJson()));"""
`;

describe.skipIf(!hasPandas)("stewardsim.py", () => {
  const folder = mkdtempSync(join(tmpdir(), "stewardsim-python-"));
  const results = join(folder, "it's of compare");
  const modules = join(folder, "modules");
  const ask = (code: string, path: string = home) =>
    spawnSync(python, ["-c", `import stewardsim as s\n${code}`, results], {
      encoding: "utf8",
      cwd: folder,
      env: { ...process.env, PYTHONPATH: `${path}:${home}`, PYTHONDONTWRITEBYTECODE: "1" },
    });
  beforeAll(() => {
    const mine = join(folder, "mine.yaml");
    writeFileSync(
      mine,
      "months: 12\nmarket: { population: { sampled: 60 } }\nstrategy: { streams: { subscription: {} } }\n",
    );
    mkdirSync(modules);
    writeFileSync(join(modules, "duckdb.py"), duckdbModule);
    const words = ["compare", mine, "--draws", "3", "--replications", "1", "--months", "12", "--out", results];
    const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("reads the same table by DuckDB's module and by the command line", () => {
    const question = `import sys
print(s.engine().split()[0])
table = s.query(sys.argv[1], "SELECT arm, draw, adoption_share, all_win, experiment FROM runs JOIN design USING (draw, experiment) ORDER BY ALL")
print(table.round(9).to_csv(index=False))`;
    const [byCommand, byModule] = [ask(question), ask(question, modules)].map(({ stdout, stderr }) => stdout || stderr);
    expect(byModule).toMatch(/^DuckDB's\narm,draw,adoption_share,all_win,experiment\n/);
    expect(byModule!.match(/it.s of compare/g)).toHaveLength(18);
    expect(byCommand!.replace(/^the\n/, "DuckDB's\n")).toBe(byModule);
  }, 60_000);

  it("knows the unit of every column of both tables", () => {
    const { stdout } = ask(`import sys
print(s.columns(sys.argv[1]).loc[["lowest_cash_usd", "all_win", "steward.treasury.wage"], "unit"].to_dict())`);
    expect(stdout.trim()).toBe("{'lowest_cash_usd': 'usd', 'all_win': '', 'steward.treasury.wage': 'usd/fte/month'}");
  });

  it("says what to do where a folder is none, or a question is none", () => {
    expect(ask("s.query('nowhere', 'SELECT 1')").stderr).toMatch(/ResultsError: nowhere is no folder of results/);
    expect(ask("s.latest('nowhere')").stderr).toMatch(
      /ResultsError: There are no results in nowhere yet: execute 02-which-strategy/,
    );
    expect(ask("import sys\ns.query(sys.argv[1], 'SELECT nonsense')").stderr).toMatch(/ResultsError: .*nonsense/);
    expect(ask("import sys\ns.query(sys.argv[1], 'SELECT nonsense')", modules).stderr).toMatch(
      /ResultsError: The question cannot be answered: /,
    );
  });
});
