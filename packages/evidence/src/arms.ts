import {
  change,
  type Changes,
  joinFoundation,
  neutralFoundation,
  noSteward,
  proprietary,
  type Scenario,
  useOnly,
} from "@stewardsim/core";
import { underPressure } from "./open-to/relicensing.ts";
import {
  infrastructureDifferentiation,
  openCore,
  type ReferenceStrategy,
  referenceStrategyList,
  subscription,
} from "./strategies.ts";

/** How a steward behaves whatever it sells: as is usual with its strategy, or as well as can reasonably be asked. */
export type Conduct = "as practised" | "best";

/** What an arm is that is none of the strategies: what it lacks, does otherwise, or shows by being there. */
export type CaseArmKind =
  | "no-steward"
  | "neutral-foundation"
  | "uses-only"
  | "joins-foundation"
  | "sells-nothing"
  | "only-subscription"
  | "only-open-core"
  | "without-dogfooding"
  | "without-integration"
  | "claims-without-integration"
  | "over-the-wall"
  | "two-streams"
  | "never-asks"
  | "asks-as-vendor"
  | "asks-as-engineers"
  | "asks-once-more"
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

/** What the arm is called that a neutral foundation leads for good. */
export const underFoundation = "neutral foundation";

/** Arms of one world between what each of them is evaluated against: nobody who stewards the project, and a neutral foundation. */
export const besideCounterfactuals = <Arm extends Pick<CaseArm, "name" | "scenario">>(
  world: Scenario,
  arms: readonly Arm[],
): (Arm | CaseArm)[] => [noOne(world), ...arms, foundation(world)];

const noOne = (world: Scenario): CaseArm => ({
  name: withoutSteward,
  kind: "no-steward",
  scenario: noSteward(world),
  about: "a founder and a community; nobody pays anybody",
});

const foundation = (world: Scenario): CaseArm => ({
  name: underFoundation,
  kind: "neutral-foundation",
  scenario: neutralFoundation(world),
  about: "the opening people, paid for good",
});

/** What strategies are held against, the strategies as practised and at best conduct, and who has them wrong: same firm, same cash. */
export const caseArms = (scenario: Scenario): CaseArm[] => [
  noOne(scenario),
  foundation(scenario),
  ...strategyArms(scenario),
  ...streamArms(scenario),
  ...infrastructureArms(scenario),
  ...askingArms(scenario),
  ...officeArms(scenario),
  {
    name: "proprietary",
    kind: "proprietary",
    scenario: proprietary(subscription.asPractised(scenario)),
    about: "the code is closed and sold by subscription",
  },
  {
    name: "open core that relicenses under pressure",
    kind: "relicenses-under-pressure",
    scenario: change(openCore.asPractised(scenario), {
      "strategy.name": "relicenses under pressure",
      "strategy.rules": [underPressure("BUSL-1.1")],
    }),
    about: "open core whose board closes the licence where growth is slow and clouds host most of what is hosted",
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

/** The steward of infrastructure at the best conduct, people and plan included, and what it sells changed alone. */
function streamArms(scenario: Scenario): CaseArm[] {
  const selling = (
    name: string,
    kind: CaseArmKind,
    streams: Scenario["strategy"]["streams"],
    what: string,
  ): CaseArm => ({
    name,
    kind,
    scenario: change(infrastructureDifferentiation.atBestConduct(scenario), {
      "strategy.name": name,
      "strategy.streams": streams,
    }),
    about: `people, plan and conduct of infrastructure at its best, which sells ${what}`,
  });
  const streamsOf = (strategy: ReferenceStrategy) => strategy.atBestConduct(scenario).strategy.streams;
  return [
    selling("sells nothing", "sells-nothing", {}, "nothing"),
    selling("only the stream: subscription", "only-subscription", streamsOf(subscription), "subscriptions instead"),
    selling("only the stream: open core", "only-open-core", streamsOf(openCore), "an enterprise edition instead"),
  ];
}

/** Infrastructure at the best conduct that lacks one thing or does one otherwise: what each of them has to do with it. */
function infrastructureArms(scenario: Scenario): CaseArm[] {
  const best = infrastructureDifferentiation.atBestConduct(scenario);
  const apart: Changes = {
    "strategy.conduct.dogfooding": 0,
    "strategy.plan.integration": 0,
    "steward.opening.integration": 0,
  };
  return [
    {
      name: "infrastructure without dogfooding",
      kind: "without-dogfooding",
      scenario: change(best, { "strategy.conduct.dogfooding": 0 }),
      about: "Sun and Java: people for integration, and nobody who runs it in production",
    },
    {
      name: "infrastructure without integration",
      kind: "without-integration",
      scenario: change(best, apart),
      about: "hosting like anybody's: nobody joins project and platform, and nobody says so",
    },
    {
      name: "claims without integration",
      kind: "claims-without-integration",
      scenario: change(best, { ...apart, "strategy.conduct.claims": 0.9, "strategy.plan.sales": 0.3 }),
      about: "best place to run it, says sales; nobody makes it so",
    },
    {
      name: "code over the wall",
      kind: "over-the-wall",
      scenario: change(best, {
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
  ];
}

/** What else a firm that lives on another business can do about a project that it uses. */
const officeArms = (scenario: Scenario): CaseArm[] => [
  {
    name: "use only",
    kind: "uses-only",
    scenario: useOnly(scenario),
    about: "the firm goes on using the project and puts nobody on it; a founder and the community run it",
  },
  {
    name: "join a foundation",
    kind: "joins-foundation",
    scenario: joinFoundation(scenario),
    about: "the firm pays dues to a neutral foundation and the people whom it has upstream today, and leads nothing",
  },
];

/** Infrastructure at the best conduct that asks partners otherwise. */
function askingArms(scenario: Scenario): CaseArm[] {
  const best = infrastructureDifferentiation.atBestConduct(scenario);
  const { asks, engineerToEngineer } = best.strategy.plan;
  const asking = (name: string, kind: CaseArmKind, [count, byEngineers]: [number, number], about: string): CaseArm => ({
    name,
    kind,
    scenario: change(best, { "strategy.plan.asks": count, "strategy.plan.engineerToEngineer": byEngineers }),
    about,
  });
  return [
    asking("never asks", "never-asks", [0, 0], "infrastructure at its best; no partner is ever asked"),
    asking("asks as a vendor", "asks-as-vendor", [asks, 0], "the same, asked by sales people"),
    asking("asks engineer to engineer", "asks-as-engineers", [asks, 1], "the same, asked by engineers"),
    asking("asks once more", "asks-once-more", [asks + 1, engineerToEngineer], "the same, asked once more a year"),
  ];
}
