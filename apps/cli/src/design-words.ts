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
} as const satisfies Partial<Record<Distribution["kind"], readonly string[]>>;

type Written = keyof typeof numbersOf;

export const formOf = (kind: Written) => [kind, ...numbersOf[kind].map((name) => name.toUpperCase())].join(":");
export const kinds = Object.keys(numbersOf) as Written[];
export const forms = kinds.map(formOf).join(", ");

/** How a factor is written, in one sentence. */
export const factorHelp =
  `PATH, PATH=LOW..HIGH, or PATH=LOW..HIGH,DISTRIBUTION, which is one of ${forms}; ` +
  "items of lists as in partners.vendors[0].benefit";
