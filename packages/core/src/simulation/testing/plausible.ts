import { streamNames } from "../../scenario/streams.ts";
import fc from "fast-check";
import { catalogue } from "../../scenario/catalogue.ts";
import { change, type Changes } from "../../scenario/change.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { allStreams, switches } from "./world-run.ts";

/** What a law is run with: as many organizations as are quick, in a market that can hold them. */
const adopters = "project.opening.adopters";
const own = ["market.population.sampled", "market.population.organizations"];
/** Settings that must fit each other are left to the scenario: shares of platforms add up to 1. */
const fixed = /^market\.platforms|^steward\.budget/;

const numbers = catalogue().filter(({ path }) => !own.includes(path) && !fixed.test(path));

const flag = fc.boolean();
const actions = fc.constantFrom(
  { do: "raise" },
  { do: "cut", share: 0.4 },
  { do: "relicense", restrictiveness: 1, hosting: false },
  { do: "relicense", restrictiveness: 0, hosting: true },
  { do: "gate", share: 0.2 },
  { do: "price", stream: "subscription", factor: 1.5 },
  { do: "withdraw", stream: "infrastructure" },
  { do: "launch", stream: "openCore" },
  { do: "govern", charter: 0, neutrality: 0.9, programme: "full" },
  { do: "foundation" },
  { do: "sell" },
  { do: "reassign", share: 0.8 },
  { do: "incident" },
);
const event = fc.record({
  at: fc
    .integer({ min: 0, max: 30 })
    .map((month) => `${2010 + Math.floor((month + 10) / 12)}-${String(1 + ((month + 10) % 12)).padStart(2, "0")}`),
  action: actions,
});
const rule = fc.record({
  when: fc.constantFrom(["<", "runway", 12], [">", "month", 10], ["<", "trust", 0.3], [">", "share", 0.1]),
  then: actions,
  once: flag,
});

/** Any scenario that the catalogue calls plausible, in 200 organizations, with everything that can happen in it. */
export const plausible: fc.Arbitrary<Scenario> = fc
  .record({
    values: fc.tuple(
      ...numbers.map(({ plausible: [min, max], integer }) =>
        integer === true
          ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
          : fc.double({ min, max, noNaN: true }),
      ),
    ),
    off: fc.subarray([...switches], { maxLength: 5 }),
    events: fc.array(event, { maxLength: 3 }),
    rules: fc.array(rule, { maxLength: 2 }),
    kind: fc.constantFrom("firm", "firm", "firm", "foundation", "nobody", "user", "member"),
    // Most firms live on what they earn, and can end.
    budget: fc.constantFrom(0, 0, 0, 0, 12),
    network: fc.constantFrom("small-world", "scale-free", "random", "mixed"),
    overTheWall: flag,
    pledge: fc.constantFrom("none", "word", "no-agreement", "foundation"),
    programme: fc.constantFrom("none", "light", "standard", "full"),
    meter: fc.constantFrom("node", "cpu", "site"),
    hosting: flag,
    streams: fc.subarray([...streamNames]),
  })
  .map(
    ({
      values,
      off,
      events,
      rules,
      kind,
      budget,
      network,
      overTheWall,
      pledge,
      programme,
      meter,
      hosting,
      streams,
    }) => {
      const changes: Record<string, unknown> = {
        "market.population.sampled": 200,
        "market.population.organizations": 20_000,
        events,
        "strategy.rules": rules,
        "steward.kind": kind,
        "steward.budget.headcount": budget,
        "market.network.kind": network,
        "strategy.conduct.overTheWall": overTheWall,
        "strategy.conduct.pledge": pledge,
        "strategy.conduct.programme": programme,
        "strategy.licence.hosting": hosting,
        "strategy.streams.subscription.meter": meter,
      };
      numbers.forEach(({ path }, index) => {
        changes[path.replaceAll("[]", "[0]")] = values[index];
      });
      // No more can run the project than there are.
      changes[adopters] = Math.min(20_000, changes[adopters] as number);
      for (const name of off) changes[`mechanisms.${name}`] = false;
      for (const name of streamNames) if (!streams.includes(name)) changes[`strategy.streams.${name}`] = undefined;
      return change(allStreams(), changes as Changes);
    },
  );
