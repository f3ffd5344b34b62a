import { medianOf } from "@stewardsim/analysis";
import type { Compared } from "../compared.ts";
import { type Estimate, estimated } from "../estimate.ts";
import { type Wins, winsAgainst } from "./wins.ts";

/** A strategy at the best conduct that holds its opening prices, times so much: what the verdict is then. */
export interface HeldPrice {
  readonly strategy: string;
  readonly arm: string;
  readonly times: number;
  readonly price: Estimate;
  readonly wins: Wins;
  readonly winsAgainstFoundation: Wins | null;
  /** At the low exit, the median run. */
  readonly worth: Estimate;
}

export function heldPrices({ ensemble, comparison }: Compared): HeldPrice[] {
  const { against, foundation, strategies, prices } = comparison;
  const { replications } = ensemble.study;
  const middle = (arm: string, name: "price" | "deltaValueLowExit") =>
    medianOf(ensemble.column(arm, name), replications);
  return prices.map(({ arm, of, times }) => ({
    strategy: strategies.find(({ best }) => best === of)?.name ?? of,
    arm,
    times,
    price: estimated(middle(arm, "price"), "usd/node/month"),
    wins: winsAgainst({ ensemble }, arm, against),
    winsAgainstFoundation: foundation === undefined ? null : winsAgainst({ ensemble }, arm, foundation),
    worth: estimated(middle(arm, "deltaValueLowExit"), "usd"),
  }));
}
