import type { Scenario } from "@stewardsim/core";
import { bestConduct } from "../strategies.ts";
import { type FirmOption, isOffice, type PeoplePlan, soldBy, soldToday } from "./firm-option.ts";

/** What is sold from next month on: it was not sold before, so nobody is a customer of it yet. */
const opens = { launch: 1 };

const plan = (upstream: number, product: number, integration: number, sales: number, other: number): PeoplePlan => ({
  upstream,
  product,
  integration,
  sales,
  other,
});

/** Why a stream cannot be sold besides: nothing can, or it is today. */
function closedToSellers(firm: Scenario, stream: string): string | undefined {
  if (isOffice(firm)) return "an office with a fixed budget sells nothing, and its people are paid whatever is earned";
  return soldBy(firm).includes(stream) ? soldToday : undefined;
}

type Way = Omit<FirmOption, "closedTo" | "streams"> & {
  /** What is sold, with its settings; the first is what it is about. */
  readonly sells: Readonly<Record<string, object>>;
  readonly closedTo?: FirmOption["closedTo"];
};

const way = ({ sells, closedTo, ...option }: Way): FirmOption => ({
  ...option,
  streams: () => Object.fromEntries(Object.entries(sells).map(([name, terms]) => [name, { ...opens, ...terms }])),
  closedTo: (firm) => closedToSellers(firm, Object.keys(sells)[0]!) ?? closedTo?.(firm),
});

const contracts = ["subscription", "openCore", "privateInfrastructure"];
const hasContracts = (firm: Scenario) => soldBy(firm).some((name) => contracts.includes(name));

/** Support of what is open: contracts that gate nothing, or where there are contracts already what is sold along with them. */
const services: FirmOption = {
  name: "services",
  aliases: ["support", "consulting", "training", "services and support"],
  about: "sells support of the open builds, training and consulting, and keeps nothing back",
  streams: (firm) =>
    hasContracts(firm)
      ? { services: opens }
      : { subscription: { ...opens, gatedDistribution: false }, services: opens },
  plan: plan(0.25, 0.2, 0.02, 0.28, 0.25),
  closedTo: (firm) => closedToSellers(firm, "services"),
};

/**
 * Ways to earn, each with the plan of people that goes with it: those of the reference strategies where there is one, and
 * elsewhere our guess, by what such firms write of themselves (grade D).
 */
export const waysToEarn: readonly FirmOption[] = [
  services,
  way({
    name: "subscription",
    aliases: ["subscriptions", "supported distribution"],
    about: "sells hardened builds and updates with support by subscription, of sources that are everybody's",
    sells: { subscription: { gatedDistribution: true }, services: {} },
    plan: plan(0.2, 0.25, 0.02, 0.33, 0.2),
  }),
  way({
    name: "open core",
    aliases: ["enterprise edition", "enterprise", "commercial open source"],
    about: "builds features that only customers of an enterprise edition have",
    sells: { openCore: {}, services: {} },
    plan: plan(0.15, 0.35, 0.02, 0.3, 0.18),
  }),
  way({
    name: "managed service",
    aliases: ["managed", "managed cloud", "saas", "dbaas", "cloud service"],
    unlike: "infrastructure",
    about: "runs the project for customers on machines that it rents in their clouds",
    sells: { managed: {} },
    plan: plan(0.2, 0.4, 0.05, 0.17, 0.18),
    closedTo: ({ strategy: { licence } }) =>
      !licence.hosting && licence.agreementBurden === 0
        ? "the licence forbids hosting, and without a contributor agreement it binds the steward too"
        : undefined,
  }),
  way({
    name: "infrastructure",
    aliases: ["hosting", "cloud", "own cloud", "infrastructure differentiation"],
    unlike: "managed service",
    about: "sells machines of its own, hosted and on customers' premises, on which the project runs best",
    sells: { infrastructure: {}, privateInfrastructure: {} },
    // Who hosts it runs it in production, and integration is built by no one else.
    changes: ({ strategy: { conduct } }) => ({
      "strategy.conduct.dogfooding": Math.max(conduct.dogfooding, bestConduct["strategy.conduct"].dogfooding),
    }),
    plan: plan(0.2, 0.35, 0.15, 0.15, 0.15),
  }),
  way({
    name: "dual licence",
    aliases: ["dual license", "dual licensing", "commercial licence", "commercial license"],
    about: "sells another licence to those who may not open what they ship",
    sells: { dualLicence: {} },
    plan: plan(0.25, 0.35, 0.02, 0.2, 0.18),
    closedTo: ({ strategy: { licence, conduct } }) =>
      licence.copyleft === 0
        ? "under a licence without copyleft nobody needs another one"
        : licence.agreementBurden === 0 || conduct.pledge === "no-agreement"
          ? "contributors signed no agreement, and their code is not the firm's to license otherwise"
          : undefined,
  }),
];
