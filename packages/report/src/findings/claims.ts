import type { Interval } from "@stewardsim/core";
import type { CaseArmKind } from "@stewardsim/evidence";
import { chanceOf } from "@stewardsim/analysis";
import { chanceDifference, difference, evaluations, shareDifference } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { type Estimate, estimated, inPoints } from "../estimate.ts";

/** What the model says of a claim: by its numbers, and "undetermined" where their interval holds both answers. */
export type Evaluation = "yes" | "no" | "undetermined" | "not asked";

/** A claim of an article, and what the model finds. */
export interface ClaimFinding {
  readonly claim: string;
  readonly whose: string;
  readonly answer: Evaluation;
  readonly numbers: readonly { readonly what: string; readonly value: Estimate }[];
  readonly remark: string | null;
}

/** Differences below these are no differences to anybody who decides. */
const meaningful = { chance: 0.05, factionalization: 0.02 };

const above = ({ low, high }: Interval, bar: number): Evaluation =>
  low > bar ? "yes" : high < bar ? "no" : "undetermined";
const not = (answer: Evaluation): Evaluation => (answer === "yes" ? "no" : answer === "no" ? "yes" : answer);
const both = (a: Evaluation, b: Evaluation): Evaluation =>
  a === "no" || b === "no" ? "no" : a === "yes" && b === "yes" ? "yes" : "undetermined";

/** What is found of one claim. */
type Look = Pick<ClaimFinding, "answer"> & {
  readonly numbers: Readonly<Record<string, Estimate>>;
  readonly remark?: string;
};

/** The claims of the articles, each as a comparison that can come out either way. */
export function claimFindings({ ensemble, comparison: { against, strategies } }: Compared): ClaimFinding[] {
  const name = (strategy: string) => strategies.find((one) => one.name === strategy)?.practised ?? "";
  const [infra, sub] = [name("infrastructure-differentiation"), name("subscription")];
  const core = name("open-core");
  const other = (kind: CaseArmKind) => ensemble.study.arms.find((arm) => arm.kind === kind)?.name ?? "";
  const [plain, asserted] = [other("without-dogfooding"), other("claims-without-integration")];
  const [asEngineers, asVendor, unasked] = [other("asks-as-engineers"), other("asks-as-vendor"), other("never-asks")];
  const { replications } = ensemble.study;
  const won = (arm: string) =>
    chanceOf(
      evaluations(ensemble, arm, against).map((outcome) => outcome?.steward.won),
      replications,
    );
  const wonBy = (a: string, b: string) => chanceDifference(ensemble, a, b, against, ({ steward }) => steward.won);
  const forked = (task: number, arm: string) => {
    const total = (["exodusForks", "governanceForks", "coalitionForks"] as const).reduce(
      (sum, route) => sum + ensemble.column(arm, route)[task]!,
      0,
    );
    return Number.isNaN(total) ? Number.NaN : Number(total > 0);
  };
  const finding = (claim: string, whose: string, needs: readonly string[], look: () => Look): ClaimFinding => {
    if (!needs.every((arm) => ensemble.has(arm)))
      return { claim, whose, answer: "not asked", numbers: [], remark: "its arms were left out" };
    const { answer, numbers, remark = null } = look();
    return { claim, whose, answer, numbers: Object.entries(numbers).map(([what, value]) => ({ what, value })), remark };
  };
  const factions = (a: string, b: string) => difference(ensemble, a, b, "factionalization");
  return [
    finding("earning on a complement does not split the community", "Wen", [infra, sub, against], () => {
      const forks = shareDifference(ensemble, infra, against, forked);
      const camps = factions(infra, against);
      return {
        answer: both(not(above(forks, meaningful.chance)), not(above(camps, meaningful.factionalization))),
        numbers: {
          "forks against no steward": inPoints(forks),
          "against subscription": inPoints(shareDifference(ensemble, infra, sub, forked)),
          "camps F against no steward": estimated(camps, "ratio"),
        },
      };
    }),
    finding("stewardship pays through differentiation", "Wen", [infra, plain], () => {
      const [pays, gain] = [won(infra), wonBy(infra, plain)];
      return {
        answer: both(above(pays, 0.5), above(gain, 0)),
        numbers: { "the steward wins in": estimated(pays, "share"), "dogfooding adds": inPoints(gain) },
      };
    }),
    finding("claims without integration do not pay", "Wen", [asserted, infra], () => {
      const pays = won(asserted);
      return {
        answer: not(above(pays, 0.5)),
        numbers: {
          "the steward wins in": estimated(pays, "share"),
          "against doing the integration": inPoints(wonBy(asserted, infra)),
        },
      };
    }),
    finding("direct monetisation divides into camps", "Wen", [sub, core, infra], () => {
      const [one, two] = [factions(sub, infra), factions(core, infra)];
      return {
        answer: both(above(one, meaningful.factionalization), above(two, meaningful.factionalization)),
        numbers: {
          "F against infrastructure: subscription": estimated(one, "ratio"),
          "open core": estimated(two, "ratio"),
        },
        remark: `less than ${meaningful.factionalization} is taken for nothing`,
      };
    }),
    finding("a partner joins if asked engineer to engineer", "Wilkin", [asEngineers, asVendor, unasked], () => {
      const joined = (task: number, arm: string) => {
        const partners = ensemble.column(arm, "partnersAccepted")[task]!;
        return Number.isNaN(partners) ? partners : Number(partners > 0);
      };
      const gain = shareDifference(ensemble, asEngineers, asVendor, joined);
      const byThemselves = chanceOf(
        Array.from(ensemble.column(unasked, "partnersAccepted"), (value) =>
          Number.isNaN(value) ? undefined : value > 0,
        ),
        replications,
      );
      return {
        answer: above(gain, meaningful.chance),
        numbers: {
          "against asking as a vendor": inPoints(gain),
          "unasked, they join in": estimated(byThemselves, "share"),
        },
      };
    }),
  ];
}
