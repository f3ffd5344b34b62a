import { type CatalogueEntry, isOnLogScale, knownIn, type Scenario } from "@stewardsim/core";
import { exp, log, normalQuantile } from "@stewardsim/core/foundation";
import type { Distribution, Factor } from "@stewardsim/analysis";
import { factorOf } from "./catalogue-factor.ts";
import { settingAt } from "./setting.ts";

/** Standard deviations from the middle of a normal distribution to where a tenth of it is left. */
const toTenth = normalQuantile(0.9);
/** Standard deviations to the ends of what is shown and run of it: one draw of a thousand is moved to each. */
const toEnd = normalQuantile(0.999);

/**
 * A number that a scenario gives a range. Two ends are drawn evenly, and with a middle half below and half above it. Two
 * quantiles make a normal distribution, or a log-normal one of a parameter that is measured in times; what of it lies out of
 * the bounds of the parameter is moved to them.
 *
 * @param entry of the number, under its own path
 * @param isCentred whether a middle counts, and the catalogue's own
 */
export function ownFactor(scenario: Scenario, entry: CatalogueEntry, isCentred: boolean): Factor {
  const range = knownIn(scenario).ranges[entry.path]!;
  const middle = settingAt(scenario, entry.path) as number;
  if (range === "unknown") return { ...factorOf(entry, ...entry.plausible), middle, isCentred };
  if ("low" in range)
    return {
      ...factorOf(entry, range.low, range.high),
      isLog: false,
      middle,
      isCentred: isCentred && range.middle !== undefined,
    };
  const { p10, p90 } = range;
  const isLog = isOnLogScale(entry.plausible) && p10 > 0;
  const [from, to] = isLog ? [log(p10), log(p90)] : [p10, p90];
  const [mean, sd] = [(from + to) / 2, (to - from) / (2 * toTenth)];
  const distribution: Distribution = isLog
    ? { kind: "lognormal", meanLog: mean, sdLog: sd }
    : { kind: "normal", mean, sd };
  const at = (score: number) => (isLog ? exp(mean + score * sd) : mean + score * sd);
  const [low, high] = [Math.max(entry.bounds[0], at(-toEnd)), Math.min(entry.bounds[1], at(toEnd))];
  return { ...factorOf(entry, low, high), isLog: false, middle, isCentred: false, distribution, isClipped: true };
}
