import type { StreamName } from "../../scenario/streams.ts";
import { type OfferName, offers, streamOf } from "./all.ts";
import type { Offer } from "./offer.ts";

export type { OfferName };
/** Everything that an organization can run, in the order of every table by offer. */
export const offerNames = offers.map(({ name }) => name as OfferName) as readonly OfferName[];

/** Where each offer stands in every table by offer. */
export const rowOf = Object.fromEntries(offers.map(({ name }, row) => [name, row])) as Readonly<
  Record<OfferName, number>
>;

const rowsWhere = (is: (offer: Offer) => boolean): readonly number[] =>
  offers.flatMap((offer, row) => (is(offer) ? [row] : []));

/** What the steward earns on. */
export const paidRows = rowsWhere(({ seller }) => seller === "steward");
const earns = Uint8Array.from(offers, ({ seller }) => Number(seller === "steward"));
/** Whether the steward earns on the offer in this row. */
export const isPaid = (row: number) => earns[row] === 1;
/** Sold by contract: larger customers need a salesperson. */
export const contractRows = rowsWhere(({ contract }) => contract !== undefined);
/** Paid builds of the project itself, which others have to do without. */
export const editionRows = rowsWhere(({ contract }) => contract?.isEdition === true);
/** What runs on the steward's platform. */
export const integratedRows = rowsWhere(({ isIntegrated }) => isIntegrated);
/** The project run by oneself, whoever built it. */
export const selfRunRows = rowsWhere(({ nest }) => nest === "self-run");
/** The project hosted by somebody else. */
export const hostedRows = rowsWhere(({ nest }) => nest === "hosted");
/** What a rival earns on. */
export const rivalRows = rowsWhere(({ seller }) => seller === "rival");
/** The project in any form. */
export const adoptedRows = rowsWhere(({ nest }) => nest !== "substitute");

const sellsByContract = Uint8Array.from(offers, ({ contract }) => Number(contract !== undefined));
/** What is sold by contract, a bit each. */
export const contractBits = contractRows.reduce((bits, row) => bits | (1 << row), 0);
/** What the steward hosts, a bit each: bought with a card up to a size, from a salesperson above it. */
export const stewardHostedBits = rowsWhere(({ seller, nest }) => seller === "steward" && nest === "hosted").reduce(
  (bits, row) => bits | (1 << row),
  0,
);
/** Whether the offer in this row is sold by contract. */
export const isContract = (row: number) => sellsByContract[row] === 1;

/** Row of what a stream sells; −1 for one that comes with the contracts of others. */
export const rowOfStream = (name: StreamName) => {
  const { offer } = streamOf(name);
  return offer === undefined ? -1 : offers.indexOf(offer);
};

/** Sum of some rows of a table by offer. */
export function sumOf(byOffer: Float64Array, rows: readonly number[]): number {
  let sum = 0;
  for (const row of rows) sum += byOffer[row]!;
  return sum;
}
