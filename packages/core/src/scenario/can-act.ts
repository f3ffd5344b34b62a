import { actionsOf } from "./actions-of.ts";
import type { Action } from "./actions.ts";
import { monthsBetween } from "./events.ts";
import type { Scenario } from "./scenario.ts";
import { streamNames } from "./streams.ts";

/** What a scenario must have for the parameters under a path to do anything; of paths that are not here nothing is known. */
const needs: readonly (readonly [path: string, isMet: (scenario: Scenario, path: string) => boolean])[] = [
  ["market.contracts.siteNodes", (scenario) => counts(scenario, "site")],
  ["market.contracts.cpuGrowth", (scenario) => counts(scenario, "cpu")],
  ["market.contracts.auditRate", isAudited],
  ["market.contracts.trueUpBack", isAudited],
  [
    "market.claims.",
    (scenario, path) => isClaiming(scenario) || (path.endsWith(".disappointment") && integrates(scenario)),
  ],
  ["market.buying.", ({ mechanisms }) => mechanisms.buyers],
  ["community.arrival.lightDose", (scenario) => doses(scenario, "light")],
  ["community.arrival.standardDose", (scenario) => doses(scenario, "standard")],
  ["community.arrival.fullDose", (scenario) => doses(scenario, "full")],
  ["community.agents.", hasAgents],
  ["community.camps.", ({ mechanisms }) => mechanisms.camps],
  ["community.camps.auditPull", isAudited],
  ["community.trust.audit", isAudited],
  ["community.trust.brokenPledge", (scenario) => isPledged(scenario) && does(scenario, "relicense", "gate")],
  ["community.trust.gatingShock", (scenario) => does(scenario, "gate")],
  ["community.trust.promiseShock", (scenario) => does(scenario, "govern")],
  ["community.trust.charterNoticed", (scenario) => does(scenario, "govern")],
  ["community.forking.exodusWindow", (scenario) => does(scenario, "relicense", "gate")],
  ["community.forking.coalition", (scenario) => does(scenario, "relicense")],
  ["community.forking.followersOfCoalition", (scenario) => does(scenario, "relicense")],
  [
    "community.forking.sponsoredExodus",
    (scenario) => scenario.strategy.licence.restrictiveness > 0 || does(scenario, "relicense"),
  ],
  // The shared component is worked on whether anybody is asked or not.
  ["partners.asking.", (scenario, path) => hasVendors(scenario) || path.startsWith("partners.asking.component")],
  ["rivals.clouds.", ({ mechanisms }) => mechanisms.rivalClouds || mechanisms.partners],
  ["rivals.clones.", ({ mechanisms, strategy }) => mechanisms.clones && strategy.streams.subscription !== undefined],
  ["project.successor.", ({ mechanisms, strategy }) => mechanisms.succession && strategy.isOpenSource],
  // A buyer asks of every firm who serves what it sells.
  ["steward.team.earnedPerHead", ({ mechanisms, strategy: { streams } }) => mechanisms.serving && isSelling(streams)],
  ["steward.team.leastServed", ({ mechanisms, strategy: { streams } }) => mechanisms.serving && isHosting(streams)],
  ["steward.treasury.base", ({ mechanisms }) => mechanisms.baseBusiness],
];

/**
 * Whether a parameter can do anything in a scenario: false where what it belongs to is certainly never there, such as the
 * terms of asking without anybody to ask. Not all that never acts is known to.
 *
 * @param path of the parameter, such as `partners.asking.base`
 */
export const canAct = (scenario: Scenario, path: string): boolean =>
  needs.every(([start, isMet]) => !path.startsWith(start) || isMet(scenario, path));

const does = (scenario: Scenario, ...what: Action["do"][]) => actionsOf(scenario).some((one) => what.includes(one.do));

const isSelling = (streams: Scenario["strategy"]["streams"]) =>
  Object.values(streams).some((terms) => terms !== undefined);
const isHosting = ({ infrastructure, managed }: Scenario["strategy"]["streams"]) =>
  (infrastructure ?? managed) !== undefined;

function isAudited(scenario: Scenario): boolean {
  return (
    scenario.mechanisms.audits &&
    (scenario.strategy.conduct.audits > 0 ||
      actionsOf(scenario).some((one) => one.do === "govern" && (one.audits ?? 0) > 0))
  );
}

function hasAgents({ mechanisms, community, start, months }: Scenario): boolean {
  return mechanisms.aiAgents && monthsBetween(start, community.agents.from) < months;
}

function isClaiming(scenario: Scenario): boolean {
  return (
    scenario.mechanisms.claims &&
    (scenario.strategy.conduct.claims > 0 ||
      actionsOf(scenario).some((one) => one.do === "govern" && (one.claims ?? 0) > 0))
  );
}

/** What runs visibly better may come to do so no longer, whatever is claimed. */
const integrates = ({ mechanisms, strategy }: Scenario) =>
  mechanisms.claims && strategy.streams.infrastructure !== undefined;

const hasVendors = ({ mechanisms, partners }: Scenario) => mechanisms.partners && partners.vendors.length > 0;

const isPledged = (scenario: Scenario) =>
  scenario.strategy.conduct.pledge !== "none" ||
  actionsOf(scenario).some((one) => one.do === "govern" && (one.pledge ?? "none") !== "none");

const doses = (scenario: Scenario, dose: Scenario["strategy"]["conduct"]["programme"]) =>
  scenario.strategy.conduct.programme === dose ||
  actionsOf(scenario).some((one) => one.do === "govern" && one.programme === dose);

const counts = ({ strategy }: Scenario, meter: string) =>
  streamNames.some((name) => {
    const terms = strategy.streams[name];
    return terms !== undefined && "meter" in terms && terms.meter === meter;
  });
