declare const unit: unique symbol;

/** A plain number at run time; the compiler remembers its unit. */
export type Quantity<U extends string> = number & { readonly [unit]: U };
/** Money, in constant US dollars of the scenario's base year. */
export type Usd = Quantity<"usd">;
export type UsdPerMonth = Quantity<"usd/month">;
export type UsdPerNodeMonth = Quantity<"usd/node/month">;
/** Whole calendar months: the simulation's clock and its only step. */
export type Months = Quantity<"month">;
/** A fraction of one, 0 to 1; never a percentage. */
export type Share = Quantity<"share">;
/** A hazard or growth per month. */
export type PerMonth = Quantity<"1/month">;
/** Full-time people. */
export type Fte = Quantity<"fte">;

/** Names the unit of a bare number. The only cast in the house. */
export const as = <Q extends Quantity<string>>(value: number) => value as Q;

/** Money that flows for a time is money. */
export const accrue = (rate: UsdPerMonth, time: Months) => as<Usd>(rate * time);
