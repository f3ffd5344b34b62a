import { change, type Changes, type Scenario } from "@stewardsim/core";

/** A way to earn, apart from how one behaves: the plan of people and the streams. */
interface Design {
  readonly name: string;
  readonly setup: Changes;
  /** How those who chose it typically behaved. */
  readonly typical: Changes;
  readonly why: string;
}

/** A reference strategy on any case. */
export interface ReferenceStrategy {
  readonly name: string;
  /** The typical conduct of those who earned this way. */
  readonly asPractised: (scenario: Scenario) => Scenario;
  /** The conduct that is the same for all strategies; see `bestConduct`. */
  readonly atBestConduct: (scenario: Scenario) => Scenario;
  /** What the practice is, and whose. */
  readonly why: string;
}

/**
 * The best reasonable conduct, one for all strategies: decisions shared, engineers chartered with the community's
 * backlog, review rights for those who earned them, no agreement to sign, no audits, and product people who run the
 * project themselves. The budget: this one profile, written down before the strategies were compared and tuned for none.
 */
export const bestConduct = {
  "strategy.conduct": {
    neutrality: 0.6,
    charter: 0.7,
    reviewRights: 0.8,
    audits: 0,
    dogfooding: 0.6,
    programme: "standard",
    pledge: "no-agreement",
  },
  "strategy.licence.agreementBurden": 0,
} as const satisfies Changes;

/** The best conduct in words that follow "with". */
export const bestConductSaid =
  "shared decisions, engineers on the community's backlog, earned review rights, nothing to sign, no audits and own use in production";

/** Every firm asks its partners as often and in the same way: whom to ask is no question of the strategy. */
const asking = { asks: 1, engineerToEngineer: 0.6 };

/** Every firm sets its prices by its own quotes, so that no arm is judged by a list price that nobody would have kept. */
const pricing = { "strategy.pricing": "adaptive" } satisfies Changes;

const strategy = ({ name, setup, typical, why }: Design): ReferenceStrategy => ({
  name,
  why,
  asPractised: (scenario) => change(scenario, { "strategy.name": name, ...pricing, ...setup, ...typical }),
  atBestConduct: (scenario) => change(scenario, { "strategy.name": name, ...pricing, ...setup, ...bestConduct }),
});

/** Supported distributions: subscriptions whose builds are for those who pay, and services. */
export const subscription = strategy({
  name: "subscription",
  setup: {
    "strategy.streams": { subscription: { gatedDistribution: true }, services: {} },
    "strategy.plan": { upstream: 0.2, product: 0.25, integration: 0.02, sales: 0.33, other: 0.2, ...asking },
  },
  typical: {
    "strategy.conduct": { neutrality: 0.3, charter: 0.2, reviewRights: 0.4, audits: 0.5, programme: "light" },
    "strategy.licence.agreementBurden": 0.25,
  },
  why: "supported distributions: builds for those who pay, audits, an agreement to sign, the steward's people review",
});

/** An enterprise edition with features that are kept back, and services. */
export const openCore = strategy({
  name: "open-core",
  setup: {
    "strategy.streams": { openCore: {}, services: {} },
    "strategy.plan": { upstream: 0.15, product: 0.35, integration: 0.02, sales: 0.3, other: 0.18, ...asking },
  },
  typical: {
    "strategy.conduct": { neutrality: 0.15, charter: 0.1, reviewRights: 0.3, audits: 0.3, programme: "light" },
    "strategy.licence.agreementBurden": 0.4,
  },
  why: "enterprise editions: an agreement that allows two licences, decisions in house, features kept back",
});

/** Hosting that runs the project best, public and private, by a firm that has it in its own production. */
export const infrastructureDifferentiation = strategy({
  name: "infrastructure-differentiation",
  setup: {
    "strategy.streams": { infrastructure: {}, privateInfrastructure: {} },
    "strategy.plan": { upstream: 0.2, product: 0.35, integration: 0.15, sales: 0.15, other: 0.15, ...asking },
  },
  typical: {
    "strategy.conduct": {
      neutrality: 0.15,
      charter: 0.7,
      reviewRights: 0.6,
      dogfooding: 0.8,
      programme: "light",
      pledge: "word",
    },
    "strategy.licence.agreementBurden": 0.3,
  },
  why: "Joyent: its own production on Node.js, engineers chartered for the community, an agreement; commit rights for outsiders, the say for none",
});

/** The three reference strategies, in the order in which they are told. */
export const referenceStrategyList = [subscription, infrastructureDifferentiation, openCore] as const;
