import { boxConditions, boxSentence, cart as grown, type Leaf } from "@stewardsim/analysis";
import { counted, mean, percent } from "@stewardsim/core/foundation";
import { within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import { failedCases } from "./failed-cases.ts";
import { knownDraws } from "./known-draws.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";

/** Scenario discovery by a tree: under which assumptions it goes wrong, each draw in one box. */
export const cart: RowsAnalysis = (asked) => {
  const known = knownDraws(asked.outputs, asked.of);
  const { inputs, cases, claim, bar } = failedCases(asked);
  // Ten draws in a box at least, so that their share says something.
  const leastMass = Math.min(0.5, Math.max(0.05, 20 / cases.length));
  const tree = grown(inputs, cases, { heldOut: 0.5, depth: 4, leastMass, seed: asked.seed });
  const { importances, rows } = tree;
  const leaves = [...tree.leaves].sort((one, other) => other.density - one.density);
  const best = leaves[0]!;
  return {
    data: { claim, bar, leaves, importances, grown: rows.length },
    lines: [
      `${boxSentence(tree, claim, best)}${seenAgain(best, mean(cases))}`,
      "",
      ...table(
        ["BOX", "HOLDS OF (DRAWS NOT SEEN)", "COVERS", "MASS"],
        leaves.slice(0, asked.most).map((leaf) => {
          const { heldOut, coverage, mass } = leaf;
          const conditions = boxConditions(tree, leaf);
          return [
            conditions.length === 0 ? "everywhere" : conditions.join(", "),
            heldOut === undefined ? "–" : `${within(heldOut)}, ${counted(heldOut.count, "draw")}`,
            // Nothing is covered where it goes wrong nowhere.
            Number.isNaN(coverage) ? "–" : percent(coverage),
            percent(mass),
          ];
        }),
        [56, 28, 6, 6],
      ),
      "",
      `${known} The tree was grown on ${counted(rows.length, "draw")} of these, dealt out by chance, and what its boxes hold of was measured in the others.`,
    ],
  };
};

/** Whether draws that the tree had not seen bear a box out. */
function seenAgain({ dimensions, heldOut }: Leaf, ofAll: number): string {
  if (dimensions.length === 0 || heldOut === undefined) return "";
  const verdict = heldOut.low > ofAll ? "more than" : "which is not surely more than";
  return ` In draws that the tree had not seen it is ${within(heldOut)} of those inside, ${verdict} the ${percent(ofAll)} of all draws.`;
}
