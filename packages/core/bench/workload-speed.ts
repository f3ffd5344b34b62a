import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedKey } from "../src/foundation/rng.ts";
import { cpuSeconds, digits, median, table } from "./timing.ts";
import { createWorkload, steps, type Workload } from "./workload.ts";
import { runBound } from "./workload-bound.ts";
import { runSkip } from "./workload-skip.ts";

const rounds = 7;
const ways: readonly (readonly [string, (w: Workload) => unknown])[] = [
  ["brute", (w) => runBound(w, true)],
  ["bound", (w) => runBound(w)],
  ["skip", runSkip],
];

/** Builds the same three ways in C; `undefined` without a compiler. */
function compiled(folder: string): string | undefined {
  const program = join(mkdtempSync(join(tmpdir(), "workload-")), "w");
  const options = ["-O3", "-march=native", "-ffp-contract=off", "-o", program, join(folder, "w.c"), "-lm"];
  return ["gcc", "cc"].some((compiler) => spawnSync(compiler, options).status === 0) ? program : undefined;
}

/** CPU seconds of a run in C, the median of a few. */
function secondsInC(program: string, way: string, count: number, repeats: number): number {
  const { stdout } = spawnSync(program, [way, String(count), String(repeats)], { encoding: "utf8" });
  return median(
    stdout
      .trim()
      .split("\n")
      .map((line) => Number(line.split(" ")[0])),
  );
}

/** Millions of agent-steps a second by each way and size; the ways take turns, so that a slow minute hits them all. */
export function workloadSpeed(folder: string): string {
  const program = compiled(folder);
  const rows = [1e3, 1e4, 1e5, 1e6].map((count) => {
    const workload = createWorkload(count, seedKey(1));
    const repeats = Math.max(1, Math.round(1e5 / count));
    const seconds = new Map<string, number[]>();
    const record = (name: string, value: number) => seconds.set(name, [...(seconds.get(name) ?? []), value]);
    for (let round = 0; round < (count === 1e6 ? 3 : rounds); round++)
      for (const [name, run] of ways) {
        if (program !== undefined) record(`C ${name}`, secondsInC(program, name, count, repeats));
        record(name, cpuSeconds(() => Array.from({ length: repeats }, () => run(workload))) / repeats);
      }
    const speed = (name: string) => (count * steps) / median(seconds.get(name)!) / 1e6;
    const inC = (name: string) => (program === undefined ? "no compiler" : digits(speed(`C ${name}`)));
    const ratio = (name: string) => (program === undefined ? "–" : digits(speed(name) / speed(`C ${name}`)));
    return [count.toLocaleString("en"), ...ways.flatMap(([name]) => [inC(name), digits(speed(name)), ratio(name)])];
  });
  return table(["agents", ...ways.flatMap(([name]) => [`C, ${name}`, `own, ${name}`, "ratio"])], rows);
}
