import { countsReturns, type Run } from "@stewardsim/core";
import { returnsIn } from "@stewardsim/experiments";
import { million, type Style } from "@stewardsim/report";
import { table } from "./terminal.ts";

/** What a run returned beside revenue; nothing where nobody stewards. */
export function returnLines(run: Run, { strong }: Style): string[] {
  if (run.scenario.steward.kind === "nobody") return [];
  const [head, ...rows] = table(
    [
      `RETURNS THAT ARE NOT REVENUE, over the whole run; ${countsReturns(run.scenario) ? "counted" : "not counted"} in worth, no cash`,
      "USD",
    ],
    returnsIn(run).map(({ what, usd }) => [what, million(usd)]),
    [80, 12],
  );
  return [strong(head!), ...rows, ""];
}
