import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import type { Style } from "../style.ts";
import { wrap } from "../words.ts";

/** How the numbers were made, and how to read them. */
export function footerSection({ ensemble, comparison, preset }: Answer, style: Style, version: string): string[] {
  const { study, failures } = ensemble;
  const { population } = preset.scenario.market;
  const drawsOf = (arms: readonly string[]) => (arms[0] === undefined ? 0 : ensemble.drawsOf(arms[0]));
  const priors = study.arms.find(({ scale }) => scale !== undefined)?.draws ?? 0;
  const notes = [
    "Intervals: 95%. ALL THREE WIN: chance as declared, ± sampling, and from half to double weight of conduct; a win or loss needs 90% or 10% in all, sampling included; " +
      "found = it stays with all weights 0, assumed = it changes. Best conduct is one profile for all (--all). " +
      "WORTH: rank by ΔNPV against the same firm without the stewardship, at the low exit; exit = years of earning a buyer has to pay. " +
      "Forks: exodus/governance/coalition, in %. Not triple: who of the three lost.",
    `Case ${preset.name} · ${study.draws} ${study.factors[0]?.isCentred ? "" : "even "}draws of ${study.factors.length} parameters × ${study.luck} of luck for the strategies, ` +
      `${drawsOf(comparison.others)} draws for other arms, ${priors} for trust priors, ${drawsOf(comparison.marginals.map(({ arm }) => arm))} for the next engineer · ` +
      `${study.months} months · ${population.sampled} of ${population.organizations} organizations sampled · seed ${study.seed} · stewardsim ${version}`,
  ];
  if (failures.length > 0)
    notes.push(`${failures.length} histories failed and are missing from the numbers; see failures.csv.`);
  return notes.flatMap((note) => wrap(note, width)).map(style.faint);
}
