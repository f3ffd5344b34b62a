import { describe, expect, it } from "vitest";
import { column, tableHash } from "../../foundation/table.ts";
import { change, type Changes } from "../../scenario/change.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { compare } from "./compare.ts";
import { noSteward } from "./counterfactual.ts";
import { simulate } from "./simulate.ts";
import { InvalidOptionError } from "../../foundation/errors.ts";
import { ChangedPastError } from "./errors.ts";
import { branch, restore, snapshot } from "./snapshot.ts";
import { busy, small } from "../testing/world-run.ts";

/** Runs with forks, hirings, rounds, partners, a relicensing and a hand-over in them. */
const eventful = busy({
  start: "2010-01",
  "community.forking.critical": 0.3,
  "community.forking.hazard": 1,
  "community.forking.reconciliationHazard": 0.3,
  "community.trust.incidentHazard": 0.03,
  "strategy.conduct.neutrality": 0,
  "strategy.plan.hireMaintainers": 0.7,
  "steward.treasury.cash": 12_000_000,
  "steward.treasury.baseProfit": 0,
  "strategy.rules": [{ when: ["<", "runway", 60], then: { do: "raise" }, once: false }],
  "strategy.goals": [{ name: "a goal", quantity: "share", atLeast: 0.1, by: 24 }],
  events: [
    { at: "2011-03", action: { do: "relicense", restrictiveness: 1, hosting: false } },
    { at: "2013-01", action: { do: "foundation" } },
  ],
});
const months = 60;

describe("a run taken up in the middle", () => {
  const worlds: [string, Scenario][] = [
    ["an eventful world", eventful],
    ["a quiet world", small()],
    ["a world without a steward", noSteward(eventful)],
    [
      "a poor steward's world",
      change(eventful, { "steward.treasury.cash": 1_000_000, "steward.treasury.baseProfit": 0 }),
    ],
  ];

  it.each(worlds)("has the bytes of the uninterrupted one, in %s", (_, scenario) => {
    for (const seed of ["a", "b"]) {
      const whole = simulate(scenario, { seed, months });
      for (const at of [1, 13, 30, 59]) {
        const from = snapshot(scenario, { seed, at });
        expect(tableHash(restore(from, months)), `month ${at}`).toBe(tableHash(whole.table));
      }
    }
  });

  it("has something in it: a fork, a hired maintainer, a round, a partner and a foundation", () => {
    const happened = new Set<string>();
    for (const seed of ["a", "b", "c", "d"])
      for (const { what } of simulate(eventful, { seed, months }).log) happened.add(what);
    for (const what of ["fork attempt", "hire", "round", "partner", "relicense", "foundation", "incident"])
      expect(happened).toContain(what);
  });

  it("can be taken up again: continuing leaves the snapshot as it was", () => {
    const from = snapshot(eventful, { seed: "a", at: 30 });
    expect(tableHash(restore(from, months))).toBe(tableHash(restore(from, months)));
  });

  it("is the same from a copy in text, as between two machines", () => {
    const from = snapshot(eventful, { seed: "a", at: 20 });
    expect(tableHash(restore(structuredClone(from), months))).toBe(
      tableHash(simulate(eventful, { seed: "a", months }).table),
    );
  });

  it("leaves the past as it was, and lives on under what was changed", () => {
    const dear = change(eventful, { "strategy.streams.subscription.price": 250 });
    const from = snapshot(eventful, { seed: "a", at: 30 });
    const otherwise = branch(from, dear, { months });
    const before = simulate(eventful, { seed: "a", months }).table;
    otherwise.columns.forEach(({ name, values }, index) => {
      expect(values.subarray(0, 30), name).toEqual(before.columns[index]!.values.subarray(0, 30));
    });
    expect(tableHash(otherwise)).not.toBe(tableHash(before));
  });

  it("can have a further partner, but not another population", () => {
    const from = snapshot(eventful, { seed: "a", at: 30 });
    const vendors = [
      ...eventful.partners.vendors,
      { name: "a further vendor", platform: "other", benefit: 1, adversarial: 0 },
    ];
    const further = branch(from, change(eventful, { "partners.vendors": vendors, "strategy.plan.asks": 10 }), {
      months,
    });
    expect(Math.max(...column(further, "partners-accepted"))).toBe(2);
    const larger = change(eventful, { "market.population.sampled": 400 });
    expect(() => branch(from, larger, { months })).toThrow(ChangedPastError);
  });

  it.each([
    { start: "2011-01" },
    { "market.population.organizations": 6000 },
    { "market.network.degree": 4 },
    { "project.opening.maintainers": 1 },
    { "steward.kind": "nobody" },
    { "steward.opening.upstream": 1 },
    { "steward.treasury.cash": 1 },
    { "community.forking.critical": 2 },
  ])("keeps what was settled in month 0, and says so of %o", (changes) => {
    const from = snapshot(eventful, { seed: "a", at: 20 });
    const [path] = Object.keys(changes);
    expect(() => branch(from, change(eventful, changes as Changes))).toThrow(path!.split(".").slice(0, 2).join("."));
  });

  it("takes no new event before the branch, and goes on to no earlier month", () => {
    const from = snapshot(eventful, { seed: "a", at: 20 });
    const at = (date: string) =>
      change(eventful, { events: [...eventful.events, { at: date, action: { do: "incident" } }] });
    expect(() => branch(from, at("2011-08"))).toThrow(/2011-08/);
    expect(branch(from, at("2011-09"), { months: 22 }).rows).toBe(22);
    for (const until of [1, 6, 19]) expect(() => restore(from, until)).toThrow(ChangedPastError);
    for (const until of [20.5, Number.NaN]) expect(() => restore(from, until)).toThrow(InvalidOptionError);
  });

  it("obeys the rules of the changed scenario, each once where it says so", () => {
    const early = { when: [">", "month", 6], then: { do: "price", stream: "subscription", factor: 0.9 } };
    const plain = busy({ "strategy.rules": [early] });
    const ruled = change(plain, {
      "strategy.rules": [
        { when: [">", "month", 30], then: { do: "price", stream: "subscription", factor: 1.5 } },
        early,
        { when: [">", "month", 33], then: { do: "price", stream: "subscription", factor: 1.2 } },
      ],
    });
    const from = snapshot(plain, { at: 12 });
    const table = branch(from, ruled, { months: 48 });
    expect(tableHash(table)).toBe(tableHash(simulate(ruled, { months: 48 }).table));
  });
});

describe("a run longer than the horizon of its scenario", () => {
  it("has tastes to its end, and the same past", () => {
    const short = small({ months: 12, "market.choice.tasteLife": 24 });
    const long = simulate(short, { months: 150 });
    const asPlanned = simulate(change(short, { months: 150 }));
    expect(tableHash(long.table)).toBe(tableHash(asPlanned.table));
  });
});

describe("arms that share the people of one seed", () => {
  const arms = {
    busy: eventful,
    cheap: change(eventful, { "strategy.streams.subscription.price": 30 }),
    quiet: change(eventful, { "mechanisms.exodusForks": false, "strategy.conduct.neutrality": 1 }),
    nobody: noSteward(eventful),
    market: change(eventful, { "market.vendor.price": 150 }),
  };
  const alone = Object.fromEntries(
    Object.entries(arms).map(([name, scenario]) => [name, tableHash(simulate(scenario, { seed: "s", months }).table)]),
  );

  it.each([
    ["busy", "cheap", "quiet", "nobody", "market"],
    ["market", "nobody", "quiet", "cheap", "busy"],
    ["quiet", "busy", "busy", "market", "cheap"],
  ] as const)("live the same runs whoever went before: %s, %s, %s, %s, %s", (...order) => {
    let sample;
    for (const name of order) {
      const run = simulate(arms[name], { seed: "s", months, ...(sample === undefined ? {} : { sample }) });
      expect(tableHash(run.table), name).toBe(alone[name]);
      sample = run.sample;
    }
  });

  it("are compared alike in any order", () => {
    const options = { seed: "s", replications: 3, months: 36 };
    const one = compare({ a: arms.busy, b: arms.cheap }, options);
    const other = compare({ b: arms.cheap, a: arms.busy }, options);
    expect(other.arms.find(({ name }) => name === "a")).toEqual(one.arms[0]);
    expect(other.counterfactual).toEqual(one.counterfactual);
    expect(one.difference("a", "b", "adoption")).toEqual(other.difference("a", "b", "adoption"));
  });
});
