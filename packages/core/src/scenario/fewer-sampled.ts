import { knownIn } from "./known-in.ts";
import { PopulationParameters } from "./market/population.ts";

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const usual = PopulationParameters.parse({}).sampled;

/**
 * A scenario in which no more organizations are sampled than there are, at the low end of their range where it is drawn. A sample
 * that is written stays as it is: a default is no mistake of whoever writes of a small market, and what is written may be one.
 */
export function withFewerSampled(value: unknown): unknown {
  if (!isGroup(value) || !isGroup(value["known"]) || !isGroup(value["market"])) return value;
  const { market } = value;
  const { population } = market as { readonly population?: unknown };
  if (!isGroup(population)) return value;
  const { facts, ranges } = knownIn(value);
  if (facts.includes("market.population.sampled")) return value;
  const { organizations, sampled = usual } = population;
  const range = ranges["market.population.organizations"];
  const least = range === undefined || range === "unknown" ? organizations : "low" in range ? range.low : range.p10;
  const fewest = Math.floor(Math.min(Number(organizations), least as number));
  if (typeof sampled !== "number" || typeof organizations !== "number" || !(fewest >= 1) || sampled <= fewest)
    return value;
  return { ...value, market: { ...market, population: { ...population, sampled: fewest } } };
}
