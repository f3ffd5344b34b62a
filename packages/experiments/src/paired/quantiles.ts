import { meanInterval, wilsonInterval } from "@stewardsim/core";

/** Quantiles by confidence: what lies within, on both sides of the middle. They are core's, read off its intervals. */

/** How many standard deviations on either side hold a normal number with the stated chance. */
export function normalReach(confidence: number): number {
  // Wilson's upper bound of no success in one trial is z² / (1 + z²).
  const { high } = wilsonInterval(0, 1, confidence);
  return Math.sqrt(high / (1 - high));
}

const students = new Map<number, number[]>();

/** The same of Student's t. */
export function studentReach(confidence: number, degrees: number): number {
  const known = students.get(confidence) ?? [];
  students.set(confidence, known);
  return (known[degrees] ??= readStudent(confidence, degrees));
}

function readStudent(confidence: number, degrees: number): number {
  const { high, estimate, standardError } = meanInterval(
    Float64Array.from({ length: degrees + 1 }, (_, place) => place % 2),
    confidence,
  );
  return (high - estimate) / standardError;
}
