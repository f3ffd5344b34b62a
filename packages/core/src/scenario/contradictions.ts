import { showNumber } from "../foundation/show.ts";
import { listed } from "../foundation/wording.ts";
import type { ScenarioError } from "./errors.ts";
import { leastForbidding } from "./licence-names.ts";
import type { Scenario } from "./scenario.ts";

/** Customers and revenue in month 0 where nothing was sold before it: said once, at the first of them. */
export function customersOfNothing({ opening: observed, strategy, steward }: Scenario): ScenarioError[] {
  if (steward.kind !== "firm") return [];
  if (Object.values(strategy.streams).some((terms) => terms?.launch === 0)) return [];
  const [name, ...others] = (["customers", "arr"] as const).filter((one) => (observed?.[one] ?? 0) > 0);
  if (name === undefined) return [];
  return [
    {
      code: "inconsistent",
      path: `opening.${name}`,
      value: showNumber(observed![name]!),
      reason: "is of a firm that sells something, and none of strategy.streams is sold in month 0",
      hint: `Add what they buy, such as strategy.streams.subscription, or take ${listed([name, ...others])} out.`,
    },
  ];
}

const roles = ["upstream", "product", "integration", "sales", "other"] as const;
/** What rounding to whole percents may come to. */
const rounding = 0.0251;

/** Shares of one firm's people that are more or less than all of them. */
export function planThatDoesNotAddUp({ strategy: { plan }, known, steward }: Scenario): ScenarioError[] {
  if (steward.kind !== "firm") return [];
  const pathOf = (role: (typeof roles)[number]) => `strategy.plan.${role}`;
  const isDrawn = roles.some((role) => Object.hasOwn(known.ranges, pathOf(role)));
  const written = roles.filter((role) => known.facts.includes(pathOf(role)));
  const sum = roles.reduce((total, role) => total + plan[role], 0);
  if (written.length === 0 || isDrawn || Math.abs(sum - 1) <= rounding) return [];
  const left = roles.filter((role) => !written.includes(role)).map((role) => `${role} ${showNumber(plan[role])}`);
  const usual = left.length === 0 ? "" : `, with ${left.join(", ")} as usual where nothing is written`;
  return [
    {
      code: "inconsistent",
      path: "strategy.plan",
      value: roles.map((role) => showNumber(plan[role])).join(" + "),
      reason: `has shares that add up to ${showNumber(Number(sum.toPrecision(6)))} and not to 1${usual}`,
      hint: "Write shares of all people that add up to 1, or to 100%.",
    },
  ];
}

/** A foundation that leads as a firm does: told at its kind, with all that a hand-over would have set. */
export function foundationLikeAFirm({ steward, strategy }: Scenario): ScenarioError[] {
  if (steward.kind !== "foundation") return [];
  const { conduct, licence, streams } = strategy;
  const sold = Object.entries(streams).flatMap(([name, terms]) => (terms === undefined ? [] : [name]));
  const found = [
    ...(conduct.neutrality < 1 ? [`neutrality is ${showNumber(conduct.neutrality)}`] : []),
    ...(conduct.reviewRights < 1 ? [`reviewRights ${showNumber(conduct.reviewRights)}`] : []),
    ...(conduct.pledge === "foundation" ? [] : [`pledge ${conduct.pledge}`]),
    ...(licence.hosting && licence.redistribution && licence.restrictiveness === 0 ? [] : ["the licence is not open"]),
    ...(sold.length === 0 ? [] : [`${listed(sold)} ${sold.length === 1 ? "is" : "are"} sold`]),
  ];
  if (found.length === 0) return [];
  return [
    {
      code: "inconsistent",
      path: "steward.kind",
      value: '"foundation"',
      reason: `leads neutrally and sells nothing, and here ${listed(found)}`,
      hint: "Write strategy: { streams: {}, conduct: { neutrality: 1, reviewRights: 1, pledge: foundation } } and an open licence; or let a firm hand the project over, by an event: { at: 2026-01, action: { do: foundation } }.",
    },
  ];
}

/** A licence that keeps something for the steward and is felt to be as open as one that does not: it would cost nothing. */
export function licenceThatForbidsFreely({ strategy: { licence }, known }: Scenario): ScenarioError[] {
  const path = "strategy.licence.restrictiveness";
  const forbidden = [...(licence.hosting ? [] : ["hosting"]), ...(licence.redistribution ? [] : ["redistribution"])];
  const isDrawn = Object.hasOwn(known.ranges, path);
  if (forbidden.length === 0 || isDrawn || licence.restrictiveness >= leastForbidding) return [];
  return [
    {
      code: "inconsistent",
      path,
      value: showNumber(licence.restrictiveness),
      reason: `is that of a more open licence than one that forbids ${listed(forbidden)}`,
      hint: `Write ${showNumber(leastForbidding)} or more, or a licence by name, such as licence: FSL-1.1.`,
    },
  ];
}
