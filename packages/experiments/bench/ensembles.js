// One ensemble, timed: `node ensembles.js thousand|small|free REPLICATIONS WORKERS stored|loose`. Prints what it took as
// JSON. Runs that are free are not simulated: what is left is what it takes to keep and to hold them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { change, draw } from "@stewardsim/core";
import { presets, referenceStrategyList } from "@stewardsim/evidence";
import { createStudy, resultsOf, runEnsemble } from "@stewardsim/experiments";
import { openStudy, threads } from "@stewardsim/experiments/node";

const [what, replications, workers, kept] = process.argv.slice(2);
const [{ scenario }] = presets;
// A young project: of one that stands already a past of two years would be solved for each of its twelve months.
const small = change(scenario, {
  "market.population.sampled": 50,
  "project.opening": { pastExposure: 0, adopters: 0, customers: 0, outsiders: 0 },
});
const arms =
  what !== "thousand"
    ? [{ name: "small", scenario: small }]
    : referenceStrategyList.map((strategy) => ({ name: strategy.name, scenario: strategy.asPractised(scenario) }));
const study = createStudy(what === "thousand" ? scenario : small, arms, {
  draws: Number(replications),
  replications: 1,
  factors: [],
  ...(what === "thousand" ? {} : { months: 12 }),
});
const free = async ({ tasks, onResult }) => {
  const width = arms.length * resultsOf(study).length;
  for (const task of tasks)
    await onResult({
      task,
      values: Float64Array.from({ length: width }, (_, at) => draw(1, 2, task, at)),
      failures: [],
    });
};
const folder = mkdtempSync(join(tmpdir(), "ensembles-"));
const from = performance.now();
const store = kept === "stored" ? openStudy(join(folder, "run"), study, { kind: "bench" }) : undefined;
const execute = what === "free" ? free : threads({ workers: Number(workers) });
await runEnsemble(study, { execute, ...(store === undefined ? {} : { store }) });
if (store !== undefined) {
  await store.seal();
  await store.close();
}
const wall = (performance.now() - from) / 1e3;
rmSync(folder, { recursive: true, force: true });
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
