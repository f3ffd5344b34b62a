import type { OverDraws } from "@stewardsim/analysis";
import { smallestEffects, type Strength, strengthOf } from "@stewardsim/experiments";
import { type Estimate, estimated, inPoints } from "../estimate.ts";
import type { ClaimArm, ClaimEvidence } from "./claim-evidence.ts";

/** A number that a claim is held against. */
export interface ClaimNumber {
  readonly what: string;
  readonly value: Estimate;
  /** The smallest effect that matters, in the unit of the value; null of what does not decide. */
  readonly smallest: number | null;
}

/** What is found of one claim. */
interface Look {
  readonly answer: Strength;
  readonly numbers: readonly ClaimNumber[];
  readonly remark?: string;
}

/** A claim of an article, as a comparison that can come out either way. */
interface Claim {
  readonly claim: string;
  readonly whose: string;
  readonly needs: readonly ClaimArm[];
  /** Why no arm can do what it is about, where none can. */
  readonly impossible?: (evidence: ClaimEvidence) => string | undefined;
  readonly look: (evidence: ClaimEvidence) => Look;
}

/** A number, the smallest effect that matters of it, and whether there is more. */
interface Effect {
  readonly number: ClaimNumber;
  readonly isMore: Strength;
}

const not = (answer: Strength): Strength => (answer === "yes" ? "no" : answer === "no" ? "yes" : answer);
const all = (...answers: readonly Strength[]): Strength =>
  answers.includes("no") ? "no" : answers.every((one) => one === "yes") ? "yes" : "open";

const { share, factionalization, ofInvested } = smallestEffects;

const effect = (what: string, of: OverDraws, value: Estimate, smallest: number, shown = smallest): Effect => ({
  number: { what, value, smallest: Number.isFinite(shown) ? shown : null },
  isMore: strengthOf(of, smallest),
});
const shareEffect = (what: string, of: OverDraws) => effect(what, of, inPoints(of), share, 100 * share);
const campEffect = (what: string, of: OverDraws) => effect(what, of, estimated(of, "ratio"), factionalization);
const moneyEffect = (what: string, of: OverDraws, invested: number) =>
  effect(what, of, estimated(of, "usd"), ofInvested * invested);
/** A number that tells more, and decides nothing. */
const beside = (what: string, value: Estimate): ClaimNumber => ({ what, value, smallest: null });

const unlessAsked = ({ hasPartners }: ClaimEvidence) =>
  hasPartners() ? undefined : "there is no platform vendor who may be asked";

export const claims: readonly Claim[] = [
  {
    claim: "earning on a complement does not split the community",
    whose: "Wen",
    needs: ["infra", "nothing", "sub"],
    look({ arms: { infra, nothing, sub }, forkedBy, factionsBy }) {
      const forks = shareEffect(
        "forks over governance against selling nothing",
        forkedBy(infra, nothing, "governanceForks"),
      );
      const camps = campEffect("camps F", factionsBy(infra, nothing));
      return {
        answer: all(not(forks.isMore), not(camps.isMore)),
        numbers: [
          forks.number,
          camps.number,
          beside("forks against subscriptions", inPoints(forkedBy(infra, sub, "governanceForks"))),
        ],
      };
    },
  },
  {
    claim: "nor does it bring forks by exodus or coalition",
    whose: "Wen",
    needs: ["infra", "nothing"],
    impossible: ({ mayCloseCode }) => (mayCloseCode() ? undefined : "no arm relicenses or gates what was open"),
    look({ arms: { infra, nothing }, forkedBy }) {
      const forks = shareEffect("against selling nothing", forkedBy(infra, nothing, "exodusForks", "coalitionForks"));
      return { answer: not(forks.isMore), numbers: [forks.number] };
    },
  },
  {
    claim: "stewardship pays through differentiation, the base business included",
    whose: "Wen",
    needs: ["infra", "plain"],
    look({ arms: { infra, plain }, worth, worthBy, invested }) {
      const pays = moneyEffect("worth in the median run", worth(infra), invested());
      const adds = moneyEffect("differentiation adds", worthBy(infra, plain), invested());
      return { answer: all(pays.isMore, adds.isMore), numbers: [pays.number, adds.number] };
    },
  },
  {
    claim: "claims without integration do not pay",
    whose: "Wen",
    needs: ["asserted", "plain", "infra"],
    look({ arms: { asserted, plain, infra }, worthBy, invested }) {
      const gain = moneyEffect("they add", worthBy(asserted, plain), invested());
      return {
        answer: not(gain.isMore),
        numbers: [gain.number, beside("against doing the integration", estimated(worthBy(asserted, infra), "usd"))],
      };
    },
  },
  {
    claim: "direct monetisation divides into camps",
    whose: "Wen",
    needs: ["sub", "core", "infra"],
    look({ arms: { sub, core, infra }, factionsBy }) {
      const bySub = campEffect("F against infrastructure: subscription", factionsBy(sub, infra));
      const byCore = campEffect("open core", factionsBy(core, infra));
      return { answer: all(bySub.isMore, byCore.isMore), numbers: [bySub.number, byCore.number] };
    },
  },
  {
    claim: "a partner joins if asked engineer to engineer",
    whose: "Wilkin",
    needs: ["asEngineers", "asVendor", "unasked"],
    impossible: unlessAsked,
    look({ arms: { asEngineers, asVendor, unasked }, joined, joinedBy }) {
      const gain = shareEffect("against asking as a vendor", joinedBy(asEngineers, asVendor));
      return {
        answer: gain.isMore,
        numbers: [gain.number, beside("unasked, they join in", estimated(joined(unasked), "share"))],
      };
    },
  },
  {
    claim: "a partner is the first of the steward's levers",
    whose: "Wilkin",
    needs: ["infra", "unasked", "plain", "practised", "nothing"],
    impossible: unlessAsked,
    look({ arms: { infra, unasked, plain, practised, nothing }, rankOfFirst, worthBy, invested }) {
      const levers = [unasked, plain, practised, nothing].map((without) => [infra, without] as const);
      const rank = rankOfFirst(levers, "deltaValueLowExit");
      const gain = moneyEffect("asking adds", worthBy(infra, unasked), invested());
      const isFirst: Strength = rank.high <= 1 ? "yes" : rank.low > 1 ? "no" : "open";
      return {
        answer: all(isFirst, gain.isMore),
        numbers: [
          beside(`rank of ${levers.length} by worth`, estimated(rank, "rank")),
          beside("by adoption", estimated(rankOfFirst(levers, "adoption"), "rank")),
          gain.number,
        ],
        remark: "the others are integration, conduct and what is sold",
      };
    },
  },
  {
    claim: "one more ask is worth it",
    whose: "Wilkin",
    needs: ["onceMore", "infra"],
    impossible: unlessAsked,
    look({ arms: { onceMore, infra }, joinedBy, worthBy, invested }) {
      const gain = moneyEffect("one more a year adds", worthBy(onceMore, infra), invested());
      return {
        answer: gain.isMore,
        numbers: [gain.number, beside("a partner joins", inPoints(joinedBy(onceMore, infra)))],
      };
    },
  },
];
