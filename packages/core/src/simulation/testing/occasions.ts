import fc from "fast-check";
import { streamNames } from "../../scenario/streams.ts";

/** What can happen in a scenario beside its numbers: events, rules, and every choice by name. */

const share = fc.constantFrom(0, 0.2, 1);
const stream = fc.constantFrom(...streamNames);

const action = fc.oneof(
  fc.constantFrom(
    { do: "raise" },
    { do: "foundation" },
    { do: "sell" },
    { do: "incident" },
    { do: "govern", charter: 0, neutrality: 0.9, programme: "full" },
    { do: "govern", charter: 1, neutrality: 0, reviewRights: 0, audits: 1, dogfooding: 1, pledge: "none" },
  ),
  fc.record({ do: fc.constantFrom("cut", "gate", "reassign"), share }),
  fc.record({ do: fc.constant("relicense"), restrictiveness: share, hosting: fc.boolean(), agreementBurden: share }),
  fc.record({ do: fc.constant("price"), stream, factor: fc.constantFrom(0.05, 0.5, 1.5, 20) }),
  fc.record({ do: fc.constantFrom("withdraw", "launch"), stream }),
);
const event = fc.record({
  at: fc
    .integer({ min: 0, max: 60 })
    .map((month) => `${2010 + Math.floor((month + 10) / 12)}-${String(1 + ((month + 10) % 12)).padStart(2, "0")}`),
  action,
});
const rule = fc.record({
  when: fc.constantFrom(["<", "runway", 12], [">", "month", 10], ["<", "trust", 0.3], [">", "share", 0.1]),
  then: action,
  once: fc.boolean(),
});

/** Settings that are no parameters, by path. */
export const occasions: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record({
  events: fc.array(event, { maxLength: 4 }),
  "strategy.rules": fc.array(rule, { maxLength: 3 }),
  "steward.budget.headcount": fc.constantFrom(0, 0, 0, 12),
  "steward.kind": fc.constantFrom("firm", "firm", "firm", "foundation", "nobody", "user", "member"),
  "market.network.kind": fc.constantFrom("small-world", "scale-free", "random", "mixed"),
  "strategy.isOpenSource": fc.constantFrom(true, true, true, false),
  "strategy.conduct.overTheWall": fc.boolean(),
  "strategy.conduct.pledge": fc.constantFrom("none", "word", "no-agreement", "foundation"),
  "strategy.conduct.programme": fc.constantFrom("none", "light", "standard", "full"),
  "strategy.licence.hosting": fc.boolean(),
  "strategy.licence.redistribution": fc.boolean(),
  "strategy.streams.subscription.meter": fc.constantFrom("node", "cpu", "site"),
  "strategy.streams.subscription.gatedDistribution": fc.boolean(),
});
