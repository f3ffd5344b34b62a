import type { Usd, UsdPerNodeMonth } from "../../foundation/units.ts";
import type { OfferParameters } from "../../scenario/market/offers.ts";
import type { RevenueStreams, StreamName } from "../../scenario/streams.ts";
import type { Nest, OfferTraits } from "../context/offer-facts.ts";
import type { RunContext } from "../context/run-context.ts";
import type { PriceList } from "../state/price-list.ts";
import type { World } from "../state/world.ts";

/** What a contract counts. */
export type Meter = "node" | "cpu" | "site";

/** Something that an organization can run, whoever offers it. */
export interface Offer {
  /** As columns and results name it. */
  readonly name: string;
  readonly nest: Nest;
  /** Who earns on it: the steward, a rival, or nobody. */
  readonly seller: "steward" | "rival" | "nobody";
  /** Whether its builds are those that are open to all, which nobody hardens where the hardened ones are sold. */
  readonly isOpenBuild: boolean;
  /** Whether it runs on the steward's platform, and so shows and has its integration. */
  readonly isIntegrated: boolean;
  /** Sold for a term, to larger customers by salespeople; nothing for what has no contract. */
  readonly contract?: ContractTerms;
  /** What it is in any month; 0 for what is left out. */
  traits(rule: OfferParameters): Partial<OfferTraits>;
  /** Whether an organization can run it this month. */
  isAvailable(world: World): boolean;
  /** Whose code it runs this month. */
  codeBase(world: World): "none" | "upstream" | "fork";
  /** Capability of what it ships, against its code base; all of it where left out. */
  capability?(rule: OfferParameters): number;
  /** The same for everybody, beside quality and own hosting: negative for a price or a cost. */
  surcharge?(world: World, context: RunContext): UsdPerNodeMonth;
  /** Writes what this month makes of it into its row of the list, which holds its traits. */
  adjust?(prices: PriceList, row: number, world: World, context: RunContext): void;
  /** Share of its work that happens on builds outside the open tree, 0 to 1; none where left out. */
  separation?(world: World, context: RunContext): number;
}

/** What an offer has that is sold by contract. */
export interface ContractTerms {
  /** Whether it is a paid build of the project itself, which others have to do without. */
  readonly isEdition: boolean;
  /** List price; 0 where it is not sold. */
  listPrice(world: World): UsdPerNodeMonth;
  meter(world: World): Meter;
  /** How much of what it gives is denied to those who do not pay, 0 to 1; nothing where left out. */
  denies?(world: World, context: RunContext): number;
}

/** What a stream sold this month. */
export interface Sales<Terms> {
  readonly terms: Terms;
  /** Row of its offer in every table by offer; −1 where it has none. */
  readonly row: number;
  /** Of its own contracts, with what audits recovered. */
  readonly contracts: Usd;
  /** Nodes that its own contracts cover. */
  readonly covered: number;
  /** Of all contracts of the steward, without audits. */
  readonly allContracts: Usd;
}

/** What a stream took in and what that cost this month. */
export interface StreamResult {
  readonly revenue: Usd;
  /** Of delivering it. */
  readonly cost: Usd;
  /** Capital expenditure that it needs. */
  readonly capital?: Usd;
}

/** What one more sale costs, so that whoever sets a price can reckon with it. */
export interface Delivery {
  /** Of revenue, 0 to 1. */
  readonly share: number;
  /** Of a node under contract, or hosted. */
  readonly perNode: UsdPerNodeMonth;
}

/** The terms of a stream, as a scenario sets them. */
export type TermsOf<Name extends StreamName> = NonNullable<RevenueStreams[Name]>;

/** A way in which the steward earns. */
export interface Stream<Name extends StreamName = StreamName> {
  /** What it sells; nothing where it comes with the contracts of others. */
  readonly offer?: Offer;
  /** Whether the project makes it more valuable without being sold in it: its income pays for upstream people. */
  readonly isComplement: boolean;
  /** The month's income from what was sold. Asked only while it is sold. */
  earn(sales: Sales<TermsOf<Name>>, world: World, context: RunContext): StreamResult;
  /** What one more sale costs with the capital that it needs; nothing where left out. `row` is that of its offer. */
  delivery?(terms: TermsOf<Name>, world: World, context: RunContext, row: number): Delivery;
  /** Makes it dearer (above 1) or cheaper; left out where it has no price of its own. */
  reprice?(terms: TermsOf<Name>, factor: number): void;
  /** What opening it changes at once. */
  launch?(terms: TermsOf<Name>, world: World): void;
  /** What its engineers add in a month. Asked from its launch on, while the firm lives. */
  build?(terms: TermsOf<Name>, world: World, context: RunContext): void;
  /** What ends with it, beside its contracts. */
  withdraw?(world: World): void;
}
