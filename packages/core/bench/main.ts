/**
 * All benchmarks. Prints what it measures and writes it between the marks of docs/benchmarks.md:
 *
 *     pnpm bench
 *
 * With `--million`, a million small replications are stored and simulated, too, which takes half an hour.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { modelSpeed, processTimes } from "./model-speed.ts";
import { digits, median, table } from "./timing.ts";
import { workloadSpeed } from "./workload-speed.ts";

const root = process.cwd();
const page = join(root, "docs/benchmarks.md");
const hasMillion = process.argv.includes("--million");
const marks = ["<!-- measured -->", "<!-- end of measured -->"] as const;

/** Seconds of another Node, as its user waits for them, and of its processors. */
function secondsOf(script: readonly string[]): { wall: number; cpu: number } {
  const from = performance.now();
  // The shell prints its own processor time, and below it that of those it started.
  const { stdout, status } = spawnSync(
    "sh",
    ["-c", '"$@" >/dev/null || exit; times', "sh", process.execPath, ...script],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`${script.join(" ")} ended with ${status}`);
  return { wall: (performance.now() - from) / 1e3, cpu: cpuOf(stdout) };
}

/** Processor seconds of its children, as a shell told them in its last line. */
function cpuOf(told: string): number {
  const minutes = told
    .trim()
    .split("\n")
    .at(-1)!
    .matchAll(/(\d+)m([\d.]+)s/g);
  return [...minutes].reduce((sum, [, minute, second]) => sum + 60 * Number(minute) + Number(second), 0);
}

function coldStart(): string {
  const door = join(root, "packages/core/dist/index.js");
  const empty = Array.from({ length: 7 }, () => secondsOf(["-e", "0"]).wall);
  const loaded = Array.from({ length: 7 }, () => secondsOf(["--input-type=module", "-e", `import "${door}"`]).wall);
  const program = join(root, "apps/cli/dist/bundle/cli.js");
  const helped = Array.from({ length: 7 }, () => secondsOf([program, "--help"]).wall);
  return table(
    ["what", "ms"],
    [
      ["Node, doing nothing", digits(median(empty) * 1e3)],
      ['Node with `import "@stewardsim/core"`', digits(median(loaded) * 1e3)],
      ["`stewardsim --help`, bundled", digits(median(helped) * 1e3)],
    ],
  );
}

/** Seconds of the main job until its first numbers, its answer and its end, and of its processors. */
interface JobTimes {
  first: number;
  answer: number;
  wall: number;
  cpu: number;
}

function jobTimes(words: readonly string[]): Promise<JobTimes> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const since = () => (performance.now() - from) / 1000;
    const times: JobTimes = { first: Number.NaN, answer: Number.NaN, wall: Number.NaN, cpu: 0 };
    // The answer is what it prints first; what it tells on the way goes to stderr.
    const script = '"$@" || exit; times >&3';
    const child = spawn("sh", ["-c", script, "sh", process.execPath, ...words], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const [, out, err, shell] = child.stdio;
    out!.on("data", () => (times.answer = Number.isNaN(times.answer) ? since() : times.answer));
    err!.on("data", (text: Buffer) => {
      if (Number.isNaN(times.first) && String(text).includes("After")) times.first = since();
    });
    let told = "";
    (shell as NodeJS.ReadableStream).on("data", (text: Buffer) => (told += String(text)));
    child.on("close", (status) => {
      if (status !== 0) reject(new Error(`${words.join(" ")} ended with ${status}`));
      times.wall = since();
      times.cpu = cpuOf(told);
      resolve(times);
    });
  });
}

/** The main job as it stands, with one worker and with two. */
async function mainJob(): Promise<string> {
  const job = join(root, "apps/strategy-comparison/dist/main.js");
  if (!existsSync(job)) return "The main job is not built here.";
  const out = mkdtempSync(join(tmpdir(), "main-job-"));
  const runs: (JobTimes & { workers: number })[] = [];
  for (const workers of [1, 2, 1, 2])
    runs.push({ workers, ...(await jobTimes([job, "--out", out, "--force", "--workers", String(workers)])) });
  const best = (workers: number, what: keyof JobTimes) =>
    Math.min(...runs.filter((one) => one.workers === workers).map((one) => one[what]));
  const row = (workers: number) => [
    workers,
    ...(["first", "answer", "wall", "cpu"] as const).map((what) => digits(best(workers, what))),
    `${digits(best(workers, "cpu") / best(1, "cpu"))} ×`,
  ];
  return table(
    ["workers", "first numbers, s", "answer, s", "complete, s", "CPU, s", "CPU against one worker"],
    [row(1), row(2)],
  );
}

/** Ensembles: the wall of a comparison, what storing costs, what memory many small replications take. */
function ensembles(): string {
  const run = (...words: (string | number)[]) => {
    const script = join(root, "packages/experiments/bench/ensembles.js");
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words.map(String)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as { wall: number; cpu: number; megabytes: number };
  };
  const rows = (
    [
      ["1,000 × 3 at 2,000 organizations, 2 workers, stored", run("thousand", 1000, 2, "stored")],
      ["200 × 3, 1 worker, not stored", run("thousand", 200, 1, "loose")],
      ["200 × 3, 1 worker, stored", run("thousand", 200, 1, "stored")],
      ["100,000 × 1 at 50 organizations and 12 months, 2 workers, stored", run("small", 100_000, 2, "stored")],
      ["1,000,000 × 1 that are not simulated, not stored", run("free", 1_000_000, 1, "loose")],
      ...(hasMillion
        ? ([
            ["1,000,000 × 1 that are not simulated, stored", run("free", 1_000_000, 1, "stored")],
            [
              "1,000,000 × 1 at 50 organizations and 12 months, 2 workers, stored",
              run("small", 1_000_000, 2, "stored"),
            ],
          ] as const)
        : []),
    ] as const
  ).map(([what, { wall, cpu, megabytes }]) => [what, digits(wall), digits(cpu), digits(megabytes)]);
  return table(["ensemble", "wall, s", "CPU, s", "most memory, MB"], rows);
}

const git = (...words: string[]) => spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout.trim();
const [processor] = cpus();
const unsaid = git("status", "--porcelain", "packages", "apps") === "" ? "" : " with changes that are not committed";
const sections: readonly (readonly [string, () => string | Promise<string>])[] = [
  ["The reference workload, millions of agent-steps a second", () => workloadSpeed(join(root, "packages/core/bench"))],
  ["The full model", modelSpeed],
  ["Where the time of a run goes (2,000 organizations, mean of the three strategies)", processTimes],
  ["The main job", mainJob],
  ["Ensembles", ensembles],
  ["Cold start", coldStart],
];
const [only] = process.argv.slice(2).filter((word) => word !== "--million");
const measured = [
  `Measured at commit ${git("rev-parse", "--short", "HEAD")}${unsaid}, with Node ${process.versions.node} on ${cpus().length} × ${processor?.model.trim() ?? "unknown"}, shared with other work; CPU time where nothing else is said, medians of seven runs or more (three at 100,000 and one at 1,000,000).`,
];
for (const [title, measure] of sections) {
  if (only !== undefined && !title.toLowerCase().includes(only)) continue;
  console.log(`\n## ${title}\n`);
  const text = await measure();
  console.log(text);
  measured.push(`## ${title}`, text);
}
if (only === undefined) {
  const text = readFileSync(page, "utf8");
  const [before, rest] = text.split(marks[0]) as [string, string];
  const after = rest.split(marks[1])[1] as string;
  writeFileSync(page, `${before}${marks[0]}\n\n${measured.join("\n\n")}\n\n${marks[1]}${after}`);
}
