import { change, neutralFoundation, noSteward, proprietary, type Scenario } from "@stewardsim/core";
import { infrastructureDifferentiation, openCore, referenceStrategyList, subscription } from "./strategies.ts";

/** How a steward behaves whatever it sells: as is usual with its strategy, or as well as can reasonably be asked. */
export type Conduct = "as practised" | "best";

/** What an arm is that is none of the strategies: what it lacks, does otherwise, or shows by being there. */
export type CaseArmKind =
  | "no-steward"
  | "without-dogfooding"
  | "claims-without-integration"
  | "over-the-wall"
  | "two-streams"
  | "never-asks"
  | "asks-as-vendor"
  | "asks-as-engineers"
  | "neutral-foundation"
  | "proprietary"
  | "relicenses-under-pressure";

/** One way to run the case: a strategy with a conduct, or another arm of some kind. */
export interface CaseArm {
  /** For people: nothing is read off it. */
  readonly name: string;
  /** The name of a reference strategy. */
  readonly strategy?: string;
  readonly conduct?: Conduct;
  readonly kind?: CaseArmKind;
  readonly scenario: Scenario;
  /** What it is and why it is there, in a sentence. */
  readonly about: string;
}

/** What the arm without a steward is called. */
export const withoutSteward = "no steward";

/** The strategies as practised and at best conduct, what they are held against, and who has them wrong: same firm, same cash. */
export const caseArms = (scenario: Scenario): CaseArm[] => [
  {
    name: withoutSteward,
    kind: "no-steward",
    scenario: noSteward(scenario),
    about: "a founder and a community; nobody pays anybody",
  },
  ...strategyArms(scenario),
  ...infrastructureArms(scenario),
  {
    name: "open core that relicenses under pressure",
    kind: "relicenses-under-pressure",
    scenario: change(openCore.asPractised(scenario), {
      "strategy.name": "relicenses under pressure",
      // A board whose growth falls behind while clouds host half of the market: as Elastic, Redis and HashiCorp said they were.
      "strategy.rules": [
        {
          when: ["and", [">", "month", 23], ["<", "growth", 0.3], [">", "rivalShare", 0.5]],
          then: { do: "relicense", to: "BUSL-1.1" },
        },
      ],
    }),
    about: "open core whose board closes the licence where growth is slow and clouds host most of what is hosted",
  },
  {
    name: "neutral foundation",
    kind: "neutral-foundation",
    scenario: neutralFoundation(scenario),
    about: "the opening people, paid for good",
  },
  {
    name: "proprietary",
    kind: "proprietary",
    scenario: proprietary(subscription.asPractised(scenario)),
    about: "the code is closed and sold by subscription",
  },
];

/** Every strategy, as practised and at the best conduct. */
const strategyArms = (scenario: Scenario): CaseArm[] =>
  referenceStrategyList.flatMap((strategy): CaseArm[] => [
    {
      name: `${strategy.name}, as practised`,
      strategy: strategy.name,
      conduct: "as practised",
      scenario: strategy.asPractised(scenario),
      about: strategy.why,
    },
    {
      name: `${strategy.name}, best conduct`,
      strategy: strategy.name,
      conduct: "best",
      scenario: strategy.atBestConduct(scenario),
      about: "one profile for all: shared decisions, charter, review rights, no agreement, no audits, own production",
    },
  ]);

/** Infrastructure that lacks one thing or does one otherwise: what each of them has to do with it. */
function infrastructureArms(scenario: Scenario): CaseArm[] {
  const infrastructure = infrastructureDifferentiation.asPractised(scenario);
  const best = infrastructureDifferentiation.atBestConduct(scenario);
  const asks = (count: number, engineerToEngineer: number) =>
    change(infrastructure, { "strategy.plan.asks": count, "strategy.plan.engineerToEngineer": engineerToEngineer });
  return [
    {
      name: "infrastructure without dogfooding",
      kind: "without-dogfooding",
      scenario: change(infrastructure, { "strategy.conduct.dogfooding": 0 }),
      about: "Sun and Java: people for integration, and nobody who runs it in production",
    },
    {
      name: "claims without integration",
      kind: "claims-without-integration",
      scenario: change(infrastructure, {
        "strategy.conduct.dogfooding": 0,
        "strategy.conduct.claims": 0.9,
        "strategy.plan.integration": 0,
        "strategy.plan.sales": 0.3,
        "steward.opening.integration": 0,
      }),
      about: "best place to run it, says sales; nobody makes it so",
    },
    {
      name: "code over the wall",
      kind: "over-the-wall",
      scenario: change(infrastructure, {
        "strategy.conduct.overTheWall": true,
        "strategy.conduct.reviewRights": 0,
        "strategy.conduct.charter": 0,
      }),
      about: "releases, and no review for those outside",
    },
    {
      name: "infrastructure + subscription",
      kind: "two-streams",
      scenario: change(best, {
        "strategy.name": "infrastructure + subscription",
        "strategy.streams.subscription": { gatedDistribution: true },
        "strategy.plan.sales": 0.25,
      }),
      about: "both, at the best conduct",
    },
    {
      name: "never asks",
      kind: "never-asks",
      scenario: asks(0, 0),
      about: "infrastructure as practised; no partner is ever asked",
    },
    {
      name: "asks as a vendor",
      kind: "asks-as-vendor",
      scenario: asks(1, 0),
      about: "the same, asked by sales people",
    },
    {
      name: "asks engineer to engineer",
      kind: "asks-as-engineers",
      scenario: asks(1, 1),
      about: "the same, asked by engineers",
    },
  ];
}
