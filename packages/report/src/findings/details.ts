import { factLine } from "@stewardsim/evidence";
import { bootstrap, byDraw, medianOf, shareBetweenDraws } from "@stewardsim/analysis";
import {
  type Ensemble,
  hasTrustPriors,
  importance,
  nullRate,
  type ResultName,
  returnNames,
  returns,
  trustVerdict,
} from "@stewardsim/experiments";
import type { Compared, Counterfactuals } from "../compared.ts";
import { type Estimate, estimated } from "../estimate.ts";
import { alternativesIn } from "./arm.ts";
import { type Assumption, assumptionOf } from "./assumption.ts";
import { goalsMet } from "./goals-met.ts";
import { type HeldPrice, heldPrices } from "./prices.ts";
import { returnsInWorth } from "./returns-in-worth.ts";
import { type Wins, winsAgainst } from "./wins.ts";

/** Any arm, in the numbers that fit all of them; medians over runs. */
export interface ArmDetail {
  readonly arm: string;
  /** What it is that is none of the strategies; null for these. */
  readonly kind: string | null;
  readonly about: string;
  readonly wins: Wins;
  /** Against a neutral foundation; null for the foundation itself, and where none was asked for. */
  readonly winsAgainstFoundation: Wins | null;
  readonly worth: Estimate;
  readonly marketShare: Estimate;
  readonly adoption: Estimate;
  /** What it returned beside revenue over the whole run. */
  readonly returns: readonly { readonly what: string; readonly usd: Estimate }[];
  /** How much of `worth` they make; null where they do not count in it. */
  readonly returnsInWorth: Estimate | null;
  /** Which part of its own goals is met when it is due; null where it has none. */
  readonly goalsMet: Estimate | null;
}

/** All that stands behind the first screen. */
export interface Details {
  readonly arms: readonly ArmDetail[];
  /** Strategies that hold their opening prices, at a half, one and two times of them. */
  readonly heldPrices: readonly HeldPrice[];
  /** The chance that all three win as the priors' own few runs tell it. */
  readonly priors: readonly {
    readonly arm: string;
    readonly byWeight: readonly { readonly weight: number; readonly chance: Estimate }[];
  }[];
  /** How often project and community win against another replication of the counterfactual. */
  readonly nullRates: readonly { readonly arm: string; readonly share: Estimate }[];
  /** Share of the variance between runs that parameters and not chance make. */
  readonly notRandomness: readonly {
    readonly arm: string;
    readonly outsiders: Estimate;
    readonly adoption: Estimate;
  }[];
  /** By rank correlation with worth over draws, strongest first. */
  readonly assumptions: readonly {
    readonly arm: string;
    readonly strongest: readonly {
      readonly assumption: Assumption;
      readonly correlation: Estimate;
      /** Chance that chance made it, corrected for how many were looked at. */
      readonly doubt: number;
    }[];
  }[];
  readonly facts: readonly string[];
}

/** Whether an arm only uses the project: it does nothing for it, and there is nothing for it to win. */
export const isUseOnly = ({ arms }: Pick<Details, "arms">, arm: string): boolean =>
  arms.some((one) => one.arm === arm && one.kind === "uses-only");

/** How many assumptions are told of an arm. */
const told = 8;

export function details(compared: Compared): Details {
  const { ensemble, comparison, preset } = compared;
  const { study } = ensemble;
  const { replications } = study;
  const { against, foundation, strategies, others, about } = comparison;
  const main = strategies.flatMap(({ practised, best }) => [practised, best]);
  const notRandomness = (arm: string, name: ResultName) => {
    const values = ensemble.column(arm, name);
    const between = bootstrap(study.draws, (rows) =>
      shareBetweenDraws(
        rows.flatMap((row) => [...values.subarray(row * replications, (row + 1) * replications)]),
        replications,
      ),
    );
    return estimated(replications < 2 || study.draws < 3 ? { ...between, low: Number.NaN } : between, "share");
  };
  return {
    arms: [...main, foundation ?? [], ...others].flat().map((arm) => armDetail(ensemble, arm, comparison, about[arm])),
    heldPrices: heldPrices(compared),
    priors: main
      .filter((arm) => hasTrustPriors(study, arm))
      .map((arm) => ({
        arm,
        byWeight: trustVerdict(ensemble, arm, against).byPrior.map(({ prior, chance }) => ({
          weight: prior,
          chance: estimated(chance, "share"),
        })),
      })),
    nullRates: [against, ...strategies.map(({ practised }) => practised)].map((arm) => ({
      arm,
      share: estimated(nullRate(ensemble, arm, against), "share"),
    })),
    notRandomness: strategies.map(({ best: arm }) => ({
      arm,
      outsiders: notRandomness(arm, "activeOutsiders"),
      adoption: notRandomness(arm, "adoption"),
    })),
    assumptions: alternativesIn(compared).map(({ arm }, _, all) => ({
      arm,
      strongest: strongestFor(ensemble, arm, all.length),
    })),
    facts: preset.facts.map(factLine),
  };
}

/** Any arm, in the numbers that fit all of them. */
export function armDetail(
  ensemble: Ensemble,
  arm: string,
  { against, foundation }: Counterfactuals,
  about = "",
): ArmDetail {
  const { arms, replications } = ensemble.study;
  const middle = (name: ResultName, unit: "usd" | "share") =>
    estimated(medianOf(ensemble.column(arm, name), replications), unit);
  return {
    arm,
    kind: arms.find(({ name }) => name === arm)?.kind ?? null,
    about,
    wins: winsAgainst({ ensemble }, arm, against),
    winsAgainstFoundation:
      foundation === undefined || arm === foundation ? null : winsAgainst({ ensemble }, arm, foundation),
    worth: middle("deltaValueLowExit", "usd"),
    marketShare: middle("marketShare", "share"),
    adoption: middle("adoption", "share"),
    returns: returnNames.map((name) => ({ what: returns[name].name, usd: middle(name, "usd") })),
    returnsInWorth: returnsInWorth(ensemble, arm),
    goalsMet: goalsMet(ensemble, arm),
  };
}

/**
 * The assumptions that move the worth of an arm most, by rank correlation over draws, strongest first.
 *
 * @param among of how many arms it is told what they hang on
 */
export const strongestFor = (
  ensemble: Ensemble,
  arm: string,
  among: number,
): Details["assumptions"][number]["strongest"] =>
  importance(ensemble.study, byDraw(ensemble.column(arm, "deltaValueLowExit"), ensemble.study.replications), among)
    .slice(0, told)
    .map(({ factor, correlation, doubt }) => ({
      assumption: assumptionOf(factor),
      correlation: estimated(correlation, "ratio"),
      doubt,
    }));
