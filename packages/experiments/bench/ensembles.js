// One ensemble, timed: `node ensembles.js thousand|small REPLICATIONS WORKERS stored|loose`. Prints what it took as JSON.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { change } from "@stewardsim/core";
import { presets, referenceStrategyList } from "@stewardsim/evidence";
import { createStudy, runEnsemble } from "@stewardsim/experiments";
import { openStudy, threads } from "@stewardsim/experiments/node";

const [what, replications, workers, kept] = process.argv.slice(2);
const [{ scenario }] = presets;
const small = change(scenario, { "market.population.sampled": 50 });
const arms =
  what === "small"
    ? [{ name: "small", scenario: small }]
    : referenceStrategyList.map((strategy) => ({ name: strategy.name, scenario: strategy.asPractised(scenario) }));
const study = createStudy(scenario, arms, {
  draws: Number(replications),
  replications: 1,
  factors: [],
  ...(what === "small" ? { months: 12 } : {}),
});
const folder = mkdtempSync(join(tmpdir(), "ensembles-"));
const from = performance.now();
const store = kept === "stored" ? openStudy(join(folder, "run"), study, { kind: "bench" }) : undefined;
await runEnsemble(study, { execute: threads({ workers: Number(workers) }), ...(store === undefined ? {} : { store }) });
if (store !== undefined) {
  await store.seal();
  await store.close();
}
const wall = (performance.now() - from) / 1e3;
rmSync(folder, { recursive: true, force: true });
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
