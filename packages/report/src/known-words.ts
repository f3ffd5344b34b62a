import type { Knowledge } from "@stewardsim/experiments";
import { counted } from "./words.ts";

/** How much of what is assumed is known: `Known: 12 facts, 4 own ranges; 197 from the catalogue.` */
export const knownWords = ({ facts, ranges, prior }: Knowledge): string =>
  `Known: ${counted(facts, "fact")}, ${counted(ranges, "own range")}; ${prior} from the catalogue.`;
