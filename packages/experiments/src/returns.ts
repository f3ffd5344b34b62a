import { column, type Run } from "@stewardsim/core";

/**
 * Returns on stewardship that are not revenue, by the result that keeps each: the observable that counts it up in usd, what it
 * is called and what it is. None of it is cash.
 */
export const returns = {
  returnRecruiting: {
    observable: "return-recruiting-saved",
    name: "hiring saved",
    about: "cost of hiring saved by leading a visible project",
  },
  returnRetention: {
    observable: "return-attrition-avoided",
    name: "attrition avoided",
    about: "cost of hiring saved by people who stay where the steward leads",
  },
  returnCoalition: {
    observable: "return-coalition-engineering-received",
    name: "others' engineers",
    about: "wages of engineers whom others pay to work upstream",
  },
  returnDefects: {
    observable: "return-defects-found-outside",
    name: "defects found outside",
    about: "cost of finding and mending in-house what outsiders found",
  },
  returnDisruption: {
    observable: "return-rival-disrupted",
    name: "a rival disrupted",
    about: "profit that the vendor of the substitute lost, as far as it counts for the steward",
  },
  returnLeverage: {
    observable: "return-leverage",
    name: "leverage elsewhere",
    about: "what leadership of the project was worth elsewhere, where a scenario states it",
  },
} as const;

/** The result that keeps a return, as `returnRecruiting`. */
export type ReturnName = keyof typeof returns;

/** The names of all results that keep a return beside revenue, in order. */
export const returnNames = Object.keys(returns) as readonly ReturnName[];

/** What a run returned beside revenue, usd over all its months. */
export const returnsIn = ({ table }: Run): { readonly what: string; readonly usd: number }[] =>
  Object.values(returns).map(({ observable, name }) => ({ what: name, usd: column(table, observable).at(-1)! }));
