import { openCore, subscription } from "@stewardsim/evidence";
import { createStudy, factorsAt, runEnsemble, type Study } from "@stewardsim/experiments";
import { openStudy, readScenarioFile, sealStudy, threads } from "@stewardsim/experiments/node";

// The design: one firm and two ways to earn. Both arms of a draw have the same market, people and chance.
const firm = await readScenarioFile("firm.yaml");
const arms = [
  { name: "subscription", scenario: subscription.atBestConduct(firm) },
  { name: "open core", scenario: openCore.atBestConduct(firm) },
];
const price = { path: "strategy.streams.openCore.price", low: 40, high: 800 };
const cash = { path: "steward.treasury.cash", low: 1e6, high: 10e6 };
const asked = factorsAt(arms[1]!.scenario, [price, cash]);

// Once with everything else at its usual value, and once with everything else drawn too: how much of the answer is left then?
const size = { draws: 96, replications: 1, seed: "price-and-cash" };
const held = createStudy(firm, arms, { ...size, factors: asked });
const others = createStudy(firm, arms, size).factors.filter(({ path }) => !asked.some((one) => one.path === path));
const drawn = createStudy(firm, arms, { ...size, factors: [...asked, ...others] });

// The ensembles: kept as they come, so that what was interrupted goes on, and what is done is not done again.
for (const [folder, study] of Object.entries({ held, drawn })) await keep(`results/${folder}`, study);

async function keep(folder: string, study: Study) {
  const store = openStudy(folder, study, { kind: "example" });
  const ensemble = await runEnsemble(study, { execute: threads(), store });
  await sealStudy(store, ensemble);
  console.log(`${folder}: ${study.draws} draws of ${study.factors.length} parameters, ${arms.length} arms`);
}
