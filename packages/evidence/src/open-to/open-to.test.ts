import { change, type Changes, countsReturns, parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { partsOfArm } from "./about-arm.ts";
import { openTo } from "./open-to.ts";
import { armMeant, readingsOf } from "./option-named.ts";

const firm = (changes: Changes = {}) =>
  change(
    parseScenario({
      start: "2025-01",
      market: { population: { sampled: 100 } },
      steward: { treasury: { baseProfit: 0 } },
    }),
    changes,
  );
const namesOf = (changes: Changes, together?: readonly string[]) =>
  openTo(firm(changes), together).arms.map(({ name }) => name);
const armOf = (changes: Changes, name: string, together?: readonly string[]) =>
  openTo(firm(changes), together).arms.find((arm) => arm.name === name)!.scenario;
const reasonOf = (changes: Changes, name: string) =>
  openTo(firm(changes)).leftOut.find((one) => one.name === name)?.reason;

const agpl = { hosting: true, redistribution: true, restrictiveness: 0.15, copyleft: 1, agreementBurden: 0.3 };

describe("what is open to a firm that sells nothing yet", () => {
  it("begins with staying as it is, and names each way once", () => {
    const names = namesOf({});
    expect(names[0]).toBe("stay as it is");
    expect(names).toEqual(
      expect.arrayContaining([
        "stay as it is at best conduct",
        "services",
        "subscription",
        "open core",
        "managed service",
        "infrastructure",
        "managed service + relicense to BSL",
        "managed service + relicense to AGPL under pressure",
        "foundation",
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("leaves out what cannot apply, with a reason", () => {
    expect(reasonOf({}, "dual licence")).toContain("without copyleft nobody needs another one");
    expect(reasonOf({}, "use only")).toContain("no other business");
    const unknown = parseScenario({ steward: { treasury: { baseProfit: "-50000..50000 usd/month" } } });
    expect(unknown.steward.treasury.baseProfit).toBe(0);
    expect(openTo(unknown).arms.map(({ name }) => name)).toContain("use only");
  });

  it("sells in each arm only what that arm is about, from the next month on", () => {
    expect(armOf({}, "subscription").strategy.streams).toMatchObject({
      subscription: { gatedDistribution: true, launch: 1 },
      services: { launch: 1 },
    });
    expect(armOf({}, "services").strategy.streams.subscription).toMatchObject({ gatedDistribution: false });
    expect(Object.keys(armOf({}, "managed service").strategy.streams)).toEqual(["managed"]);
  });
});

describe("a firm that sells machines of its own", () => {
  it("runs the project on them itself, as much as at best conduct at least, and none that sells something else does", () => {
    const used = (changes: Changes, name: string) => armOf(changes, name).strategy.conduct.dogfooding;
    expect(used({}, "infrastructure")).toBe(used({}, "infrastructure + best conduct"));
    expect(used({}, "infrastructure")).toBeGreaterThan(0.3);
    expect(used({ "strategy.conduct.dogfooding": 0.9 }, "infrastructure")).toBe(0.9);
    for (const name of ["managed service", "subscription", "stay as it is"]) expect(used({}, name)).toBe(0);
  });
});

describe("a firm that sells something today", () => {
  const sells = { "strategy.streams": { subscription: { price: 90 } } };

  it("goes on selling it beside what is new, at the same terms", () => {
    const { subscription, openCore } = armOf(sells, "open core").strategy.streams;
    expect(subscription).toEqual(armOf(sells, "stay as it is").strategy.streams.subscription);
    expect(openCore).toMatchObject({ launch: 1 });
    expect(namesOf(sells)).not.toContain("subscription");
    expect(reasonOf(sells, "subscription")).toBe("it is sold today");
  });

  it("relicenses what it sells, and starts nothing for it", () => {
    const { events, strategy } = armOf(sells, "relicense to BSL");
    expect(events).toEqual([{ at: "2025-01", action: { do: "relicense", to: "BUSL-1.1" } }]);
    expect(Object.keys(strategy.streams)).toEqual(["subscription"]);
    expect(armOf(sells, "relicense to SSPL under pressure").strategy.rules).toHaveLength(1);
  });

  it("moves prices by quotes in all arms alike, unless they are tuned", () => {
    for (const name of ["stay as it is", "open core"]) {
      expect(armOf(sells, name).strategy.pricing).toBe("adaptive");
      expect(armOf({ ...sells, "strategy.pricing": "tuned" }, name).strategy.pricing).toBe("tuned");
    }
  });

  it("divides its people between the plan of today and that of what is new", () => {
    const today = { upstream: 1, product: 1, integration: 0, sales: 0, other: 0 };
    const { plan } = armOf({ ...sells, "strategy.plan": today }, "open core").strategy;
    expect(plan.upstream).toBeCloseTo((0.5 + 0.15) / 2, 6);
    expect(plan.sales).toBeCloseTo(0.15, 6);
  });

  it("has the conduct, the people and the cash of today in every arm but that of the best conduct", () => {
    for (const { name, conduct, scenario } of openTo(firm(sells)).arms) {
      expect(scenario.steward.opening, name).toEqual(firm(sells).steward.opening);
      expect(scenario.steward.treasury, name).toEqual(firm(sells).steward.treasury);
      // Who sells machines of its own runs the project on them.
      const own = name.startsWith("infrastructure") ? { dogfooding: scenario.strategy.conduct.dogfooding } : {};
      if (conduct !== "best")
        expect(scenario.strategy.conduct, name).toEqual({ ...firm(sells).strategy.conduct, ...own });
    }
  });
});

describe("licences", () => {
  const under = (licence: object) => ({ "strategy.licence": licence });

  it("with copyleft and an agreement allow to sell another one, and without an agreement do not", () => {
    expect(namesOf(under(agpl))).toContain("dual licence");
    expect(reasonOf(under({ ...agpl, agreementBurden: 0 }), "dual licence")).toContain("signed no agreement");
    expect(reasonOf(under({ ...agpl, agreementBurden: 0 }), "managed service + relicense to BSL")).toContain(
      "not the firm's to relicense",
    );
  });

  it("that forbid hosting and bind the steward leave no managed service", () => {
    const bound = { ...agpl, hosting: false, restrictiveness: 0.7, agreementBurden: 0 };
    expect(reasonOf(under(bound), "managed service")).toContain("forbids hosting");
  });

  it("are not changed to what they are", () => {
    const sells = { "strategy.streams": { openCore: {} }, "strategy.licence": agpl };
    expect(reasonOf(sells, "relicense to AGPL")).toBe("the project is under it today");
    // Elastic's and SSPL are told apart by copyleft alone.
    const under = (copyleft: number) => ({
      "strategy.streams": { openCore: {} },
      "strategy.licence": {
        hosting: false,
        redistribution: true,
        restrictiveness: 0.6,
        copyleft,
        agreementBurden: 0.3,
      },
    });
    expect(reasonOf(under(1), "relicense to SSPL")).toBe("the project is under it today");
    expect(reasonOf(under(0), "relicense to SSPL")).toBeUndefined();
    expect(namesOf(under(0))).toContain("relicense to SSPL");
  });

  it("of a project in a foundation are not the firm's", () => {
    expect(reasonOf({ "strategy.conduct.pledge": "foundation" }, "managed service + relicense to BSL")).toContain(
      "in a foundation",
    );
    expect(reasonOf({ "strategy.conduct.pledge": "foundation" }, "foundation")).toBe("the project is in one");
  });
});

describe("a programme office", () => {
  const office = { "steward.budget.headcount": 12, "strategy.streams": {} };
  const sells = { "strategy.streams": { openCore: {} } };

  it("sells nothing and relicenses nothing, and may use the project only or join a foundation", () => {
    expect(namesOf(office)).toEqual([
      "stay as it is",
      "stay as it is at best conduct",
      "foundation",
      "use only",
      "join a foundation",
    ]);
    expect(reasonOf(office, "open core")).toContain("fixed budget sells nothing");
    expect(reasonOf(office, "relicense to BSL")).toContain("nothing is sold");
  });

  it("counts returns in all arms where nothing is sold today and in none elsewhere, unless a scenario says otherwise", () => {
    const counts = (changes: Changes) =>
      new Set(openTo(firm(changes)).arms.map(({ scenario }) => scenario.steward.returns.inWorth));
    expect([...counts(office)]).toEqual([true]);
    expect([...counts({})]).toEqual([true]);
    expect([...counts(sells)]).toEqual([false]);
    expect([...counts({ ...sells, "steward.returns.inWorth": true })]).toEqual([true]);
    expect([...counts({ "steward.returns.inWorth": false })]).toEqual([false]);
  });

  it("counts returns as a run of the firm as it is does", () => {
    for (const changes of [{}, office, sells, { "steward.treasury.baseProfit": 0 }]) {
      const asked = firm(changes);
      for (const { name, scenario } of openTo(asked).arms)
        if (scenario.steward.kind === "firm") expect(countsReturns(scenario), name).toBe(countsReturns(asked));
    }
  });
});

describe("ways that go together", () => {
  it("are named as people spell them", () => {
    const [arm] = openTo(
      firm(),
      ["infra structure + Subscriptions"].map((text) => text.replace("infra structure", "hosting")),
    ).arms.slice(-1);
    expect(arm!.name).toBe("infrastructure + subscription");
    expect(Object.keys(arm!.scenario.strategy.streams).sort()).toEqual([
      "infrastructure",
      "privateInfrastructure",
      "services",
      "subscription",
    ]);
  });

  it("may be with what is sold today, which goes on as it is", () => {
    const sells = { "strategy.streams": { infrastructure: {} } };
    const { streams } = armOf(sells, "infrastructure + subscription", ["infrastructure+subscription"]).strategy;
    expect(streams.infrastructure).toMatchObject({ launch: 0 });
    expect(streams.subscription).toMatchObject({ launch: 1 });
    expect(() => openTo(firm(sells), ["infrastructure"])).toThrow("it is sold today");
  });

  it("may be best conduct with any way to earn, but not with what takes the contributors' agreement", () => {
    const { strategy } = armOf({}, "managed service + best conduct", ["managed + conduct"]);
    expect(strategy.streams.managed).toBeDefined();
    expect(strategy.conduct).toEqual(armOf({}, "stay as it is at best conduct").strategy.conduct);
    expect(strategy.licence.agreementBurden).toBe(0);
    expect(namesOf({}, ["best conduct"])).toContain("best conduct");
    const hosted = {
      "strategy.streams": { managed: {} },
      "strategy.licence": { hosting: false, agreementBurden: 0.3 },
    };
    expect(() => openTo(firm(hosted), ["services + best conduct"])).toThrow(
      /best conduct: .* the contributors' agreement/,
    );
  });

  it("may hang on each other, whatever their order: copyleft first, another licence for it then", () => {
    const dual = armOf({}, "dual licence + relicense to AGPL", ["dual licence+AGPL"]);
    expect(dual.events).toHaveLength(1);
    expect(dual.strategy.streams.dualLicence).toBeDefined();
  });

  it.each([
    ["that are none", "subscripton", /Did you mean "subscription"\?.*There are: services/],
    ["of which one has no name", "subscription+", /nothing on one side/],
    ["that cannot be", "dual licence", /is not open to this firm: under a licence without copyleft/],
  ])("%s are refused in a sentence", (_, text, sentence) => {
    expect(() => openTo(firm(), [text])).toThrow(sentence);
  });
});

describe("the arm that is meant", () => {
  const seller = namesOf({ "strategy.streams": { subscription: {} } });
  const beginner = namesOf({});

  it.each([
    ["BUSL", "relicense to BSL", "managed service + relicense to BSL"],
    ["Business Source License", "relicense to BSL", "managed service + relicense to BSL"],
    ["busl under pressure", "relicense to BSL under pressure", "managed service + relicense to BSL under pressure"],
    ["SSPL-1.0", "relicense to SSPL", "managed service + relicense to SSPL"],
    ["relicensing to AGPL-3.0", "relicense to AGPL", "managed service + relicense to AGPL"],
    ["enterprise edition", "open core", "open core"],
    ["Hosting", "infrastructure", "infrastructure"],
    ["managed", "managed service", "managed service"],
    ["donate", "foundation", "foundation"],
    ["best conduct", "stay as it is at best conduct", "stay as it is at best conduct"],
  ])("by %s is found, however the arm is called", (text, sold, begun) => {
    expect([armMeant(text, seller), armMeant(text, beginner)]).toEqual([sold, begun]);
  });

  it("is told of where a word is no name of it, with what else the word is used for", () => {
    expect(readingsOf("cloud")).toEqual([
      '"cloud" is read as infrastructure: sells machines of its own, hosted and on customers\' premises, on which the project runs best. Write "managed service" for what runs the project for customers on machines that it rents in their clouds.',
    ]);
    expect(readingsOf("SaaS + subscription")[0]).toMatch(
      /^"SaaS" is read as managed service: .* Write "infrastructure" for/,
    );
    for (const text of ["managed service", "Open-Core", "relicense to BSL", "BUSL", "nonsense", ""])
      expect(readingsOf(text), text).toEqual([]);
  });

  it.each(["", "+", "licence", "relicense", "pressure", "MIT", "nonsense"])("by %j is none", (text) => {
    expect(armMeant(text, beginner)).toBeUndefined();
  });

  it("is one of those that leave the project, by what else they are called", () => {
    expect(armMeant("membership", ["use only", "join a foundation"])).toBe("join a foundation");
  });
});

describe("who decides nothing", () => {
  it.each([
    ["nobody", { "steward.kind": "nobody" }, "steward.kind is nobody"],
    ["a foundation", { "steward.kind": "foundation" }, "steward.kind is foundation"],
    ["closed code", { "strategy.isOpenSource": false }, "the code is closed"],
  ])("is %s", (_, changes, reason) => {
    const { arms, leftOut } = openTo(firm(changes));
    expect(arms).toEqual([]);
    expect(leftOut[0]!.reason).toContain(reason);
  });
});

describe("what an arm is", () => {
  it("is told of every part of every arm that is open to a firm, but of the firm as it is", () => {
    const named = namesOf({ "strategy.streams": { subscription: {} } }, [
      "open core + relicense to SSPL under pressure",
    ]);
    expect(named.length).toBeGreaterThan(8);
    for (const name of named) {
      const parts = partsOfArm(name);
      const said = name
        .replace(" at best conduct", " + best conduct")
        .split(" + ")
        .filter((one) => one !== "stay as it is");
      expect(
        parts.map((part) => part.name),
        name,
      ).toEqual(said);
      for (const { about } of parts) expect(about, name).toMatch(/^[a-z]+s /);
    }
    expect(partsOfArm("open core + best conduct").map(({ isSold }) => isSold)).toEqual([true, false]);
    expect(partsOfArm("use only")[0]).toMatchObject({ isSold: false });
  });

  it("is not told of names of other kinds, though a part of them is one", () => {
    for (const name of ["mine", "cloud", "mine + best conduct", "stay as it is"]) expect(partsOfArm(name)).toEqual([]);
  });
});
