import { medianInterval } from "@stewardsim/core";
import type { CaseArmKind } from "@stewardsim/evidence";
import { chanceOf, medianOf, type OverDraws } from "@stewardsim/analysis";
import {
  difference,
  differenceColumn,
  differencesByDraw,
  investedIn,
  rankingOf,
  type ResultName,
  shareDifference,
} from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { mayCloseCode } from "./possible.ts";

/** Who the claims are about, and what the runs say of them. */
export type ClaimEvidence = ReturnType<typeof claimEvidence>;

type Fork = "exodusForks" | "governanceForks" | "coalitionForks";

/**
 * What claims are held against: the arms that they are about, by name, and how two of them differ over the same draws. All
 * have the best conduct, and differ from infrastructure by the one thing that a claim is about.
 */
export function claimEvidence({ ensemble, comparison: { strategies } }: Compared) {
  const { arms: all, replications } = ensemble.study;
  const kind = (one: CaseArmKind) => all.find((arm) => arm.kind === one)?.name ?? "";
  const infrastructure = strategies.find(({ name }) => name === "infrastructure-differentiation");
  const arms = {
    infra: infrastructure?.best ?? "",
    practised: infrastructure?.practised ?? "",
    nothing: kind("sells-nothing"),
    sub: kind("only-subscription"),
    core: kind("only-open-core"),
    plain: kind("without-integration"),
    asserted: kind("claims-without-integration"),
    unasked: kind("never-asks"),
    asVendor: kind("asks-as-vendor"),
    asEngineers: kind("asks-as-engineers"),
    onceMore: kind("asks-once-more"),
  };
  const scenarioOf = (arm: string) => all.find(({ name }) => name === arm)?.scenario;
  const hasForked = (routes: readonly Fork[]) => (entry: number, arm: string) => {
    const total = routes.reduce((sum, route) => sum + ensemble.column(arm, route)[entry]!, 0);
    return Number.isNaN(total) ? Number.NaN : Number(total > 0);
  };
  const hasJoined = (entry: number, arm: string) => {
    const partners = ensemble.column(arm, "partnersAccepted")[entry]!;
    return Number.isNaN(partners) ? partners : Number(partners > 0);
  };
  return {
    arms,
    has: (arm: string) => ensemble.has(arm),
    /** Money that infrastructure takes at its best, usd. */
    invested: () => investedIn(ensemble, [arms.infra]),
    /** Whether any arm of the claims may close what was open. */
    mayCloseCode: () => Object.values(arms).some((arm) => mayCloseCode(scenarioOf(arm) ?? ensemble.study.base)),
    /** Whether there is a platform vendor who may be asked. */
    hasPartners: () => (scenarioOf(arms.infra)?.partners.vendors.length ?? 0) > 0,
    worth: (arm: string) => medianOf(ensemble.column(arm, "deltaValueLowExit"), replications),
    /** How much more worth in the median draw: its tails leave no mean. */
    worthBy(a: string, b: string): OverDraws {
      const { count: draws, ...interval } = medianInterval(differencesByDraw(ensemble, a, b, "deltaValueLowExit"));
      return { ...interval, draws };
    },
    /** How much more often there is a fork of some route. */
    forkedBy: (a: string, b: string, ...routes: Fork[]) => shareDifference(ensemble, a, b, hasForked(routes)),
    factionsBy: (a: string, b: string) => difference(ensemble, a, b, "factionalization"),
    /** How often a partner joins. */
    joined: (arm: string) =>
      chanceOf(
        Array.from(ensemble.column(arm, "partnersAccepted"), (value) => (Number.isNaN(value) ? undefined : value > 0)),
        replications,
      ),
    joinedBy: (a: string, b: string) => shareDifference(ensemble, a, b, hasJoined),
    /** Where the first of several levers stands among them, by what each adds to a result: an arm with it, and one without. */
    rankOfFirst(levers: readonly (readonly [having: string, lacking: string])[], result: ResultName): OverDraws {
      const added = levers.map(([a, b], lever) => [String(lever), differenceColumn(ensemble, a, b, result)] as const);
      return rankingOf(Object.fromEntries(added))[0]!.rank;
    },
  };
}

export type ClaimArm = keyof ClaimEvidence["arms"];
