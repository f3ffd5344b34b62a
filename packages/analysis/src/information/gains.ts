import type { Payoffs } from "../robustness/payoffs.ts";
import { decisionNow } from "./value-of-information.ts";

/** What every other strategy has over the one that is chosen now, by state. */
export function gainsOver(payoffs: Payoffs): Float64Array[] {
  const now = payoffs.strategies.indexOf(decisionNow(payoffs).chosen);
  const own = payoffs.values[now]!;
  return payoffs.values.flatMap((values, strategy) =>
    strategy === now ? [] : [Float64Array.from(values, (value, state) => value - own[state]!)],
  );
}
