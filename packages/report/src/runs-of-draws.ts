import type { Answer } from "./answer.ts";
import { counted } from "./words.ts";

/** How often each draw was run, behind their number: all of them alike, ` × 2 replications`, or `, run once and 16 of them twice`. */
export const runsOfDraws = ({ replications, repeated }: Pick<Answer["made"], "replications" | "repeated">): string =>
  repeated === undefined
    ? ` × ${counted(replications, "replication")}`
    : `, run once and ${repeated} of them ${replications === 2 ? "twice" : `${replications} times`}`;
