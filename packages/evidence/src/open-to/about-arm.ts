import { leadWell } from "./best-conduct.ts";
import { asItIs } from "./open-to.ts";
import { optionMeant } from "./option-named.ts";
import { withdrawals } from "./other-ways.ts";

/** One of the things that an arm puts together. */
export interface PartOfArm {
  /** As the arm's name has it, such as `infrastructure`. */
  readonly name: string;
  /** What it is, in a sentence without a subject: "gates features that only customers have". */
  readonly about: string;
  /** Whether it is sold beside what is sold today. */
  readonly isSold: boolean;
}

/**
 * What an arm of a decision does, part by part, by its name: `infrastructure + best conduct`.
 *
 * @returns none for the firm as it is, and none where a part of the name is no option
 */
export function partsOfArm(arm: string): PartOfArm[] {
  const names = arm.replace(` at ${leadWell.name}`, ` + ${leadWell.name}`).split(" + ");
  const parts = names
    .filter((name) => name !== asItIs)
    .map((name) => {
      const found = withdrawals.find((one) => one.name === name) ?? optionMeant(name);
      return found?.name === name
        ? { name, about: found.about, isSold: "streams" in found && found.streams !== undefined }
        : undefined;
    });
  return parts.every((part) => part !== undefined) ? parts : [];
}
