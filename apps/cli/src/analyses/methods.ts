import { UsageError } from "@stewardsim/report/terminal";
import type { Analysis, Asked, Found } from "./analysis.ts";
import { knownIn } from "./known.ts";
import type { RowsAnalysis, RowsAsked } from "./rows-analysis.ts";
import { rowsOf } from "./rows-of-study.ts";

/** Methods for which it matters whether more or less of a result is better. */
export const takesDirection: readonly Method[] = ["prim", "cart", "regret", "worth", "reversal"];

/** Which way a result is better, for the head of an answer by a method that takes it for better or worse. */
export const directionIn = (by: Method, isLess: boolean): string =>
  takesDirection.includes(by) ? ` · ${isLess ? "less" : "more"} is better` : "";

/** What needs the rows of a design and a number for each, so that it serves any model. */
const ofRows = {
  morris: async () => (await import("./morris.ts")).morris,
  sobol: async () => (await import("./sobol.ts")).sobol,
  pawn: async () => (await import("./pawn.ts")).pawn,
  delta: async () => (await import("./delta.ts")).delta,
  "rbd-fast": async () => (await import("./rbd-fast.ts")).rbdFast,
  features: async () => (await import("./features.ts")).features,
  prim: async () => (await import("./prim.ts")).prim,
  cart: async () => (await import("./cart.ts")).cart,
} as const satisfies Record<string, () => Promise<RowsAnalysis>>;

/** What holds arms of a study against each other, or runs them again. */
const ofArms = {
  regret: async () => (await import("./regret.ts")).regret,
  worth: async () => (await import("./worth.ts")).worth,
  why: async () => (await import("./why.ts")).why,
  reversal: async () => (await import("./reversal.ts")).reversal,
} as const satisfies Record<string, () => Promise<Analysis>>;

export type RowsMethod = keyof typeof ofRows;
export type Method = RowsMethod | keyof typeof ofArms;

export const isRowsMethod = (by: Method): by is RowsMethod => Object.hasOwn(ofRows, by);

/** What a method finds in a study. */
export const foundInStudy = (by: Method, asked: Asked): Promise<Found> =>
  isRowsMethod(by)
    ? foundInRows(by, rowsOf(asked))
    : analysed(by, async () => {
        const analysis: Analysis = await ofArms[by]();
        return analysis(asked);
      });

/** What a method finds in rows of a design, whatever was run over them. */
export const foundInRows = (by: RowsMethod, asked: RowsAsked): Promise<Found> =>
  analysed(by, async () => {
    const { draws } = knownIn([asked.outputs], asked.of);
    return { ...(await ofRows[by]())(asked), known: draws.length };
  });

/**
 * Results that are too few or too much alike for a method are no mistake of ours.
 *
 * @throws UsageError that says what the method needs
 */
export async function analysed(by: Method, work: () => Promise<Found>): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`This cannot be analysed --by ${by}: ${error.message}`);
    throw error;
  }
}
