import { Licence } from "../../scenario/licence.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { SubscriptionParameters } from "../../scenario/streams/subscription.ts";

/**
 * The same market and project with nobody who stewards it: a founder and a community. Against this, at the same seed, the
 * project and the community are evaluated.
 */
export function noSteward(scenario: Scenario): Scenario {
  const { steward, strategy } = scenario;
  return {
    ...scenario,
    steward: { ...steward, kind: "nobody" },
    strategy: { ...strategy, name: "no steward", streams: {}, licence: open(strategy.licence), rules: [], goals: [] },
    events: [],
  };
}

/**
 * The people whom the steward had on the project in month 0 work for a foundation, for good; it sells nothing, is led
 * neutrally and has no rules or events of the steward's.
 */
export function neutralFoundation(scenario: Scenario): Scenario {
  const { strategy } = scenario;
  const conduct = {
    ...strategy.conduct,
    neutrality: 1,
    charter: 1,
    reviewRights: 1,
    pledge: "foundation",
    overTheWall: false,
    audits: 0,
  };
  return {
    ...scenario,
    strategy: {
      ...strategy,
      name: "neutral foundation",
      streams: {},
      licence: open(strategy.licence),
      conduct: conduct as Scenario["strategy"]["conduct"],
      rules: [],
      lastResorts: [],
    },
    steward: { ...scenario.steward, kind: "foundation" },
    events: [],
  };
}

/**
 * The firm goes on using the project and puts nobody on it: its other business goes on, and a founder and the community run it. The
 * project is that without a steward; what the firm has of it is what outsiders do for every user. Its goals stay: what it
 * wants of the project may come about without it.
 */
export function useOnly(scenario: Scenario): Scenario {
  const { steward, strategy, ...rest } = noSteward(scenario);
  const { goals } = scenario.strategy;
  return { ...rest, steward: { ...steward, kind: "user" }, strategy: { ...strategy, name: "use only", goals } };
}

/**
 * The firm pays dues to a neutral foundation, and the people whom it had on the project in month 0 go on working on it, paid by
 * the firm; it sells nothing of the project and leads nothing, and its other business goes on.
 */
export function joinFoundation(scenario: Scenario): Scenario {
  const { steward, strategy, ...rest } = neutralFoundation(scenario);
  return { ...rest, steward: { ...steward, kind: "member" }, strategy: { ...strategy, name: "join a foundation" } };
}

/** The code is closed: nobody outside works on it, and it is sold by subscription only, at its price or the default. */
export function proprietary(scenario: Scenario): Scenario {
  const { strategy } = scenario;
  return {
    ...scenario,
    strategy: {
      ...strategy,
      name: "proprietary",
      isOpenSource: false,
      streams: { subscription: strategy.streams.subscription ?? SubscriptionParameters.parse({}) },
    },
  };
}

/** A licence under which anybody may do anything. */
const open = (licence: Licence): Licence => ({ ...licence, ...Licence.parse({ agreementBurden: 0 }) });
