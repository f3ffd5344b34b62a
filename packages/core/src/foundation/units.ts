declare const unit: unique symbol;

/** A plain number at run time; the compiler remembers its unit. */
export type Quantity<U extends string> = number & { readonly [unit]: U };
/** Money, in constant US dollars of the scenario's base year. */
export type Usd = Quantity<"usd">;
/** Whole calendar months: the simulation's clock and its only step. */
export type Months = Quantity<"month">;
/** A fraction of one, 0 to 1; never a percentage. */
export type Share = Quantity<"share">;
/** A price of a node for a month. */
export type UsdPerNodeMonth = Quantity<"usd/node/month">;

/** Names the unit of a bare number. The only cast in the house. */
export const as = <Q extends Quantity<string>>(value: number) => value as Q;
