import type { CaseArmKind } from "@stewardsim/evidence";
import { chanceOf } from "@stewardsim/analysis";
import { chanceDifference, difference, evaluations, shareDifference } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";

/** Who the claims are about, and what the runs say of them. */
export type ClaimEvidence = ReturnType<typeof claimEvidence>;

/** What claims are held against: the arms that they are about, by name, and how two of them differ over the same draws. */
export function claimEvidence({ ensemble, comparison: { against, strategies } }: Compared) {
  const strategy = (name: string) => strategies.find((one) => one.name === name)?.practised ?? "";
  const kind = (one: CaseArmKind) => ensemble.study.arms.find((arm) => arm.kind === one)?.name ?? "";
  const { replications } = ensemble.study;
  const forked = (task: number, arm: string) => {
    const total = (["exodusForks", "governanceForks", "coalitionForks"] as const).reduce(
      (sum, route) => sum + ensemble.column(arm, route)[task]!,
      0,
    );
    return Number.isNaN(total) ? Number.NaN : Number(total > 0);
  };
  const joined = (task: number, arm: string) => {
    const partners = ensemble.column(arm, "partnersAccepted")[task]!;
    return Number.isNaN(partners) ? partners : Number(partners > 0);
  };
  return {
    arms: {
      against,
      infra: strategy("infrastructure-differentiation"),
      sub: strategy("subscription"),
      core: strategy("open-core"),
      plain: kind("without-dogfooding"),
      asserted: kind("claims-without-integration"),
      asEngineers: kind("asks-as-engineers"),
      asVendor: kind("asks-as-vendor"),
      unasked: kind("never-asks"),
    },
    has: (arm: string) => ensemble.has(arm),
    /** How often the steward wins. */
    won: (arm: string) =>
      chanceOf(
        evaluations(ensemble, arm, against).map((outcome) => outcome?.steward.won),
        replications,
      ),
    wonBy: (a: string, b: string) => chanceDifference(ensemble, a, b, against, ({ steward }) => steward.won),
    /** How much more often there is a fork of any kind. */
    forkedBy: (a: string, b: string) => shareDifference(ensemble, a, b, forked),
    factionsBy: (a: string, b: string) => difference(ensemble, a, b, "factionalization"),
    /** How often a partner joins. */
    joined: (arm: string) =>
      chanceOf(
        Array.from(ensemble.column(arm, "partnersAccepted"), (value) => (Number.isNaN(value) ? undefined : value > 0)),
        replications,
      ),
    joinedBy: (a: string, b: string) => shareDifference(ensemble, a, b, joined),
  };
}

export type ClaimArm = keyof ClaimEvidence["arms"];
