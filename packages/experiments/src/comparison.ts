import { change, type Scenario } from "@stewardsim/core";
import { atBest, caseArms, type Preset, practised, referenceStrategyList, withoutSteward } from "@stewardsim/evidence";
import { createStudy, type Study, type StudyArm, type StudyOptions } from "./study.ts";
import { trustPriorArms } from "./summaries/trust-priors.ts";

/** The three strategies on one case, with all that is needed to doubt them. */
export interface StrategyComparison {
  readonly study: Study;
  readonly against: string;
  readonly strategies: readonly { readonly name: string; readonly practised: string; readonly best: string }[];
  /** Other arms, in the order of the case. */
  readonly others: readonly string[];
  /** Strategy arms with a little more of one thing. */
  readonly marginals: readonly { readonly arm: string; readonly of: string; readonly more: string }[];
  readonly about: Readonly<Record<string, string>>;
}

export interface StrategyComparisonOptions extends StudyOptions {
  /** Only these arms beside the counterfactual; all where left out. */
  readonly arms?: readonly string[];
}

/**
 * What is asked beside strategies with fewer draws than those and one luck each, as a share of their draws, so that an
 * answer comes within a minute.
 */
const shares = { others: 0.3, priors: 0.16, marginals: 0.16 };
const fewer = (draws: number, share: number) => Math.max(Math.min(draws, 4), Math.round(draws * share));

const roles = ["upstream", "product", "integration", "sales"] as const;

/** The study behind the main job. */
export function strategyComparison(preset: Preset, options: StrategyComparisonOptions = {}): StrategyComparison {
  const { draws = 100, arms: wanted } = options;
  const all = caseArms(preset.scenario);
  const isWanted = (name: string) =>
    name === withoutSteward || wanted === undefined || wanted.some((one) => name === one || name.startsWith(`${one},`));
  const chosen = all.filter(({ name }) => isWanted(name));
  const strategies = referenceStrategyList
    .map(({ name }) => ({ name, practised: practised(name), best: atBest(name) }))
    .filter(({ practised: one, best }) => isWanted(one) && isWanted(best));
  const main = new Set([withoutSteward, ...strategies.flatMap(({ practised: one, best }) => [one, best])]);
  const mainArms = chosen
    .filter(({ name }) => main.has(name))
    .map(({ name, scenario }): StudyArm => ({ name, scenario }));
  const isAlone = strategies.length === 0;
  const others = chosen
    .filter(({ name }) => !main.has(name))
    .map(
      ({ name, scenario }): StudyArm => ({
        name,
        scenario,
        ...(isAlone ? {} : { draws: fewer(draws, shares.others), luck: 1 }),
      }),
    );
  const marginals = strategies.flatMap(({ best }) => marginalsOf(best, mainArms, fewer(draws, shares.marginals)));
  const studyArms = [
    ...mainArms,
    ...others,
    ...(isAlone ? [] : trustPriorArms(mainArms, withoutSteward, fewer(draws, shares.priors))),
    ...marginals.map(({ arm }) => arm),
  ];
  return {
    study: createStudy(preset.scenario, studyArms, { ranges: preset.ranges, pinned: preset.pinned, ...options }),
    against: withoutSteward,
    strategies,
    others: others.map(({ name }) => name),
    marginals: marginals.map(({ arm, of, more }) => ({ arm: arm.name, of, more })),
    about: Object.fromEntries(chosen.map(({ name, about }) => [name, about])),
  };
}

/** Five points more of the plan for one role, or the next dose of the programme; everybody else gets less in proportion. */
function marginalsOf(of: string, arms: readonly StudyArm[], draws: number) {
  const { scenario } = arms.find(({ name }) => name === of)!;
  const { plan, conduct } = scenario.strategy;
  const variant = (more: string, changed: Scenario) => ({
    of,
    more,
    arm: { name: `${of} + ${more}`, scenario: changed, draws, luck: 1 },
  });
  const total = roles.reduce((sum, role) => sum + plan[role], 0) + plan.other;
  const doses = ["none", "light", "standard", "full"] as const;
  const next = doses[doses.indexOf(conduct.programme) + 1];
  return [
    ...roles.map((role) => {
      // Shares are taken in proportion: this raises the role's part of the whole by five points.
      const part = plan[role] / total + 0.05;
      const raised = (part * (total - plan[role])) / (1 - part);
      return variant(role, change(scenario, { [`strategy.plan.${role}`]: Math.min(1, raised) }));
    }),
    ...(next === undefined ? [] : [variant("programme", change(scenario, { "strategy.conduct.programme": next }))]),
  ];
}
