/** Offers of one nest are near substitutes for each other: software run by oneself, or hosted by somebody. */
export const nests = ["substitute", "self-run", "hosted"] as const;
/** One of `nests`. */
export type Nest = (typeof nests)[number];

/** What an offer is, whoever weighs it and in whatever month: parts of one, whose worth `market.choice` declares. */
export interface OfferTraits {
  readonly support: number;
  /** Of the features that can be gated. */
  readonly gated: number;
  /** Of the operating labour, done by somebody else. */
  readonly managed: number;
  readonly lockIn: number;
  /** Of what trust in the steward is worth to those who depend on it most. */
  readonly owned: number;
  /** Of the defects, kept out of its builds. */
  readonly hardened: number;
  /** Of the burden of audits. */
  readonly audited: number;
}

/** What a run is given about the offers, in the order of every table by offer; the first is the substitute. */
export interface OfferFacts {
  /** How many offers there are. */
  readonly count: number;
  /** Index into `nests`, by offer. */
  readonly nestOf: readonly number[];
  /** By offer. */
  readonly traits: readonly OfferTraits[];
}

/** What an organization runs before it takes any other offer: the first of every table by offer. */
export const substitute = 0;
