import { describe, expect, it } from "vitest";
import { change } from "./change.ts";
import { loadScenario, parseScenario, readScenario } from "./load.ts";
import { InvalidScenarioError, type ScenarioError } from "./errors.ts";

async function errorsOf(text: string): Promise<readonly ScenarioError[]> {
  const failure: unknown = await loadScenario(text).catch((error: unknown) => error);
  return failure instanceof InvalidScenarioError ? failure.errors : [];
}

const sells = (streams: string, rest = "") => `strategy: { streams: ${streams} ${rest} }`;
const rule = (action: string, streams: string, rest = "") =>
  sells(streams, `, rules: [{ when: runway < 9, then: { do: ${action} } }] ${rest}`);

describe("what is observed in month 0", () => {
  it("needs a past in which somebody heard of the project", async () => {
    const text = "project: { opening: { adopters: 300, outsiders: 12 } }";
    expect(await errorsOf(text)).toMatchObject(
      [
        { code: "never-happens", path: "project.opening.adopters", hint: /opening\.adopters/ },
        { code: "never-happens", path: "project.opening.outsiders", hint: /opening\.contributors\.outside/ },
      ].map(({ hint, ...rest }) => ({ ...rest, hint: expect.stringMatching(hint) as string })),
    );
    expect(await errorsOf("project: { opening: { adopters: 300, pastExposure: 0.2 } }")).toEqual([]);
  });

  it("is no more than there are organizations, at either end of a range", async () => {
    const text = (organizations: string) =>
      `market: { population: { organizations: ${organizations} } }\nproject: { opening: { adopters: 9000, pastExposure: 0.2 } }`;
    expect(await errorsOf(text("8000"))).toMatchObject([{ path: "project.opening.adopters", code: "inconsistent" }]);
    expect(await errorsOf(text("8k..20k"))).toMatchObject([{ path: "market.population.organizations" }]);
    expect(await errorsOf(text("9k..20k"))).toEqual([]);
  });
});

describe("a foundation as a steward", () => {
  it("leads as one, which is said with all that is missing", async () => {
    const [found, ...others] = await errorsOf(
      "steward: { kind: foundation }\nstrategy: { licence: BUSL-1.1, streams: { subscription: {} } }",
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "inconsistent", path: "steward.kind", value: '"foundation"' });
    expect(found!.reason).toMatch(
      /neutrality is 0\.\d+, reviewRights 0\.\d+, pledge none, the licence is not open and subscription is sold/,
    );
    const conduct = "conduct: { neutrality: 1, reviewRights: 1, pledge: foundation }";
    expect(await errorsOf(`steward: { kind: foundation }\nstrategy: { ${conduct} }`)).toEqual([]);
    expect(await errorsOf("steward: { kind: firm }\nstrategy: { licence: BUSL-1.1 }")).toEqual([]);
  });
});

describe("a scenario's dates", () => {
  it.each([
    ["an event", "start: 2010-01\nmonths: 24\nevents: [{ at: 2012-01, action: { do: raise } }]", "events[0].at", 3],
    [
      "a goal",
      "months: 24\nstrategy: { goals: [{ name: a, quantity: share, atLeast: 0.1, by: 25 }] }",
      "strategy.goals[0].by",
      2,
    ],
    ["a launch", `months: 24\n${sells("{ openCore: { launch: 24 } }")}`, "strategy.streams.openCore.launch", 2],
  ])("cannot lie beyond its horizon: %s", async (_, text, path, line) => {
    expect(await errorsOf(text)).toMatchObject([{ code: "never-happens", path, line }]);
    expect((await errorsOf(text))[0]!.reason).toBe("lies beyond the horizon of 24 months");
  });

  it.each([
    "start: 2010-01\nmonths: 24\nevents: [{ at: 2011-12, action: { do: raise } }]",
    "months: 24\nstrategy: { goals: [{ name: a, quantity: share, atLeast: 0.1, by: 24 }] }",
    `months: 24\n${sells("{ openCore: { launch: 23 } }")}`,
  ])("may be those of its last month: %s", async (text) => {
    expect(await errorsOf(text)).toEqual([]);
  });

  it("may lie beyond it for a stream that a rule or an event opens", async () => {
    expect(await errorsOf(`months: 24\n${rule("launch, stream: openCore", "{ openCore: { launch: 900 } }")}`)).toEqual(
      [],
    );
    expect(
      await errorsOf(
        `months: 24\n${rule("launch, stream: openCore", "{ openCore: { launch: 9 }, services: { launch: 24 } }")}`,
      ),
    ).toMatchObject([{ path: "strategy.streams.services.launch" }]);
  });

  it("cannot lie before its start, or be no dates", async () => {
    expect(await errorsOf("start: 2012-01\nevents: [{ at: 2011-12, action: { do: raise } }]")).toMatchObject([
      { path: "events[0].at", reason: expect.stringContaining("before the start of the scenario, 2012-01") },
    ]);
    expect(await errorsOf("events: [{ at: 2011-13, action: { do: raise } }]")).toMatchObject([
      { path: "events[0].at" },
    ]);
  });

  it("are not each of them a mistake where the start is: one error says so, whichever side they lie on", async () => {
    const dated = (start: string) =>
      errorsOf(
        `start: ${start}\nmechanisms: { aiAgents: true }\nevents: [{ at: 2013-02, action: { do: raise } }, { at: 2014-02, action: { do: raise } }]\n` +
          "community: { agents: { from: 2016-01 }, leaders: [{ name: Ann, leaves: 2013-05 }] }\n",
      );
    expect(await dated("2112-01")).toEqual([
      expect.objectContaining({
        path: "start",
        value: '"2112-01"',
        reason: expect.stringContaining("after all 3 dates of events and leaders"),
        hint: "Date it by 2013-02 at the latest, or all of them later.",
      }),
    ]);
    expect(await dated("1912-01")).toEqual([
      expect.objectContaining({ path: "start", reason: expect.stringContaining("before all 4 dates") }),
    ]);
    // No date at all is one mistake, too, and where one date is right the others are told.
    expect(await dated("2012-31")).toMatchObject([{ path: "start", reason: "is no calendar month" }]);
    expect(await dated("2013-03")).toMatchObject([{ path: "events[0].at" }]);
  });

  it("are meant where the scenario is changed", async () => {
    const scenario = parseScenario({ months: 24, strategy: { streams: { openCore: { launch: 12 } } } });
    expect(change(scenario, { months: 6 }).strategy.streams.openCore!.launch).toBe(12);
    await expect(readScenario(change(scenario, { months: 6 }))).rejects.toThrow(/launch lies beyond the horizon/);
  });
});

describe("what a scenario says of another business", () => {
  const treasury = (text: string, rest = "") => `steward: { treasury: { ${text} } ${rest} }`;

  it.each([
    ["no profit", treasury("baseProfit: 0, baseGrowth: 0.01"), ["steward.treasury.baseGrowth"]],
    ["no profit, twice", treasury("baseProfit: 0, baseLift: 0.2, baseChurn: 0.02"), ["steward.treasury.baseChurn"]],
    [
      "it off",
      `mechanisms: { baseBusiness: false }\n${treasury("baseProfit: 90000")}`,
      ["steward.treasury.baseProfit"],
    ],
  ])("is nothing where it has none: %s", async (_, text, paths) => {
    const errors = await errorsOf(text);
    expect(errors.map(({ path }) => path).sort()).toEqual(paths);
    for (const { code, reason } of errors) {
      expect(code).toBe("never-happens");
      expect(reason).toMatch(/that never was: (steward\.treasury\.baseProfit is 0|mechanisms\.baseBusiness is off)/);
    }
  });

  it.each([
    treasury("baseProfit: 0"),
    treasury("baseProfit: 0, baseGrowth: 0"),
    treasury("baseProfit: 50000, baseGrowth: 0.01"),
    treasury("baseProfit: 0..50000, baseGrowth: 0.01"),
    treasury("baseGrowth: 0.01"),
    treasury("baseProfit: 0, baseGrowth: 0.01", ", kind: nobody"),
  ])("is taken where it has one, or says nothing of it: %s", async (text) => {
    expect(await errorsOf(text)).toEqual([]);
  });
});

describe("ways to earn that cannot be", () => {
  it.each([
    ["{ dualLicence: {} }", ", licence: MIT", "strategy.streams.dualLicence", "AGPL-3.0"],
    [
      "{ managed: {} }",
      ", licence: { hosting: false, restrictiveness: 0.6, agreementBurden: 0 }",
      "strategy.streams.managed",
      "hosting: true",
    ],
    ["{ services: {} }", ", pricing: adaptive", "strategy.pricing", "Add a stream with a price"],
    ["{}", ", pricing: tuned", "strategy.pricing", "leave pricing out"],
  ])("are refused with what to do: %s%s", async (streams, rest, path, cure) => {
    expect(await errorsOf(sells(streams, rest))).toMatchObject([
      { code: "never-happens", path, hint: expect.stringContaining(cure) },
    ]);
  });
});

describe("a licence that keeps something for the steward", () => {
  const path = "strategy.licence.restrictiveness";

  it.each([
    ["{ hosting: false }", "0", "forbids hosting"],
    ["{ redistribution: false, restrictiveness: 0.3 }", "0.3", "forbids redistribution"],
    ["{ hosting: false, redistribution: false, restrictiveness: 0.49 }", "0.49", "forbids hosting and redistribution"],
  ])("is refused where it is said to be as open as others: %s", async (licence, value, forbids) => {
    expect(await errorsOf(sells("{ subscription: {} }", `, licence: ${licence}`))).toMatchObject([
      {
        code: "inconsistent",
        path,
        value,
        reason: expect.stringContaining(forbids),
        hint: expect.stringMatching(/0\.5 or more.*FSL-1\.1/),
      },
    ]);
  });

  it.each([
    "{ hosting: false, restrictiveness: 0.5 }",
    "{ hosting: false, restrictiveness: 0.2..0.8 }",
    "BUSL-1.1",
    "{}",
  ])("is taken where it is as restrictive as any such licence, or drawn: %s", async (licence) => {
    expect(await errorsOf(sells("{ subscription: {} }", `, licence: ${licence}`))).toEqual([]);
  });
});

describe("what a scenario's board can do", () => {
  it.each([
    ["price, stream: openCore, factor: 2", "{ subscription: {} }", "not-sold", "stream"],
    ["launch, stream: services", "{ subscription: {} }", "not-sold", "stream"],
    ["withdraw, stream: infrastructure", "{}", "not-sold", "stream"],
    ["gate", "{ subscription: {} }", "not-sold", "do"],
    ["price, stream: services, factor: 2", "{ subscription: {}, services: {} }", "never-happens", "stream"],
    ["launch, stream: services", "{ subscription: {}, services: {} }", "never-happens", "stream"],
  ])("is nothing by { do: %s } where it sells %s", async (action, streams, code, setting) => {
    expect(await errorsOf(rule(action, streams))).toMatchObject([{ code, path: `strategy.rules[0].then.${setting}` }]);
    const events = `events: [{ at: 2011-01, action: { do: ${action} } }]`;
    expect(await errorsOf(`${sells(streams)}\n${events}`)).toMatchObject([
      { code, path: `events[0].action.${setting}` },
    ]);
    const last = sells(streams, `, lastResorts: [{ do: raise }, { do: ${action} }]`);
    expect(await errorsOf(last)).toMatchObject([{ code, path: `strategy.lastResorts[1].${setting}` }]);
  });

  it("is said with what it does sell, and all at once", async () => {
    const text = `months: 12
strategy:
  streams: { subscription: { launch: 99 } }
  rules: [{ when: runway < 9, then: { do: price, stream: openCore, factor: 2 } }]`;
    expect(await errorsOf(text)).toMatchObject([
      { path: "strategy.streams.subscription.launch" },
      { hint: "Add strategy.streams.openCore, or take this out. It sells subscription." },
    ]);
    expect((await errorsOf(rule("gate", "{}")))[0]!.hint).toMatch(/It sells nothing\.$/);
  });

  it.each([
    rule("price, stream: subscription, factor: 2", "{ subscription: {} }"),
    rule("launch, stream: services", "{ services: { launch: 1 } }"),
    rule("gate", "{ openCore: {} }"),
    rule("raise", "{}"),
  ])("is taken as it is: %s", async (text) => {
    expect(await errorsOf(text)).toEqual([]);
  });

  it("is not asked of a project that nobody stewards", async () => {
    expect(await errorsOf(`steward: { kind: nobody }\n${rule("gate", "{}")}`)).toEqual([]);
  });
});

describe("a plan", () => {
  const plan = (shares: string) => `strategy: { plan: { ${shares} } }`;

  it.each([
    ["upstream: 0.6, product: 0.6, integration: 0.2, sales: 0.2, other: 0.2", "1.8"],
    ["upstream: 0.1, product: 0, integration: 0, sales: 0, other: 0", "0.1"],
    ["upstream: 0, product: 0, integration: 0, sales: 0, other: 0", "0"],
  ])("of %s is refused with its sum", async (shares, sum) => {
    const found = await errorsOf(plan(shares));
    expect(found).toMatchObject([{ code: "inconsistent", path: "strategy.plan", line: 1 }]);
    expect(found[0]!.reason).toContain(`add up to ${sum} and not to 1`);
  });

  it("that is written in part says what stands beside it", async () => {
    const [found] = await errorsOf(plan("upstream: 0.5"));
    expect(found!.reason).toContain("add up to 1.34 and not to 1, with product 0.34");
  });

  it.each([
    "upstream: 33%, product: 33%, integration: 0, sales: 33%, other: 0",
    "upstream: 0.2, product: 0.35, integration: 0.15, sales: 0.15, other: 0.15",
    "upstream: 0.1..0.5",
    "asks: 2",
  ])("of %s is one", async (shares) => {
    expect(await errorsOf(plan(shares))).toEqual([]);
  });
});

describe("what is observed at the opening", () => {
  it("has no customers where nothing is sold", async () => {
    const text = "opening: { adopters: 400, customers: 30, arr: 1M usd/year }";
    expect(await errorsOf(text)).toMatchObject([
      {
        code: "inconsistent",
        path: "opening.customers",
        hint: expect.stringContaining("or take customers and arr out") as string,
      },
    ]);
    expect(await errorsOf(`${text}\n${sells("{ openCore: { launch: 3 } }")}`)).toHaveLength(1);
    expect(await errorsOf(`${text}\n${sells("{ openCore: {} }")}`)).toEqual([]);
    expect(await errorsOf("opening: { adopters: 400, customers: 0 }")).toEqual([]);
  });
});
