import type { Interval } from "@stewardsim/core";
import type { Compared } from "../compared.ts";
import { type Estimate, estimated, inPoints } from "../estimate.ts";
import { type ClaimArm, type ClaimEvidence, claimEvidence } from "./claim-evidence.ts";

/** What the model says of a claim: by its numbers, and "undetermined" where their interval holds both answers. */
export type Evaluation = "yes" | "no" | "undetermined" | "not asked";

/** A claim of an article and what the model finds of it. */
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

/** A claim of an article, as a comparison that can come out either way. */
interface Claim {
  readonly claim: string;
  readonly whose: string;
  readonly needs: readonly ClaimArm[];
  readonly look: (evidence: ClaimEvidence) => Look;
}

const claims: readonly Claim[] = [
  {
    claim: "earning on a complement does not split the community",
    whose: "Wen",
    needs: ["infra", "sub", "against"],
    look({ arms: { infra, sub, against }, forkedBy, factionsBy }) {
      const [forks, camps] = [forkedBy(infra, against), factionsBy(infra, against)];
      return {
        answer: both(not(above(forks, meaningful.chance)), not(above(camps, meaningful.factionalization))),
        numbers: {
          "forks against no steward": inPoints(forks),
          "against subscription": inPoints(forkedBy(infra, sub)),
          "camps F against no steward": estimated(camps, "ratio"),
        },
      };
    },
  },
  {
    claim: "stewardship pays through differentiation",
    whose: "Wen",
    needs: ["infra", "plain"],
    look({ arms: { infra, plain }, won, wonBy }) {
      const [pays, gain] = [won(infra), wonBy(infra, plain)];
      return {
        answer: both(above(pays, 0.5), above(gain, 0)),
        numbers: { "the steward wins in": estimated(pays, "share"), "dogfooding adds": inPoints(gain) },
      };
    },
  },
  {
    claim: "claims without integration do not pay",
    whose: "Wen",
    needs: ["asserted", "infra"],
    look({ arms: { asserted, infra }, won, wonBy }) {
      const pays = won(asserted);
      return {
        answer: not(above(pays, 0.5)),
        numbers: {
          "the steward wins in": estimated(pays, "share"),
          "against doing the integration": inPoints(wonBy(asserted, infra)),
        },
      };
    },
  },
  {
    claim: "direct monetisation divides into camps",
    whose: "Wen",
    needs: ["sub", "core", "infra"],
    look({ arms: { sub, core, infra }, factionsBy }) {
      const [one, two] = [factionsBy(sub, infra), factionsBy(core, infra)];
      return {
        answer: both(above(one, meaningful.factionalization), above(two, meaningful.factionalization)),
        numbers: {
          "F against infrastructure: subscription": estimated(one, "ratio"),
          "open core": estimated(two, "ratio"),
        },
        remark: `less than ${meaningful.factionalization} is taken for nothing`,
      };
    },
  },
  {
    claim: "a partner joins if asked engineer to engineer",
    whose: "Wilkin",
    needs: ["asEngineers", "asVendor", "unasked"],
    look({ arms: { asEngineers, asVendor, unasked }, joined, joinedBy }) {
      const gain = joinedBy(asEngineers, asVendor);
      return {
        answer: above(gain, meaningful.chance),
        numbers: {
          "against asking as a vendor": inPoints(gain),
          "unasked, they join in": estimated(joined(unasked), "share"),
        },
      };
    },
  },
];

/** What is found of the claims of the articles; nothing of those whose arms were left out. */
export function claimFindings(compared: Compared): ClaimFinding[] {
  const evidence = claimEvidence(compared);
  return claims.map(({ claim, whose, needs, look }) => {
    if (!needs.every((arm) => evidence.has(evidence.arms[arm])))
      return { claim, whose, answer: "not asked", numbers: [], remark: "its arms were left out" };
    const { answer, numbers, remark = null } = look(evidence);
    return { claim, whose, answer, numbers: Object.entries(numbers).map(([what, value]) => ({ what, value })), remark };
  });
}
