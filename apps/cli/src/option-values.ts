import { InvalidArgumentError } from "commander";

/** A whole number in a range, or a sentence. */
export const whole =
  (least: number, most: number) =>
  (written: string): number => {
    if (/^\d+$/.test(written) && Number(written) >= least && Number(written) <= most) return Number(written);
    const isMore = /^\s*\d[\d,.]*\s*[^\d\s,.]/.test(written) || /\d,\d/.test(written);
    throw new InvalidArgumentError(
      `It is a whole number from ${least} to ${most}${isMore ? ", without a unit or commas" : ""}.`,
    );
  };

export const share = (written: string): number => {
  const percents = /^(\d+\.?\d*|\.\d+)\s*%$/.exec(written.trim())?.[1];
  const value = percents === undefined ? Number(written) : Number(percents) / 100;
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError("It is a share between 0 and 1, such as 0.25 or 25%.");
};

/** How many times something, in whole or in part. */
export const times = (written: string): number => {
  const value = Number(written);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("It is a number above 0, such as 2.");
};

/** Any text, but one that can be told from another. */
export const someText = (written: string): string => {
  if (written.trim() !== "") return written;
  throw new InvalidArgumentError("It is a text or a number that is not empty, such as 7.");
};

/** A word of a list that grows each time the option is given. */
export const list = (written: string, before: readonly string[] = []): readonly string[] => [...before, written];
