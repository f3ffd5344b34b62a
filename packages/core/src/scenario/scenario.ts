import * as z from "zod";
import { calendarMonth } from "./calendar-month.ts";
import { Community } from "./community.ts";
import { allWrong, datesOf } from "./dates.ts";
import { DatedEvent, monthsBetween } from "./events.ts";
import { Known } from "./known.ts";
import { Market } from "./market.ts";
import { misfit } from "./misfit.ts";
import { Mechanisms } from "./mechanisms.ts";
import { ObservedOpening } from "./observed-opening.ts";
import { inUnit } from "./parameter.ts";
import type { Path } from "./path.ts";
import { Partners } from "./partners.ts";
import { Project } from "./project.ts";
import { Rivals } from "./rivals.ts";
import { Steward } from "./steward.ts";
import { Strategy } from "./strategy.ts";

/** The version of the scenario format that this release reads. */
export const scenarioVersion = 1;

/** Everything that is assumed: a market, a project, its community, a steward and its strategy, partners and rivals. */
export const Scenario = z
  .strictObject({
    version: z.literal(scenarioVersion).default(scenarioVersion),
    name: z.string().min(1).max(120).default("unnamed"),
    description: z.string().max(4000).default(""),
    /** The calendar month of month 0. */
    start: calendarMonth("2010-11", true).default("2010-11"),
    months: inUnit(z.int().min(1).max(1200), "month").default(120),
    market: Market,
    project: Project,
    community: Community,
    steward: Steward,
    strategy: Strategy,
    partners: Partners,
    rivals: Rivals,
    events: z.array(DatedEvent).max(200).prefault([]),
    mechanisms: Mechanisms,
    /** What is observed of a project that stands already; solved and gone in what `loadScenario` gives. */
    opening: ObservedOpening.optional(),
    known: Known,
  })
  .check((context) => {
    const { start, events, partners, market, project, opening: observed } = context.value;
    const complain = (path: Path, input: unknown, message: string, of: readonly Path[]) =>
      context.issues.push(misfit({ path, input, message, of: [path, ...of] }));
    const isEarly = (at: string) => monthsBetween(start, at) < 0;
    const early = allWrong(datesOf(context.value), isEarly);
    if (early !== undefined)
      context.issues.push(
        misfit({
          path: ["start"],
          input: start,
          message: `Month 0 lies after all ${early.length} dates of events and leaders.`,
          hint: `Date it by ${early.map(({ at }) => at).toSorted()[0]!} at the latest, or all of them later.`,
          of: [["start"], ...early.map(({ path }) => path)],
        }),
      );
    else
      events.forEach(({ at }, index) => {
        if (isEarly(at))
          complain(["events", index, "at"], at, `The event lies before the start of the scenario, ${start}.`, [
            ["start"],
          ]);
      });
    const platforms = new Set(market.platforms.map(({ name }) => name));
    if (platforms.size < market.platforms.length)
      complain(["market", "platforms"], market.platforms, "Two platforms have the same name.", []);
    const names = new Set<string>();
    partners.vendors.forEach(({ name, platform }, index) => {
      if (names.has(name))
        complain(["partners", "vendors", index, "name"], name, "Two partners have the same name.", []);
      names.add(name);
      if (!platforms.has(platform))
        complain(["partners", "vendors", index, "platform"], platform, "The market has no platform of this name.", [
          ["market", "platforms"],
        ]);
    });
    const { population } = market;
    const isTooSmall = [project.opening.adopters, observed?.adopters ?? 0].some(
      (adopters) => adopters > population.organizations,
    );
    // A market that is too small for its adopters is told of by those alone.
    if (population.sampled > population.organizations && !isTooSmall)
      complain(
        ["market", "population", "sampled"],
        population.sampled,
        "More organizations are sampled than there are.",
        [["market", "population", "organizations"]],
      );
    for (const [path, adopters = 0] of [
      [["project", "opening", "adopters"], project.opening.adopters],
      [["opening", "adopters"], observed?.adopters],
    ] as const)
      if (adopters > population.organizations)
        context.issues.push(
          misfit({
            path,
            input: adopters,
            message: `More organizations run the project than the ${population.organizations} there are.`,
            hint: "Count again, or widen the market: market.population.organizations.",
            of: [path, ["market", "population", "organizations"]],
          }),
        );
  });
/**
 * A complete, valid scenario: what is assumed of a market, a project, its community, a steward and its strategy, partners and rivals.
 * An interface, so that editors and documents say `Scenario` and not all that is in it.
 */
export interface Scenario extends z.output<typeof Scenario> {}
