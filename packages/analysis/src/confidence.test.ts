import { describe, expect, it } from "vitest";
import { ConfidenceError } from "@stewardsim/core/foundation";
import { morrisDesign } from "./designs/morris-design.ts";
import { saltelliDesign } from "./designs/saltelli-design.ts";
import { blockedMean } from "./paired/blocks.ts";
import { blockedShare, chancesOfFirst } from "./paired/chance.ts";
import { compareColumns, comparePair } from "./paired/compare-columns.ts";
import { varianceComponents } from "./paired/components.ts";
import { falseAlarms } from "./paired/false-alarms.ts";
import { varianceInterval } from "./paired/variance.ts";
import { derivativeDesign } from "./designs/derivative-design.ts";
import { delta } from "./sensitivity/delta.ts";
import { derivativeMeasures } from "./sensitivity/dgsm.ts";
import { elementaryEffects } from "./sensitivity/morris.ts";
import { pawn } from "./sensitivity/pawn.ts";
import { rbdFast } from "./sensitivity/rbd-fast.ts";
import { sobolIndices } from "./sensitivity/sobol.ts";
import { anytime } from "./stopping/anytime.ts";
import { bestArm } from "./stopping/best-arm.ts";
import { bettingSequence } from "./stopping/betting.ts";
import { bootstrapT } from "./stopping/bootstrap-t.ts";
import { fixedWidth } from "./stopping/fixed-width.ts";
import { mixtureReach, studentMixtureReach } from "./stopping/mixture.ts";
import { precisionCost } from "./stopping/precision-cost.ts";

const some = Float64Array.from({ length: 64 }, (_, index) => (index * 37) % 64);
const trajectories = morrisDesign(["a", "b"], { trajectories: 4 });
const halves = saltelliDesign(["a", "b"], { base: 8 });
const slopes = derivativeDesign(["a", "b"], { base: 8 });
const sum = ([a, b]: ArrayLike<number> & Iterable<number>) => a! + b!;

/** Everything that says how sure it is. */
const analyses: Readonly<Record<string, (confidence: number) => unknown>> = {
  "the mean of blocks": (confidence) => blockedMean(some, { confidence }),
  "a share of blocks": (confidence) =>
    blockedShare(
      some.map((one) => one % 2),
      { confidence },
    ),
  "chances to be first": (confidence) => chancesOfFirst([some, some.toReversed()], { confidence }),
  "a pair": (confidence) => comparePair(some, some.toReversed(), { confidence }),
  "several arms": (confidence) => compareColumns({ a: some, b: some.toReversed() }, { confidence }),
  "false alarms": (confidence) => falseAlarms(some, { confidence }),
  "a variance": (confidence) => varianceInterval(some, confidence),
  "variance components": (confidence) => varianceComponents(some, 2, confidence),
  "elementary effects": (confidence) => elementaryEffects(trajectories, trajectories.points.map(sum), { confidence }),
  "indices without intervals": (confidence) =>
    sobolIndices(halves.plan, halves.points.map(sum), { confidence, resamples: 0 }),
  pawn: (confidence) => pawn(["a", "b"], halves.points, halves.points.map(sum), { confidence, slices: 4 }),
  delta: (confidence) => delta(["a", "b"], halves.points, halves.points.map(sum), { confidence, dummies: 1 }),
  "random balance": (confidence) =>
    rbdFast(["a", "b"], halves.points, halves.points.map(sum), { confidence, harmonics: 2 }),
  "derivative measures": (confidence) => derivativeMeasures(slopes, slopes.points.map(sum), { confidence }),
  "bootstrap-t": (confidence) => bootstrapT(some, { confidence }),
  betting: (confidence) => bettingSequence({ confidence }),
  "a mixture": (confidence) => mixtureReach(9, 1, { confidence }),
  "a mixture of Student's": (confidence) => studentMixtureReach(9, 1, { confidence }),
  "a rule of fixed width": (confidence) => fixedWidth({ half: 1, confidence }),
  "a rule for any time": (confidence) => anytime({ half: 1, confidence }),
  "a race": (confidence) => bestArm({ arms: ["a", "b"], difference: 1, risk: 1 - confidence }),
  "a cost of precision": (confidence) =>
    precisionCost({ values: some, replications: 1, secondsPerReplication: 1 }, { half: 1, confidence }),
};

describe.each(Object.entries(analyses))("a confidence of %s", (_, analyse) => {
  it("lies between 0 and 1, both exclusive", () => {
    for (const confidence of [0, 1, -0.5, 1.5, 95, Number.NaN])
      expect(() => analyse(confidence), String(confidence)).toThrow(ConfidenceError);
    expect(() => analyse(0.9)).not.toThrow();
  });
});

describe("a refused confidence", () => {
  it("says what to give", () => {
    expect(() => blockedMean(some, { confidence: 95 })).toThrow(
      expect.objectContaining({
        code: "confidence",
        confidence: 95,
        message:
          "A confidence of 95 cannot be: give the chance that the interval holds the truth, between 0 and 1, such as 0.95.",
      }),
    );
  });
});
