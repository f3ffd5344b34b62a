import type { Strength } from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { claimEvidence } from "./claim-evidence.ts";
import { type ClaimNumber, claims } from "./claim-list.ts";

/**
 * What the model says of a claim: by effects whose whole interval lies on one side of the smallest that matters, "open" where
 * an interval holds both; "not possible here" where no arm can do what it is about.
 */
export type Evaluation = Strength | "not possible here" | "not asked";

/** A claim of an article and what the model finds of it. */
export interface ClaimFinding {
  readonly claim: string;
  readonly whose: string;
  readonly answer: Evaluation;
  readonly numbers: readonly ClaimNumber[];
  readonly remark: string | null;
}

/** What is found of the claims of the articles; nothing of those whose arms were left out. */
export function claimFindings(compared: Compared): ClaimFinding[] {
  const evidence = claimEvidence(compared);
  return claims.map(({ claim, whose, needs, impossible, look }) => {
    const untold = { claim, whose, numbers: [] };
    if (!needs.every((arm) => evidence.has(evidence.arms[arm])))
      return { ...untold, answer: "not asked", remark: "its arms were left out" };
    const reason = impossible?.(evidence);
    if (reason !== undefined) return { ...untold, answer: "not possible here", remark: reason };
    const { answer, numbers, remark = null } = look(evidence);
    return { claim, whose, answer, numbers, remark };
  });
}
