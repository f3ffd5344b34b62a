import { breakEven, breakEvenSentence, flipSentence, inputsOf, nearestFlip } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor } from "../results.ts";
import type { Analysis } from "./analysis.ts";

/** What would have to be true for the other arm to come out ahead. */
export const flip: Analysis = ({ ensemble, notes, of, arm, versus, most }) => {
  if (versus === undefined) throw new UsageError("Name both arms: --arm A --versus B.");
  const gains = outputsFor(ensemble, { arm, of, against: notes.against, versus });
  const known = [...gains.keys()].filter((draw) => Number.isFinite(gains[draw]));
  const { study } = ensemble;
  const inputs = inputsOf({ factors: study.factors, values: known.map((draw) => study.values[draw]!) });
  const own = Float64Array.from(known, (draw) => gains[draw]!);
  const found = inputs.map((input) => breakEven(input, own)).filter(({ matters }) => matters);
  const turning = found.filter(({ threshold }) => threshold !== undefined);
  const joint = nearestFlip(inputs, own);
  return {
    data: { breakEven: found.map(({ input: { name }, ...rest }) => ({ path: name, ...rest })), joint: joint ?? null },
    lines: [
      ...turning.slice(0, most).map((one) => breakEvenSentence(one, arm, versus)),
      `${inputs.length - found.length} of ${inputs.length} parameters do not show in the difference of ${of}; ${found.length - turning.length} move it and do not turn it.`,
      flipSentence(joint, arm, versus),
    ],
  };
};
