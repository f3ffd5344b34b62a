import { countsReturns, type Run } from "@stewardsim/core";
import { returnsIn } from "@stewardsim/experiments";
import { million, type Style } from "@stewardsim/report";
import { table } from "./terminal.ts";

/** What a run returned beside revenue; nothing where nobody stewards. */
export function returnLines(run: Run, { strong }: Style): string[] {
  if (run.scenario.steward.kind === "nobody") return [];
  const [head, ...rows] = table(
    ["RETURNS, NOT REVENUE", "USD"],
    returnsIn(run).map(({ what, usd }) => [what, million(usd)]),
    [80, 12],
  );
  return [
    strong(head!),
    ...rows,
    `Over the whole run; ${countsReturns(run.scenario) ? "counted in worth" : "not counted in worth"}, and no cash.`,
    "",
  ];
}
