import { change, neutralFoundation, noSteward, proprietary, type Scenario } from "@stewardsim/core";
import { infrastructureDifferentiation, referenceStrategyList, subscription } from "./strategies.ts";

/** One way to live through the case. */
export interface CaseArm {
  readonly name: string;
  readonly scenario: Scenario;
  /** What it is and why it is there, in a sentence. */
  readonly about: string;
}

export const practised = (strategy: string) => `${strategy}, as practised`;
export const atBest = (strategy: string) => `${strategy}, best conduct`;
export const withoutSteward = "no steward";

/** The strategies as practised and at best conduct, what they are held against, and who has them wrong: same firm, same cash. */
export function caseArms(scenario: Scenario): CaseArm[] {
  const infrastructure = infrastructureDifferentiation.asPractised(scenario);
  const best = infrastructureDifferentiation.atBestConduct(scenario);
  const asks = (count: number, engineerToEngineer: number) =>
    change(infrastructure, { "strategy.plan.asks": count, "strategy.plan.engineerToEngineer": engineerToEngineer });
  return [
    { name: withoutSteward, scenario: noSteward(scenario), about: "a founder and a community; nobody pays anybody" },
    ...referenceStrategyList.flatMap((strategy) => [
      { name: practised(strategy.name), scenario: strategy.asPractised(scenario), about: strategy.why },
      {
        name: atBest(strategy.name),
        scenario: strategy.atBestConduct(scenario),
        about: "one profile for all: shared decisions, charter, review rights, no agreement, no audits, own production",
      },
    ]),
    {
      name: "infrastructure without dogfooding",
      scenario: change(infrastructure, { "strategy.conduct.dogfooding": 0 }),
      about: "Sun and Java: people for integration, and nobody who runs it in production",
    },
    {
      name: "claims without integration",
      scenario: change(infrastructure, {
        "strategy.conduct.dogfooding": 0,
        "strategy.plan.integration": 0,
        "strategy.plan.sales": 0.3,
        "steward.opening.integration": 0,
      }),
      about: "best place to run it, says sales; nobody makes it so",
    },
    {
      name: "code over the wall",
      scenario: change(infrastructure, {
        "strategy.conduct.overTheWall": true,
        "strategy.conduct.reviewRights": 0,
        "strategy.conduct.charter": 0,
      }),
      about: "releases, and no review for those outside",
    },
    {
      name: "infrastructure + subscription",
      scenario: change(best, {
        "strategy.name": "infrastructure + subscription",
        "strategy.streams.subscription": { gatedDistribution: true },
        "strategy.plan.sales": 0.25,
      }),
      about: "both, at the best conduct",
    },
    { name: "never asks", scenario: asks(0, 0), about: "infrastructure as practised; no partner is ever asked" },
    { name: "asks as a vendor", scenario: asks(1, 0), about: "the same, asked by sales people" },
    { name: "asks engineer to engineer", scenario: asks(1, 1), about: "the same, asked by engineers" },
    { name: "neutral foundation", scenario: neutralFoundation(scenario), about: "the opening people, paid for good" },
    {
      name: "proprietary",
      scenario: proprietary(subscription.asPractised(scenario)),
      about: "the code is closed and sold by subscription",
    },
  ];
}
