import type { MeanInterval } from "@stewardsim/core/foundation";
import { listed } from "@stewardsim/core/foundation";
import { blockedMean } from "../paired/blocks.ts";
import { differences } from "../paired/pairing.ts";
import { type Coalition, everybody, nobody, remembered, type Value, withGroup } from "./coalitions.ts";
import type { Attribution } from "./shapley.ts";

/** Whether what is claimed of a group of changes shows when the group is taken away. */
export interface DeletionTest {
  readonly group: number;
  /** Its part by attribution. */
  readonly claim: number;
  /** What is lost when it alone is taken away and all else stays. */
  readonly alone: MeanInterval;
  /** What is lost when it is taken away last, after all the others. */
  readonly last: MeanInterval;
  /**
   * "own": both have the sign of the claim and enough of its size. "together": it does not do it after all others are gone.
   * "instead": it does it then, and not beside them. "none": there is no claim. "unsure": its interval holds nothing too.
   */
  readonly verdict: "own" | "together" | "instead" | "none" | "unsure";
  /** Together with whom, or instead of whom: the strongest first. */
  readonly partners: readonly number[];
}

/** What `deletionTests` takes for a part of the claim: half of it where left out. */
export interface DeletionOptions {
  /** Part of the claim that must show, 0 to 1. */
  readonly share?: number;
  /** The groups to be taken away; all where left out. */
  readonly tested?: readonly number[];
  /** Replications of each draw, which share its parameters; one where left out. */
  readonly replications?: number;
}

/**
 * Takes each group away, once from everything and once after all others. A part that shows in both ways is the group's own;
 * one that shows in one of them only comes about together with others, or instead of them.
 *
 * @param value of a coalition; wrap it in `remembered` to share what `shapley` has asked for
 */
export function deletionTests(
  groups: number,
  value: Value,
  { parts, interactions }: Pick<Attribution, "parts" | "interactions">,
  { share = 0.5, tested, replications = 1 }: DeletionOptions = {},
): DeletionTest[] {
  const of = remembered(value);
  const [all, none] = [everybody(groups), nobody(groups)];
  const lost = (own: ArrayLike<number>, without: ArrayLike<number>) =>
    blockedMean(differences(own, without), { replications });
  return (tested ?? [...parts.keys()]).map((group): DeletionTest => {
    const { estimate: claim, low, high } = parts[group]!;
    const alone = lost(of(all), of(withGroup(all, group, false)));
    const last = lost(of(withGroup(none, group)), of(none));
    const shows = ({ estimate }: MeanInterval) => estimate * Math.sign(claim) >= share * Math.abs(claim);
    const isUnsure = low <= 0 && high >= 0;
    const verdict =
      claim === 0 ? "none" : isUnsure ? "unsure" : !shows(last) ? "together" : shows(alone) ? "own" : "instead";
    if (verdict !== "together" && verdict !== "instead") return { group, claim, alone, last, verdict, partners: [] };
    const [end, direction] = verdict === "together" ? [none, Math.sign(claim)] : [all, -Math.sign(claim)];
    const strength = parts.map((_part, other) => {
      if (other === group) return 0;
      return direction * (interactions?.[group]?.[other]?.estimate ?? atEnd(of, end, group, other));
    });
    const most = Math.max(...strength);
    // Those that are weak beside the strongest are not named; nor is what rounding leaves.
    const partners = [...strength.keys()]
      .filter((other) => strength[other]! > 1e-9 * Math.abs(claim) && strength[other]! >= most / 2)
      .sort((a, b) => strength[b]! - strength[a]!);
    return { group, claim, alone, last, verdict, partners };
  });
}

/** How much more two groups do together than apart, where of the others all or none are there. */
function atEnd(of: Value, end: Coalition, a: number, b: number): number {
  const at = (isA: boolean, isB: boolean) => of(withGroup(withGroup(end, a, isA), b, isB));
  const lost = (isB: boolean) => blockedMean(differences(at(true, isB), at(false, isB))).estimate;
  return lost(true) - lost(false);
}

/** What a test of deletion says of a group. */
export function deletionSentence({ group, verdict, partners }: DeletionTest, labels: readonly string[]): string {
  const label = labels[group]!;
  const others = partners.length > 0 ? listed(partners.map((one) => labels[one]!)) : "others";
  if (verdict === "none") return `${label} has no part in it.`;
  if (verdict === "unsure") return `Whether ${label} makes a difference cannot be told from so few draws.`;
  if (verdict === "own") return `${label} does it beside all others and without any: the part is its own.`;
  return verdict === "together"
    ? `${label} does it only together with ${others}.`
    : `${label} does it only where ${others} would not do it anyway.`;
}
