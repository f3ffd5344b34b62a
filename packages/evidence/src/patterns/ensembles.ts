import { change, type Changes, noSteward, parseScenario, type Scenario } from "@stewardsim/core";
import { bestConduct } from "../strategies.ts";

/** The market of the model's defaults, with a subscription and the conduct that a mixed project needs. */
const base = parseScenario({
  name: "patterns",
  strategy: { name: "subscription", streams: { subscription: {} } },
});
const kind: Changes = {
  "strategy.conduct.charter": 0.5,
  "strategy.conduct.neutrality": 0.4,
  "strategy.conduct.programme": "standard",
};
const mixed = change(base, kind);

/** Months that pass before something happens to a mature project, and the date on which it does. */
export const matureAt = 120;
const matureOn = "2020-11";
const mature = change(mixed, { months: 168, "strategy.conduct.neutrality": 0.5, "strategy.plan.upstream": 0.08 });
const relicense = { do: "relicense", restrictiveness: 1, hosting: false, redistribution: false };
/** A steward that keeps the say and the work: many engineers, little room for others. */
const single: Changes = {
  "strategy.conduct": { neutrality: 0.05, charter: 0.1, reviewRights: 0.2, programme: "none" },
  "strategy.plan.upstream": 0.35,
  "strategy.licence.agreementBurden": 0.5,
};
/** Staff is withdrawn from a project whose outsiders have no say. */
export const withdrawnAt = 84;
const withdrawnOn = "2017-11";

const scenario = (from: Scenario, changes: Changes) => change(from, changes);

/** A situation, and the same world without what happens in it. */
export interface Situation {
  readonly scenario: Scenario;
  readonly twin: Scenario;
}

/** The situations that the patterns speak of, and for each the same world without what happens in it. */
export const ensembles = {
  organic: pair(noSteward(mixed)),
  subscription: pair(mixed),
  "open-core": pair(scenario(mixed, { "strategy.streams": { openCore: {} } })),
  infrastructure: pair(
    scenario(mixed, {
      "strategy.streams": { infrastructure: {} },
      "strategy.conduct.dogfooding": 0.8,
      "strategy.plan.integration": 0.15,
    }),
  ),
  neutral: pair(scenario(mixed, bestConduct)),
  "single-vendor": pair(scenario(base, single)),
  mature: pair(mature),
  "relicensed-mixed": pair(scenario(mature, { events: [{ at: matureOn, action: relicense }] }), mature),
  "relicensed-vendor": pair(
    scenario(scenario(base, { ...single, months: 168 }), { events: [{ at: matureOn, action: relicense }] }),
    scenario(base, { ...single, months: 168 }),
  ),
  loosened: pair(
    scenario(mature, {
      events: [
        { at: "2019-11", action: relicense },
        { at: "2021-11", action: { do: "relicense", restrictiveness: 0, hosting: true, redistribution: true } },
      ],
    }),
    mature,
  ),
  withdrawn: pair(
    scenario(mixed, {
      "strategy.conduct.neutrality": 0.1,
      "strategy.conduct.reviewRights": 0.15,
      events: [{ at: withdrawnOn, action: { do: "reassign", share: 0.9 } }],
    }),
    mixed,
  ),
  partner: pair(
    scenario(mixed, {
      "market.platforms": [
        { name: "unix", share: 0.7 },
        { name: "windows", share: 0.3, supported: false },
      ],
      "partners.vendors": [{ name: "vendor", platform: "windows", benefit: 0.8, adversarial: 0.2 }],
      "strategy.plan.asks": 3,
      "strategy.plan.engineerToEngineer": 0.7,
    }),
  ),
} as const satisfies Record<string, Situation>;

/** The name of a situation in `ensembles`, which figures are read off. */
export type EnsembleName = keyof typeof ensembles;

function pair(scenario: Scenario, twin: Scenario = scenario): Situation {
  return { scenario, twin };
}
