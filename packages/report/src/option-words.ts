import { noneOfThem } from "@stewardsim/experiments";

/**
 * An option as it stands in a sentence: "ahead of none of them" and "cannot be told apart: none of them" would say the reverse
 * of what is meant. Data keep the name, and so does "choose none of them", which says what is meant.
 */
export const optionWords = (name: string): string => (name === noneOfThem ? `doing ${noneOfThem}` : name);

/**
 * That an option is worth most, as the beginning of a sentence; of none of them, that nothing is worth its cost.
 *
 * @param said how the name is written where it is an arm's; as it is where left out
 */
export const isWorthMost = (name: string, said: (name: string) => string = (arm) => arm): string =>
  name === noneOfThem ? "Nothing is worth its cost" : `${said(name)} is worth most`;
