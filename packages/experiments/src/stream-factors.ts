import { catalogue, knownIn, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { factorOf } from "./catalogue-factor.ts";
import type { FactorOptions } from "./factor.ts";
import { settingAt } from "./setting.ts";

const streams = "strategy.streams.";
/** What the steward decides of a stream, and no draw does for it. */
const choices = new Set(["launch", "gatedShare", "gatedAtLaunch"]);
/** Opening prices, which a firm that sets them anew each year does not know to be right. */
const prices = new Set(["price", "premium"]);

/** Whether a factor stands in a stream, which only the arms have that sell it. */
export const isOfStream = ({ path }: Pick<Factor, "path">) => path.startsWith(streams);

/** Whether an arm sells the stream at the usual value of the factor, and does not hold it by a rule of its own. */
export const isOpenIn = (arm: Scenario, { path, middle }: Pick<Factor, "path" | "middle">): boolean =>
  settingAt(arm, path) === middle && (!prices.has(path.split(".").at(-1)!) || arm.strategy.pricing !== "list");

/**
 * The uncertain parameters of what the arms sell: what delivering costs, and the opening prices of those who set them anew
 * later on. They are drawn for all arms that say nothing of them.
 *
 * @param arms scenarios with strategies
 */
export function streamFactorsOf(arms: readonly Scenario[], { isCentred = true }: FactorOptions = {}): Factor[] {
  const facts = arms.map((arm) => new Set(knownIn(arm).facts));
  return catalogue().flatMap((entry) => {
    const { path, held, default: preset, plausible } = entry;
    const name = path.split(".").at(-1)!;
    if (!path.startsWith(streams) || held !== undefined || choices.has(name)) return [];
    const isOpen = arms.some((arm, index) => isOpenIn(arm, { path, middle: preset }) && !facts[index]!.has(path));
    const [low, high] = plausible;
    return isOpen && low < high ? [{ ...factorOf(entry, low, high), middle: preset, isCentred }] : [];
  });
}
