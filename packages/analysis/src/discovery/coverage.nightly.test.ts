import { describe, expect, it } from "vitest";
import { featureScores } from "./feature-scores.ts";
import { even, real } from "./testing/columns.ts";

/** Friedman's first function, of ten inputs of which five do nothing. */
const friedman = (at: (input: number) => number) =>
  10 * Math.sin(Math.PI * at(0) * at(1)) + 20 * (at(2) - 0.5) ** 2 + 10 * at(3) + 5 * at(4);
const studies = 100;

describe("intervals of feature scores", () => {
  it.each([200, 500])("hold the mean of such scores about as often as they say, from %i rows", (rows) => {
    const found = Array.from({ length: studies }, (_, study) => {
      const inputs = Array.from({ length: 10 }, (_input, at) => real(`x${at}`, even(`x${at} of ${study}`, rows)));
      const outputs = Array.from({ length: rows }, (_row, row) => friedman((at) => inputs[at]!.values[row]!));
      return featureScores(inputs, outputs, { seed: study }).factors.map(({ score }) => score);
    });
    const covered = Array.from({ length: 10 }, (_, at) => {
      const own = found.map((scores) => scores[at]!);
      const middle = own.reduce((sum, { estimate }) => sum + estimate / studies, 0);
      return own.filter(({ low, high }) => low <= middle && middle <= high).length / studies;
    });
    // Three binomial standard errors below .95 are .885.
    expect(Math.min(...covered), covered.join(" ")).toBeGreaterThan(0.885);
  });
});
