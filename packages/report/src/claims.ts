import type { Interval, MeanInterval } from "@stewardsim/core";
import {
  type Ensemble,
  chanceDifference,
  chanceOf,
  difference,
  judgements,
  type StrategyComparison,
} from "@stewardsim/experiments";
import { percentWithin, pointsWithin, signed } from "./words.ts";

/** What the model says of a claim: by its numbers, and "undetermined" where their interval holds both answers. */
export type Answer = "yes" | "no" | "undetermined" | "not asked";

export interface ClaimFinding {
  readonly claim: string;
  readonly whose: string;
  readonly answer: Answer;
  readonly numbers: string;
}

/** Differences below these are no differences to anybody who decides. */
const meaningful = { chance: 0.05, factionalization: 0.02 };

const above = ({ low, high }: Interval, bar: number): Answer =>
  low > bar ? "yes" : high < bar ? "no" : "undetermined";
const not = (answer: Answer): Answer => (answer === "yes" ? "no" : answer === "no" ? "yes" : answer);
const both = (a: Answer, b: Answer): Answer =>
  a === "no" || b === "no" ? "no" : a === "yes" && b === "yes" ? "yes" : "undetermined";

/** The claims of the articles, each as a comparison that can come out either way. */
export function claimFindings(ensemble: Ensemble, { against, strategies }: StrategyComparison): ClaimFinding[] {
  const name = (strategy: string) => strategies.find((one) => one.name === strategy)?.practised ?? "";
  const [infra, sub] = [name("infrastructure-differentiation"), name("subscription")];
  const core = name("open-core");
  const { luck } = ensemble.study;
  const won = (arm: string) =>
    chanceOf(
      judgements(ensemble, arm, against).map((outcome) => outcome?.steward.won),
      luck,
    );
  const forked = (task: number, arm: string) => {
    const total = (["exodusForks", "governanceForks", "coalitionForks"] as const).reduce(
      (sum, route) => sum + ensemble.column(arm, route)[task]!,
      0,
    );
    return Number.isNaN(total) ? Number.NaN : Number(total > 0);
  };
  const finding = (
    claim: string,
    whose: string,
    needs: readonly string[],
    look: () => [Answer, string],
  ): ClaimFinding => {
    if (!needs.every((arm) => ensemble.has(arm)))
      return { claim, whose, answer: "not asked", numbers: "its arms were left out" };
    const [answer, numbers] = look();
    return { claim, whose, answer, numbers };
  };
  const factions = (a: string, b: string) => difference(ensemble, a, b, "factionalization");
  const shown = ({ estimate, low, high }: MeanInterval) =>
    `${signed(estimate, 3)} (${signed(low, 3)} to ${signed(high, 3)})`;
  return [
    finding("earning on a complement does not split the community", "Wen", [infra, sub, against], () => {
      const forks = difference(ensemble, infra, against, forked);
      const camps = factions(infra, against);
      return [
        both(not(above(forks, meaningful.chance)), not(above(camps, meaningful.factionalization))),
        `forks ${pointsWithin(forks)} points against no steward, ${pointsWithin(difference(ensemble, infra, sub, forked))} against subscription; camps F ${shown(camps)} against no steward`,
      ];
    }),
    finding("stewardship pays through differentiation", "Wen", [infra, "infrastructure without dogfooding"], () => {
      const pays = won(infra);
      const gain = chanceDifference(
        ensemble,
        infra,
        "infrastructure without dogfooding",
        against,
        ({ steward }) => steward.won,
      );
      return [
        both(above(pays, 0.5), above(gain, 0)),
        `the steward wins in ${percentWithin(pays)}; dogfooding adds ${pointsWithin(gain)} points`,
      ];
    }),
    finding("claims without integration do not pay", "Wen", ["claims without integration", infra], () => {
      const pays = won("claims without integration");
      const loss = chanceDifference(
        ensemble,
        "claims without integration",
        infra,
        against,
        ({ steward }) => steward.won,
      );
      return [
        not(above(pays, 0.5)),
        `the steward wins in ${percentWithin(pays)}, ${pointsWithin(loss)} points against doing the integration`,
      ];
    }),
    finding("direct monetisation divides into camps", "Wen", [sub, core, infra], () => {
      const [one, two] = [factions(sub, infra), factions(core, infra)];
      return [
        both(above(one, meaningful.factionalization), above(two, meaningful.factionalization)),
        `F against infrastructure: subscription ${shown(one)}, open core ${shown(two)}; less than ${meaningful.factionalization} is taken for nothing`,
      ];
    }),
    finding(
      "a partner joins if asked engineer to engineer",
      "Wilkin",
      ["asks engineer to engineer", "asks as a vendor"],
      () => {
        const gain = difference(ensemble, "asks engineer to engineer", "asks as a vendor", "partnersAccepted");
        const unasked = chanceOf(
          Array.from(ensemble.column("never asks", "partnersAccepted"), (value) =>
            Number.isNaN(value) ? undefined : value > 0,
          ),
          luck,
        );
        return [
          above(gain, meaningful.chance),
          `${pointsWithin(gain)} points against asking as a vendor; unasked, ${percentWithin(unasked)} join`,
        ];
      },
    ),
  ];
}
