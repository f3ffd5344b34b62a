import { noneOfThem } from "@stewardsim/experiments";

/**
 * An option as it stands in a sentence. None of them is to steward the project no longer: "ahead of none of them" would say the
 * reverse of what is meant, and a firm would take it for leaving all as it is. Data keep the name.
 */
export const optionWords = (name: string): string => (name === noneOfThem ? "giving the project up" : name);

/**
 * That an option is worth most, as the beginning of a sentence; of none of them, that nothing is worth its cost.
 *
 * @param said how the name is written where it is an arm's; as it is where left out
 */
export const isWorthMost = (name: string, said: (name: string) => string = (arm) => arm): string =>
  name === noneOfThem ? "Nothing is worth its cost" : `${said(name)} is worth most`;
