import { describe, expect, it } from "vitest";
import { column, type Table } from "../../foundation/table.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { observables } from "./observe.ts";
import { ChangedPastError } from "./errors.ts";
import { simulate } from "./simulate.ts";
import { branch, restore, snapshot } from "./snapshot.ts";
import { busy } from "../testing/world-run.ts";

const scenario = busy({
  "market.population.sampled": 80,
  // Hosted by somebody all would be, and under no contract.
  "market.hosting.hostedFriction": 60,
  start: "2010-01",
  months: 30,
});
const at = 12;
const taken = () => snapshot(scenario, { at });
/** The same run with something that happens at the branch. */
const withEvent = (action: object, changes: Changes = {}) =>
  simulate(change(scenario, { ...changes, events: [{ at: "2011-01", action }] })).table;
const branched = (changes: Changes) => branch(taken(), change(scenario, changes));
const refusal = (changes: Changes) => {
  try {
    branch(taken(), change(scenario, changes));
  } catch (failure) {
    if (failure instanceof ChangedPastError) return failure;
    throw failure;
  }
  throw new Error("it was taken");
};
const after = (table: Table, name: string) => Array.from(column(table, name).subarray(at));

describe("a snapshot", () => {
  it("holds what was asked for, and a world that nobody else moves", () => {
    const from = taken();
    expect(from).toMatchObject({ scenario, seed: "1", replication: 0, world: { month: at } });
    expect(from.observed.map((values) => values.length)).toEqual(observables.map(() => at));
    const { table } = simulate(scenario);
    from.observed.forEach((values, index) => {
      expect(values).toEqual(table.columns[index]!.values.subarray(0, at));
    });
    const other = snapshot(scenario, { seed: 7, replication: 3, at: 2 });
    expect(other).toMatchObject({ seed: "7", replication: 3 });
    expect(restore(other)).toEqual(simulate(scenario, { seed: 7, replication: 3 }).table);
  });

  it("goes on as long as its scenario, or as is said", () => {
    const from = taken();
    expect(restore(from)).toEqual(simulate(scenario).table);
    expect(restore(from, 20)).toEqual(simulate(scenario, { months: 20 }).table);
    expect(restore(from, at).rows).toBe(at);
    expect(() => restore(from, at - 1)).toThrow(/^A branch in month 12 cannot end in month 11: let it go on/);
  });
});

describe("a branch", () => {
  it("is the run in which the change came then", () => {
    const { subscription: _, ...streams } = scenario.strategy.streams;
    const without = branched({ "strategy.streams": streams });
    const withdrawn = withEvent({ do: "withdraw", stream: "subscription" });
    for (const name of ["adopters-subscription", "revenue", "cash", "adopters-community"])
      expect(after(without, name), name).toEqual(after(withdrawn, name));
    expect(new Set(after(without, "adopters-subscription"))).toEqual(new Set([0]));
    expect(column(without, "adopters-subscription")[at - 1]).toBeGreaterThan(0);
    const dearer = branched({ "strategy.streams.subscription.price": 80 });
    expect(after(dearer, "cash")).toEqual(after(withEvent({ do: "price", stream: "subscription", factor: 2 }), "cash"));
    const open = branched({ "strategy.conduct.neutrality": 0.9 });
    expect(after(open, "trust-contributors")).toEqual(
      after(withEvent({ do: "govern", neutrality: 0.9 }), "trust-contributors"),
    );
  });

  it("can end the services, which nobody runs", () => {
    const { services: _, ...streams } = scenario.strategy.streams;
    const ended = branched({ "strategy.streams": streams });
    expect(column(ended, "flow-revenue-services")[at - 1]).toBeGreaterThan(0);
    expect(new Set(after(ended, "flow-revenue-services"))).toEqual(new Set([0]));
  });

  it("changes nothing that the board has changed since, unless it is said anew", () => {
    const rules = [{ when: [">", "month", 4], then: { do: "price", stream: "subscription", factor: 0.5 } }];
    const ruled = change(scenario, { "strategy.rules": rules });
    const later = snapshot(ruled, { at });
    expect(later.world.strategy.streams.subscription!.price).toBe(20);
    const simulated = branch(later, change(ruled, { "strategy.plan.sales": 0.3 }));
    const event = { at: "2011-01", action: { do: "price", stream: "subscription", factor: 2 } };
    // Its price of 20 stays; said anew it is 40 again, which is twice as much.
    expect(after(simulated, "revenue")).not.toEqual(
      after(simulate(change(ruled, { events: [event] })).table, "revenue"),
    );
    const again = branch(later, change(ruled, { "strategy.streams.subscription.price": 40.000001 }));
    const doubled = simulate(change(ruled, { events: [event] })).table;
    after(again, "revenue").forEach((revenue, month) => {
      expect(revenue / after(doubled, "revenue")[month]!).toBeCloseTo(1, 2);
    });
  });

  it("lets a last resort be tried once in all, wherever it stands in the list", () => {
    const poor = {
      "steward.treasury.cash": 60_000,
      "steward.treasury.baseProfit": 0,
      "strategy.lastResorts": [{ do: "cut", share: 0.3 }],
    };
    const broke = change(scenario, poor);
    const tried = snapshot(broke, { at });
    expect(tried.world.steward.tries[0]).toBeGreaterThan(0);
    const longer = change(broke, { "strategy.lastResorts": [{ do: "incident" }, { do: "cut", share: 0.3 }] });
    const cut = (table: Table) => after(table, "headcount");
    const [same, more] = [restore(tried), branch(tried, longer)];
    expect(cut(more)).toEqual(cut(same));
  });

  it("keeps what the partners and resellers have done, and begins with those that are new", () => {
    const vendors = [...scenario.partners.vendors, { name: "b", platform: "other" }];
    const resellers = [...scenario.partners.resellers, { name: "s" }];
    const more = branched({ "partners.vendors": vendors, "partners.resellers": resellers });
    expect(after(more, "resellers")[0]).toBe(column(more, "resellers")[at - 1]! + 1);
    const fewer = branched({ "partners.vendors": [], "partners.resellers": [] });
    expect(new Set(after(fewer, "partners-accepted"))).toEqual(new Set([0]));
    expect(new Set(after(fewer, "resellers"))).toEqual(new Set([0]));
  });

  it("takes events from its own month on, and those that have been", () => {
    const incident = (date: string) => ({ at: date, action: { do: "incident" } });
    expect(branched({ events: [incident("2011-01")] })).toEqual(withEvent({ do: "incident" }));
    const refused = refusal({ events: [incident("2011-01"), incident("2010-12")] });
    expect(refused).toMatchObject({ code: "changed-past", name: "ChangedPastError", value: "2010-12" });
    const known = change(scenario, { events: [incident("2010-05")] });
    const since = snapshot(known, { at });
    expect(branch(since, known)).toEqual(simulate(known).table);
    expect(() => branch(since, change(known, { events: [incident("2010-06")] }))).toThrow(ChangedPastError);
  });

  it("names everything at once that was settled in month 0", () => {
    const refused = refusal({ "steward.kind": "foundation", "market.network.degree": 3, months: 40 });
    expect(refused.value).toEqual(["market.network", "steward.kind"]);
    expect(refused.message).toMatch(/^A branch cannot change market\.network, steward\.kind: /);
  });
});
