import { knownIn, type Mechanisms, type Scenario } from "@stewardsim/core";

/** A group of changes between two arms, or of mechanisms that can be switched off, by name. */
export interface Cause {
  readonly name: string;
  /** The scenario with this cause at work or not. */
  readonly set: (scenario: Scenario, isAtWork: boolean) => Scenario;
}

/**
 * What two arms do differently, lever by lever. Conduct stands apart from the way of earning: the agreement that
 * contributors sign belongs to it.
 */
export function leversBetween(from: Scenario, to: Scenario): Cause[] {
  const lever = (
    name: string,
    isOf: (path: string) => boolean,
    read: (scenario: Scenario) => unknown,
    write: (scenario: Scenario) => Scenario,
  ) =>
    JSON.stringify(read(from)) === JSON.stringify(read(to))
      ? []
      : [
          {
            name,
            set: (scenario: Scenario, isAtWork: boolean) => (isAtWork ? knowing(write(scenario), to, isOf) : scenario),
          },
        ];
  const strategy = (part: Partial<Scenario["strategy"]>) => (scenario: Scenario) => ({
    ...scenario,
    strategy: { ...scenario.strategy, ...part },
  });
  const { streams, pricing, plan, conduct, licence, isOpenSource, rules, lastResorts, goals } = to.strategy;
  return [
    // What is sold, and who sets its prices.
    ...lever(
      "streams",
      within("strategy.streams"),
      ({ strategy: one }) => [one.streams, one.pricing],
      strategy({ streams, pricing }),
    ),
    ...lever("plan", within("strategy.plan"), (one) => one.strategy.plan, strategy({ plan })),
    ...lever(
      "conduct",
      within("strategy.conduct", agreement),
      (one) => [one.strategy.conduct, one.strategy.licence.agreementBurden],
      (scenario) =>
        strategy({ conduct, licence: { ...scenario.strategy.licence, agreementBurden: licence.agreementBurden } })(
          scenario,
        ),
    ),
    ...lever(
      "licence",
      (path) => within("strategy.licence")(path) && path !== agreement,
      ({ strategy: { licence: own, isOpenSource: open } }) => [{ ...own, agreementBurden: 0 }, open],
      (scenario) =>
        strategy({
          isOpenSource,
          licence: { ...licence, agreementBurden: scenario.strategy.licence.agreementBurden },
        })(scenario),
    ),
    ...lever(
      "rules",
      within("strategy.rules", "strategy.lastResorts", "strategy.goals"),
      ({ strategy: one }) => [one.rules, one.lastResorts, one.goals],
      strategy({ rules, lastResorts, goals }),
    ),
    ...(["steward", "market", "project", "community", "partners", "rivals", "events"] as const).flatMap((part) =>
      lever(
        part,
        within(part),
        (one) => one[part],
        (scenario) => ({ ...scenario, [part]: to[part] }),
      ),
    ),
  ];
}

const agreement = "strategy.licence.agreementBurden";

/** Whether a path is one of these, or inside one of them. */
const within =
  (...settings: readonly string[]) =>
  (path: string) =>
    settings.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`));

/** A scenario that knows of some numbers what another does. */
function knowing(scenario: Scenario, other: Scenario, isOf: (path: string) => boolean): Scenario {
  const [own, theirs] = [knownIn(scenario), knownIn(other)];
  const facts = [...own.facts.filter((path) => !isOf(path)), ...theirs.facts.filter(isOf)].sort();
  const ranges = [
    ...Object.entries(own.ranges).filter(([path]) => !isOf(path)),
    ...Object.entries(theirs.ranges).filter(([path]) => isOf(path)),
  ].sort(([one], [next]) => (one < next ? -1 : 1));
  return { ...scenario, known: { facts, ranges: Object.fromEntries(ranges) } };
}

/** Mechanisms of the model by what they are about. */
export const mechanismGroups = {
  // What `strategy.conduct` decides, apart from what earns money.
  conduct: ["charter", "communityProgramme", "audits", "pledge", "dogfooding", "claims"],
  "word of mouth and quality": ["contagion", "separation", "manyEyes", "modules"],
  "work of the community": ["reviewCapacity", "merit", "namedLeaders", "hiring", "aiAgents", "executiveSupport"],
  "trust and camps": ["trust", "scars", "incidents", "camps"],
  forks: ["exodusForks", "governanceForks", "coalitionForks", "reconciliation", "employerBlocks"],
  "partners and rivals": [
    "partners",
    "sharedComponent",
    "resellers",
    "rivalClouds",
    "imitation",
    "gravity",
    "clones",
    "vendorResponse",
    "succession",
  ],
  money: [
    "buyers",
    "salesCapacity",
    "serving",
    "salesHiring",
    "baseBusiness",
    "baseLift",
    "board",
    "capitalExpenditure",
    "fundingRounds",
    "failure",
    "acquisition",
    "recruiting",
    "attritionAvoided",
    "coalitionEngineering",
    "codeTesting",
    "disruption",
    "leverage",
    "policyRules",
    "goals",
    "datedEvents",
  ],
} as const satisfies Readonly<Record<string, readonly (keyof Mechanisms)[]>>;

/** The groups as causes: one that is not at work is switched off. */
export const mechanismCauses = (): Cause[] =>
  Object.entries(mechanismGroups).map(([name, switches]) => ({
    name,
    set: (scenario, isAtWork) =>
      isAtWork
        ? scenario
        : {
            ...scenario,
            mechanisms: { ...scenario.mechanisms, ...Object.fromEntries(switches.map((one) => [one, false])) },
          },
  }));
