import type { Distribution } from "@stewardsim/analysis";

/** How points may be chosen. Help is shown without loading what does it. */
export const designNames = ["lhs", "spread", "sobol", "factorial", "one-at-a-time", "morris", "saltelli"] as const;

/** Each distribution, with the numbers that it asks for, in their order. */
export const numbersOf = {
  uniform: [],
  "log-uniform": [],
  normal: ["mean", "sd"],
  triangular: ["mode"],
  pert: ["mode"],
  beta: ["alpha", "beta"],
} as const satisfies Record<Distribution["kind"], readonly string[]>;

export const formOf = (kind: Distribution["kind"]) =>
  [kind, ...numbersOf[kind].map((name) => name.toUpperCase())].join(":");
export const kinds = Object.keys(numbersOf) as Distribution["kind"][];
export const forms = kinds.map(formOf).join(", ");

/** How a factor is written, in one sentence. */
export const factorHelp =
  `PATH, PATH=LOW..HIGH, or PATH=LOW..HIGH,DISTRIBUTION, which is one of ${forms}; ` +
  "items of lists as in partners.vendors[0].benefit";
