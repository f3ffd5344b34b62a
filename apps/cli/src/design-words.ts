import type { Distribution } from "@stewardsim/analysis";

/** How points may be chosen. Help is shown without loading what does it. */
export const designNames = ["lhs", "spread", "sobol", "factorial", "one-at-a-time", "morris", "saltelli"] as const;

/** What a number of a distribution is measured in: as the parameter, or in nothing. */
type Measure = "own" | "plain";

/** Each distribution over a range, with the numbers that it asks for, in their order. */
export const numbersOf = {
  uniform: {},
  "log-uniform": {},
  normal: { mean: "own", sd: "own" },
  lognormal: { meanLog: "plain", sdLog: "plain" },
  triangular: { mode: "own" },
  pert: { mode: "own" },
  beta: { alpha: "plain", beta: "plain" },
} as const satisfies Partial<Record<Distribution["kind"], Readonly<Record<string, Measure>>>>;

/** Distributions of listed values, which bring their own ends, with how they are written. */
export const listForms = {
  discrete: "discrete:VALUE[@WEIGHT]:…",
  empirical: "empirical:VALUE:…",
} as const satisfies Partial<Record<Distribution["kind"], string>>;

export type RangedKind = keyof typeof numbersOf;
export type ListedKind = keyof typeof listForms;

export const formOf = (kind: RangedKind | ListedKind): string =>
  kind in listForms
    ? listForms[kind as ListedKind]
    : [kind, ...Object.keys(numbersOf[kind as RangedKind]).map((name) => name.toUpperCase())].join(":");
export const kinds = [...Object.keys(numbersOf), ...Object.keys(listForms)] as (RangedKind | ListedKind)[];
export const forms = kinds.map(formOf).join(", ");

/** How a factor is written, in a few sentences. */
export const factorHelp =
  `PATH, PATH=LOW..HIGH, PATH=DISTRIBUTION or PATH=LOW..HIGH,DISTRIBUTION, which is one of ${forms}; ` +
  "numbers may have units, as in 40%..50%; " +
  "discrete and empirical bring their own ends, as in PATH=discrete:2@3:5 (2 three times as often as 5) and PATH=empirical:8:9:12; " +
  "normal and lognormal go as far as the parameter may where an end is left empty, as in PATH=..,normal:10:2, and as far as is plausible where none is given; " +
  "items of lists as in partners.vendors[0].benefit";
