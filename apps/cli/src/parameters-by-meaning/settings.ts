import type { Scenario } from "@stewardsim/core";

/** A setting of a scenario that is no number: what it says, and how it is written. */
export interface Setting {
  /** What it is called in a search, such as `actions`. */
  readonly name: string;
  /** Where it stands in a scenario. */
  readonly path: string;
  readonly about: string;
  /** Lines of YAML; each is a scenario's with what it needs beside it. */
  readonly written: readonly string[];
}

type ActionName = Scenario["strategy"]["lastResorts"][number]["do"];

/** What each action does, in the order of an answer. */
const actions: Readonly<Record<ActionName, string>> = {
  raise: "look for a round of investors",
  cut: "dismiss a share of the people",
  relicense: "put what comes next under another licence (to: BUSL-1.1)",
  gate: "move a share of the open features into the paid edition",
  price: "multiply the price of a stream by a factor",
  launch: "open a stream",
  withdraw: "sell a stream no more",
  govern: "change conduct, such as neutrality or the charter",
  foundation: "hand the project to a foundation",
  sell: "look for a buyer of the firm",
  reassign: "take a share of people off upstream work",
  incident: "an outcry that costs trust at once",
};

const actionsSaid = Object.entries(actions)
  .map(([name, does]) => `${name} (${does})`)
  .join(", ");

/** Settings that are found by their names and by what is said of them. */
export const settings: readonly Setting[] = [
  {
    name: "licence",
    path: "strategy.licence",
    about: "what the licence allows others from the start: the name of one, or its traits",
    written: ["strategy: { licence: BUSL-1.1 }", "strategy: { licence: { hosting: false, restrictiveness: 0.6 } }"],
  },
  {
    name: "streams",
    path: "strategy.streams",
    about:
      "what is sold, each with settings of its own: subscription, openCore, infrastructure, privateInfrastructure, services, managed, dualLicence, sponsorship",
    written: ["strategy: { streams: { openCore: { price: 140 usd/node/month }, services: {} } }"],
  },
  {
    name: "pricing",
    path: "strategy.pricing",
    about:
      "who sets prices: list (as written, held), adaptive (anew each year by the year's quotes) or tuned (the best multiple, found before month 0)",
    written: ["strategy: { streams: { openCore: {} }, pricing: adaptive }"],
  },
  {
    name: "rules",
    path: "strategy.rules",
    about:
      "what the board decides when a condition holds: quantities such as runway, growth, share, trust or rivalShare, and an action",
    written: ["strategy: { rules: [{ when: runway < 9 and growth < 0.2, then: { do: cut, share: 0.2 } }] }"],
  },
  {
    name: "actions",
    path: "strategy.rules[].then, strategy.lastResorts[], events[].action",
    about: `what a rule, a last resort or a dated event does: ${actionsSaid}`,
    written: [
      "strategy: { lastResorts: [{ do: raise }, { do: cut, share: 0.3 }] }",
      "start: 2025-01\nevents: [{ at: 2026-03, action: { do: relicense, to: BUSL-1.1 } }]",
    ],
  },
  {
    name: "goals",
    path: "strategy.goals",
    about:
      "what is aimed at: a quantity (share, adopters, contributors, customers, revenue, trust, …), a level, and a month by which it must be reached",
    written: ["strategy: { goals: [{ name: a tenth of the market, quantity: share, atLeast: 0.1, by: 60 }] }"],
  },
  {
    name: "events",
    path: "events",
    about: "what happens on a date, whatever the board decides: a month and an action",
    written: ["start: 2025-01\nevents: [{ at: 2026-03, action: { do: foundation } }]"],
  },
  {
    name: "opening",
    path: "opening",
    about:
      "what is observed in month 0 of a firm and a project that stand already, from which their past is solved: adopters, customers, arr (annual recurring revenue), contributors and headcount",
    written: ["opening: { adopters: 400, contributors: { outside: 25, inside: 4 }, headcount: 24 }"],
  },
  {
    name: "programme",
    path: "strategy.conduct.programme",
    about: "the dose of spending on the community, such as events and onboarding: none, light, standard or full",
    written: ["strategy: { conduct: { programme: standard } }"],
  },
  {
    name: "pledge",
    path: "strategy.conduct.pledge",
    about:
      "what binds the steward not to relicense: none, its word, no-agreement (no CLA by which it could) or a foundation",
    written: ["strategy: { conduct: { pledge: no-agreement } }"],
  },
  {
    name: "over the wall",
    path: "strategy.conduct.overTheWall",
    about: "releases without review: outsiders get the code and no hours",
    written: ["strategy: { conduct: { overTheWall: true } }"],
  },
  {
    name: "kind of steward",
    path: "steward.kind",
    about: "a firm, a foundation, nobody, a user (runs the project only) or a member of a foundation",
    written: ["steward: { kind: firm }"],
  },
  {
    name: "gated distribution",
    path: "strategy.streams.subscription.gatedDistribution",
    about: "whether hardened builds and updates go only to those who subscribe",
    written: ["strategy: { streams: { subscription: { gatedDistribution: false } } }"],
  },
  {
    name: "mechanisms",
    path: "mechanisms",
    about: "parts of the model with a switch, such as forks, audits, clones, fundingRounds or aiAgents",
    written: ["mechanisms: { clones: false, audits: false }"],
  },
  {
    name: "vendors and platforms",
    path: "partners.vendors, market.platforms",
    about: "platforms in the market, and their vendors who may be asked for joint work",
    written: [
      "market: { platforms: [{ name: unix, share: 0.7 }, { name: windows, share: 0.3, supported: false }] }\npartners: { vendors: [{ name: Microsoft, platform: windows }] }",
    ],
  },
  {
    name: "leaders and employers",
    path: "community.leaders, community.employers",
    about: "people with a name who carry much and may leave, and firms that pay for several contributors",
    written: ["community: { leaders: [{ name: Ada, of: community }] }"],
  },
];
