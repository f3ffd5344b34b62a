import { type Mathematics, readQuantity, type Unit } from "@stewardsim/core";

/** Reads a word as a number, or throws what says how to write it. */
export type ReadNumber = (word: string) => number;

/**
 * Reads numbers as scenarios do: in a unit, or with another one that measures the same.
 *
 * @param unit what the answer is in; of numbers that have none `undefined`
 * @param refuse makes the error of a word that is none
 * @param mathematics for units that are made of several
 */
export const numberReader =
  (unit: Unit | undefined, refuse: (reason: string) => Error, mathematics?: Mathematics): ReadNumber =>
  (word) => {
    if (unit === undefined) {
      const value = word === "" ? Number.NaN : Number(word);
      if (Number.isFinite(value)) return value;
      throw refuse(`${quoted(word)} is no number: write one without a unit.`);
    }
    const value = readQuantity(word, unit, mathematics);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (typeof value === "object") throw refuse(`${quoted(word)} ${value.reason}. ${value.hint}`);
    throw refuse(`${quoted(word)} is no finite number: write one in ${unit}.`);
  };

const quoted = (word: string) => (word === "" ? "nothing" : `"${word}"`);
