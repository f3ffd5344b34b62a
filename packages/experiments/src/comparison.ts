import { change, type Scenario } from "@stewardsim/core";
import { type CaseArm, caseArms, type Preset } from "@stewardsim/evidence";
import { foundationIn } from "./counterfactual-of.ts";
import { StudyError } from "./errors.ts";
import { createStudy, type Study, type StudyArm, type StudyOptions } from "./study.ts";
import { pricedArms } from "./priced-arms.ts";
import { trustPriorArms } from "./summaries/trust-priors.ts";

/** The three strategies on one case, with all that is needed to doubt them. Arms are named as the study names them. */
export interface StrategyComparison {
  readonly study: Study;
  /** The arm without a steward, by which project and community are evaluated. */
  readonly against: string;
  /** The neutral foundation, by which they are evaluated too; nothing in a study that has none. */
  readonly foundation: string | undefined;
  /** Strategies that are there both as practised and at the best conduct. */
  readonly strategies: readonly { readonly name: string; readonly practised: string; readonly best: string }[];
  /** Other arms, in the order of the case. */
  readonly others: readonly string[];
  /** Strategy arms with a little more of one thing. */
  readonly marginals: readonly { readonly arm: string; readonly of: string; readonly more: string }[];
  /** Strategy arms with their opening prices times so much, held. */
  readonly prices: readonly { readonly arm: string; readonly of: string; readonly times: number }[];
  readonly about: Readonly<Record<string, string>>;
}

/** The size of a comparison of strategies, and which of its arms are run. */
export interface StrategyComparisonOptions extends StudyOptions {
  /** Only these arms beside the counterfactuals, by their names or those of strategies; all where left out. */
  readonly arms?: readonly string[];
  /** Whether arms that shade the answer and do not make it are run too; they are where left out. */
  readonly withAside?: boolean;
}

/**
 * What is asked beside strategies with fewer draws than those and one replication each, as a share of their draws, so that an
 * answer comes within a minute.
 */
const shares = { others: 0.3, priors: 0.16, marginals: 0.16, prices: 0.16 };

/** Draws that are run a second time where replications are left out: they tell chance from what is not known. */
const repeatedDraws = 16;
const fewer = (draws: number, share: number) => Math.max(Math.min(draws, 4), Math.round(draws * share));

const roles = ["upstream", "product", "integration", "sales"] as const;

/**
 * The study behind the main job. Where replications are left out each draw is run once, and the first sixteen twice: runs of a
 * second replication of every draw say half as much as those of other draws. All that shades the answer, and does not make it,
 * is aside.
 *
 * @throws StudyError where it could not be simulated
 */
export function strategyComparison(preset: Preset, options: StrategyComparisonOptions = {}): StrategyComparison {
  const { draws = 112, arms: wanted, withAside = true, ...studyOptions } = options;
  const layout = options.replications === undefined ? { draws, replications: 2, repeated: repeatedDraws } : { draws };
  const isWanted = (arm: CaseArm) =>
    isCounterfactual(arm) ||
    wanted === undefined ||
    wanted.includes(arm.name) ||
    wanted.includes(arm.strategy ?? arm.name);
  const chosen = caseArms(preset.scenario).filter(isWanted);
  const strategies = strategiesAmong(chosen);
  const isAlone = strategies.length === 0;
  const isMain = (arm: CaseArm) =>
    isCounterfactual(arm) ||
    (!isAlone && arm.kind === "two-streams") ||
    strategies.some(({ practised, best }) => [practised, best].includes(arm.name));
  const mainArms: StudyArm[] = chosen.filter(isMain);
  const others = chosen
    .filter((arm) => !isMain(arm) && (withAside || wanted !== undefined))
    .map(
      (arm): StudyArm => ({
        ...arm,
        ...(isAlone ? {} : { draws: fewer(draws, shares.others), replications: 1, isAside: true }),
      }),
    );
  const strategyArms = mainArms.filter(({ kind }) => kind !== "two-streams");
  const marked = withAside ? strategies : [];
  const counterfactuals = chosen.filter(isCounterfactual).map(({ name }) => name);
  const arms = [
    ...mainArms,
    ...others,
    ...(isAlone || !withAside ? [] : trustPriorArms(strategyArms, counterfactuals, fewer(draws, shares.priors))),
    ...marked.flatMap(({ best }) => marginalsOf(best, mainArms, fewer(draws, shares.marginals))),
    ...marked.flatMap(({ best }) =>
      pricedArms(mainArms.find(({ name }) => name === best)!, fewer(draws, shares.prices)),
    ),
  ];
  return comparisonIn(createStudy(preset.scenario, arms, { ...studyOptions, ...layout }));
}

/** What every strategy is evaluated against: nobody who stewards the project, and a foundation that leads it for good. */
const isCounterfactual = ({ kind }: Pick<CaseArm, "kind">) => kind === "no-steward" || kind === "neutral-foundation";

/**
 * The comparison of strategies that a study holds, told by what its arms are and not by their names: so it is found again
 * in a folder of results, too.
 *
 * @throws StudyError where no arm of the study is without a steward
 */
export function comparisonIn(study: Study): StrategyComparison {
  const own = study.arms.filter(isOwn);
  const against = own.find(({ kind }) => kind === "no-steward");
  if (against === undefined)
    throw new StudyError(
      'No arm of the study is of the kind "no-steward": there is nothing to evaluate the others by.',
    );
  const strategies = strategiesAmong(own);
  const foundation = foundationIn(study);
  const main = [against.name, foundation, ...strategies.flatMap(({ practised, best }) => [practised, best])];
  return {
    study,
    against: against.name,
    foundation,
    strategies,
    others: own.map(({ name }) => name).filter((name) => !main.includes(name)),
    marginals: study.arms.flatMap(({ name, marginalOf }) =>
      marginalOf === undefined ? [] : [{ arm: name, of: marginalOf.arm, more: marginalOf.more }],
    ),
    prices: study.arms.flatMap(({ name, atPrice }) => (atPrice === undefined ? [] : [{ arm: name, ...atPrice }])),
    about: Object.fromEntries(own.flatMap(({ name, about }) => (about === undefined ? [] : [[name, about]]))),
  };
}

/** Whether an arm repeats no other. */
const isOwn = ({ prior, marginalOf, atPrice }: StudyArm) => (prior ?? marginalOf ?? atPrice) === undefined;

/** Strategies of which there is an arm of each conduct, in the order of their first arms. */
function strategiesAmong(arms: readonly Pick<StudyArm, "name" | "strategy" | "conduct">[]) {
  const names = [...new Set(arms.flatMap(({ strategy }) => strategy ?? []))];
  return names.flatMap((name) => {
    const armOf = (conduct: StudyArm["conduct"]) =>
      arms.find((arm) => arm.strategy === name && arm.conduct === conduct)?.name;
    const [practised, best] = [armOf("as practised"), armOf("best")];
    return practised === undefined || best === undefined ? [] : [{ name, practised, best }];
  });
}

/** Five points more of the plan for one role, or the next dose of the programme; everybody else gets less in proportion. */
function marginalsOf(of: string, arms: readonly StudyArm[], draws: number): StudyArm[] {
  const { scenario } = arms.find(({ name }) => name === of)!;
  const { plan, conduct } = scenario.strategy;
  const variant = (more: string, changed: Scenario): StudyArm => ({
    name: `${of} + ${more}`,
    marginalOf: { arm: of, more },
    scenario: changed,
    draws,
    replications: 1,
    isAside: true,
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
