import fc from "fast-check";
import { catalogue, type CatalogueEntry } from "../../scenario/catalogue.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { InvalidScenarioError } from "../../scenario/errors.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { streamNames } from "../../scenario/streams.ts";
import { occasions } from "./occasions.ts";
import { allStreams, switches } from "./world-run.ts";

/** Shares of platforms add up to 1: they are drawn together. A budget is an occasion. */
const apart = /^market\.platforms|^steward\.budget/;
/** How large a run is, which the limit bounds and a test's patience. */
const size = new Set(["market.population.organizations", "market.population.sampled"]);

/** Every parameter whose value may be any within its bounds, whatever the others are. */
export const numbers: readonly CatalogueEntry[] = catalogue().filter(
  ({ path }) => !apart.test(path) && !size.has(path),
);

const pathOf = ({ path }: CatalogueEntry) => path.replaceAll("[]", "[0]");

/** Both ends of what is allowed, 0 where that lies between them, and the smallest number that is none. */
function ends({ bounds: [low, high], integer }: CatalogueEntry): readonly number[] {
  const between = [0, integer === true ? 1 : Number.MIN_VALUE, integer === true ? high - 1 : high * (1 - 2 ** -53)];
  return [...new Set([low, high, ...between.filter((value) => value > low && value < high)])];
}

/** Somewhere within the bounds: evenly, or by size, so that small numbers come as often as large ones. */
function within(entry: CatalogueEntry): fc.Arbitrary<number> {
  const [low, high] = entry.bounds;
  const whole = (value: number) => Math.min(high, Math.max(low, entry.integer === true ? Math.round(value) : value));
  const evenly = fc.double({ min: low, max: high, noNaN: true });
  const bySize = fc.double({ min: -9, max: 0, noNaN: true }).map((power) => low + (high - low) * 10 ** power);
  return fc.oneof(evenly, bySize).map(whole);
}

const plausibly = ({ plausible: [min, max], integer }: CatalogueEntry) =>
  integer === true ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true });

/** How the parameters of a scenario are drawn. */
const kinds = {
  /** All at an end of what is allowed. */
  corner: (entry: CatalogueEntry) => fc.constantFrom(...ends(entry)),
  within,
  /** Most as is plausible, and every tenth at an end. */
  mixed: (entry: CatalogueEntry) =>
    fc.oneof({ weight: 9, arbitrary: plausibly(entry) }, { weight: 1, arbitrary: fc.constantFrom(...ends(entry)) }),
  plausible: plausibly,
} as const;
/** One of them. */
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** What multiplies to crowds, of which nearly all runs would be refused: it is as is plausible in four of five. */
const crowding = new Set([
  "community.arrival.newcomerRate",
  "community.arrival.programmeArrivals",
  "project.opening.arrivalMultiplier",
  "project.opening.maintainers",
  "project.opening.regulars",
]);

/** The parameters of one scenario. */
const drawnAs = (kind: Kind) =>
  fc.tuple(
    ...numbers.map((entry) =>
      crowding.has(entry.path)
        ? fc.oneof(
            { weight: 4, arbitrary: plausibly(entry) },
            { weight: 1, arbitrary: kinds[kind](entry) as fc.Arbitrary<number> },
          )
        : (kinds[kind](entry) as fc.Arbitrary<number>),
    ),
  );

/** A valid scenario, and for how long to run it. */
export interface ValidRun {
  readonly scenario: Scenario;
  readonly months: number;
  readonly seed: number;
}

const around = fc.record({
  organizations: fc.constantFrom(1, 30, 300, 3000, 3000, 20_000, 10_000_000),
  sampled: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 300 }) },
    { weight: 1, arbitrary: fc.constant(2000) },
  ),
  months: fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: 1, max: 48 }) },
    { weight: 9, arbitrary: fc.integer({ min: 49, max: 240 }) },
    { weight: 1, arbitrary: fc.constant(1200) },
  ),
  platform: fc.constantFrom(0, 0.3, 1),
  off: fc.subarray([...switches], { maxLength: 6 }),
  streams: fc.subarray([...streamNames]),
  seed: fc.nat(),
  occasions,
});

/** Any valid scenario of a kind: every parameter within its bounds, and every choice that a scenario has. */
export const valid = (kind: Kind): fc.Arbitrary<ValidRun> =>
  fc
    .tuple(drawnAs(kind), around)
    .map(([values, { organizations, sampled, months, platform, off, streams, seed, occasions: others }]) => {
      const changes: Record<string, unknown> = {
        "market.population.sampled": Math.min(sampled, organizations),
        "market.population.organizations": organizations,
        "market.platforms": [
          { name: "unix", share: 1 - platform },
          { name: "other", share: platform, supported: false },
        ],
        ...others,
      };
      numbers.forEach((entry, index) => {
        changes[pathOf(entry)] = values[index];
      });
      changes["project.opening.adopters"] = Math.min(organizations, changes["project.opening.adopters"] as number);
      for (const name of off) changes[`mechanisms.${name}`] = false;
      for (const name of streamNames) if (!streams.includes(name)) changes[`strategy.streams.${name}`] = undefined;
      return { scenario: change(allStreams(), changes as Changes), months, seed };
    });

/** A parameter at one of its ends, and nothing else unusual. */
export interface Extreme {
  readonly path: string;
  readonly value: number;
}

/** Every parameter at every end, one at a time: a list and no draw. */
export const extremes: readonly Extreme[] = catalogue()
  .filter(({ path }) => !apart.test(path))
  .flatMap((entry) => ends(entry).map((value) => ({ path: pathOf(entry), value })));

/** The busy scenario with one parameter at an end; nothing where it does not fit the others, as more sampled than there are. */
export function atExtreme({ path, value }: Extreme): Scenario | undefined {
  try {
    return change(allStreams(), { [path]: value });
  } catch (failure) {
    if (failure instanceof InvalidScenarioError) return undefined;
    throw failure;
  }
}
