import { caseArms, type Preset } from "@stewardsim/evidence";
import type { StrategyComparison } from "@stewardsim/experiments";
import { shellWord } from "@stewardsim/results";

/** The command that computes a comparison of strategies again, as a shell takes it. */
export function startCommand({ scenario, name }: Preset, comparison: StrategyComparison): string {
  const { study } = comparison;
  const { draws, replications, repeated, seed, months } = study;
  const arms = armsAskedFor(scenario, comparison);
  const isAll = study.arms.some(
    ({ prior, marginalOf, atPrice, isAside }) =>
      (prior ?? marginalOf ?? atPrice) !== undefined || (arms === undefined && isAside === true),
  );
  return [
    `pnpm start --preset ${shellWord(name)} --draws ${draws} --seed ${shellWord(seed)}`,
    ...(repeated === undefined ? [`--replications ${replications}`] : []),
    ...(months === scenario.months ? [] : [`--months ${months}`]),
    ...(arms === undefined ? [] : [`--arms ${shellWord(arms.join(","))}`]),
    ...(study.factors.some(({ isCentred }) => isCentred) ? [] : ["--even"]),
    ...(study.limit === undefined ? [] : [`--limit ${study.limit}`]),
    ...(isAll ? ["--all"] : []),
  ].join(" ");
}

/** The arms that were asked for by name, both conducts of a strategy by its own; nothing where that was all of the case. */
function armsAskedFor(scenario: Preset["scenario"], { strategies, others }: StrategyComparison): string[] | undefined {
  const all = caseArms(scenario);
  const there = new Set([...strategies.flatMap(({ practised, best }) => [practised, best]), ...others]);
  const isMain = ({ strategy, kind }: (typeof all)[number]) => strategy !== undefined || kind === "two-streams";
  if (all.filter(isMain).every((arm) => there.has(arm.name))) return undefined;
  return [...strategies.map(({ name }) => name), ...others];
}
