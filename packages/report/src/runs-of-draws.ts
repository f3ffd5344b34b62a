import type { Answer } from "./answer.ts";
import { counted } from "./words.ts";

/** How often each draw was run: all of them alike, or once and some of them again. */
export const runsOfDraws = ({ replications, repeated }: Pick<Answer["made"], "replications" | "repeated">): string =>
  repeated === undefined
    ? ` × ${counted(replications, "replication")}`
    : `, run once and ${repeated} of them ${replications === 2 ? "twice" : `${replications} times`}`;
