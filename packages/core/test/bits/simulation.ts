/** Whole runs, digested: everything that the model computes must be the same on every engine. */
import { tableHash } from "../../src/foundation/table.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { simulate } from "../../src/simulation/run/simulate.ts";
import { restore, snapshot } from "../../src/simulation/run/snapshot.ts";
import { say } from "../say.ts";

const population = { organizations: 6000, sampled: 600 };

const scenarios = {
  "young and quiet": parseScenario({ market: { population }, strategy: { streams: { subscription: {} } } }),
  "everything at once": parseScenario({
    start: "2010-01",
    market: {
      population,
      network: { kind: "scale-free" },
      platforms: [
        { name: "unix", share: 0.7 },
        { name: "other", share: 0.3, supported: false },
      ],
      awareness: { innovationHazard: 0.02 },
      choice: { fitMean: 20 },
      hosting: { hostedFriction: 0 },
    },
    project: { opening: { capability: 0.9, maintainers: 4, regulars: 12 } },
    community: { forking: { critical: 0.3, hazard: 1 }, arrival: { newcomerRate: 0.01 } },
    strategy: {
      streams: {
        subscription: { meter: "cpu" },
        openCore: {},
        infrastructure: {},
        privateInfrastructure: {},
        services: {},
      },
      conduct: { audits: 0.5, dogfooding: 0.5, programme: "standard", neutrality: 0 },
      rules: [{ when: ["<", "runway", 60], then: { do: "raise" }, once: false }],
    },
    partners: {
      vendors: [{ name: "a vendor", platform: "other", benefit: 1, hosts: true }],
      resellers: [{ name: "a reseller" }],
      asking: { base: 0 },
    },
    events: [
      { at: "2012-03", action: { do: "relicense", restrictiveness: 1, hosting: false } },
      { at: "2014-01", action: { do: "foundation" } },
    ],
  }),
};

const months = 84;
for (const [name, scenario] of Object.entries(scenarios)) {
  const { table, log, outcome } = simulate(scenario, { seed: "Łódź", months });
  say(`${name} ${tableHash(table)}`);
  say(`${name}, taken up in month 40 ${tableHash(restore(snapshot(scenario, { seed: "Łódź", at: 40 }), months))}`);
  say(`${name}, in short ${Object.values(outcome.measures).join(" ")}`);
  for (const { month, what } of log) say(`${name} ${month} ${what}`);
}
