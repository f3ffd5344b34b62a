import type { Knowledge } from "@stewardsim/experiments";
import { counted } from "./words.ts";

/** How much of what is assumed is known: `Known: 12 facts, 4 own ranges; 197 from the catalogue.` */
export const knownWords = ({ facts, ranges, prior, held = 0 }: Knowledge): string =>
  `Known: ${counted(facts, "fact")}, ${counted(ranges, "own range")}; ${prior} from the catalogue.${held === 0 ? "" : ` ${heldWords(held)}.`}`;

/** That ranges which the scenario gives are not drawn. */
export const heldWords = (held: number): string =>
  `${counted(held, "range")} of the scenario ${held === 1 ? "is held at its" : "are held at their"} middle`;
