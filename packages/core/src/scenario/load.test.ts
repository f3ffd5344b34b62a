import { describe, expect, it } from "vitest";
import { loadAs, loadScenario, parseAs, parseScenario, readAs } from "./load.ts";
import { InvalidScenarioError, type ScenarioError } from "./errors.ts";
import { SmallScenario } from "./testing/small-scenario.ts";

const load = (text: string) => loadAs(SmallScenario, text);

/** The problems of a text that must be refused. */
async function errorsOf(text: string): Promise<readonly ScenarioError[]> {
  const failure: unknown = await load(text).catch((caught: unknown) => caught);
  expect(failure).toBeInstanceOf(InvalidScenarioError);
  return (failure as InvalidScenarioError).errors;
}

describe("a scenario's text", () => {
  it("becomes a complete scenario: what is not written has its default", async () => {
    expect(await load("name: tiny")).toEqual({
      version: 1,
      name: "tiny",
      market: { price: 100, adopters: 20, open: true },
      partners: [],
      rules: [],
      pledge: "none",
    });
  });

  it("gives numbers in the declared unit and rules as plain data", async () => {
    const scenario = await load(
      `
      market: { price: 1200 usd/node/year }
      support: { wait: "half of it" }
      `.replace('"half of it"', "2 quarters"),
    );
    expect(scenario).toMatchObject({ market: { price: 100 }, support: { wait: 6 } });
    const { rules } = await load(
      "rules: [{ when: runway < 9 and trust < 0.2, then: { do: price, to: 1200 usd/node/year } }]",
    );
    expect(rules).toEqual([{ when: ["and", ["<", "runway", 9], ["<", "trust", 0.2]], then: { do: "price", to: 100 } }]);
  });

  it("refuses numbers that commas cut in braces, each once, with what else is wrong", async () => {
    const text =
      "market: { price: $1,200 per node, adopters: 2,000,000 }\npartners:\n  - { name: a, benefit: 12,345.5 }\npledg: x";
    expect(await errorsOf(text)).toMatchObject([
      { path: "market.price", value: '"$1,200"', line: 1, hint: expect.stringContaining(": 1200 usd per node.") },
      { path: "market.adopters", value: '"2,000,000"', hint: "Write it without the comma: 2000000." },
      { path: "partners[0].benefit", value: '"12,345.5"', line: 3, code: "unreadable-quantity" },
      { path: "pledg", code: "unknown-key" },
    ]);
    const decimal = {
      code: "unreadable-quantity",
      reason: "has a decimal comma, which in braces is read as a separator",
    };
    expect(await errorsOf("market: { price: 0,35, adopters: 1.234,5 }\nsupport: { wait: 2,5 quarters }")).toMatchObject(
      [
        { ...decimal, path: "market.price", value: '"0,35"', hint: "Write it with a point: 0.35." },
        { ...decimal, path: "market.adopters", value: '"1.234,5"', hint: "Write it with a point: 1234.5." },
        { ...decimal, path: "support.wait", value: '"2,5"', line: 2, hint: "Write it with a point: 2.5 quarters." },
      ],
    );
    expect(await errorsOf("market: { price: 100, 200 }")).toMatchObject([{ path: "market.price" }]);
    expect(await errorsOf("market: { price: 1, 20 }")).toMatchObject([{ path: 'market["20"]', code: "unknown-key" }]);
  });

  it("takes units wherever a number has one, be it a parameter or not", async () => {
    const text =
      "months: 5 years\nstrategy: { goals: [{ name: g, quantity: cash, atLeast: 5, by: 2 years }] }\n" +
      "events: [{ at: 2011-05, action: { do: cut, share: 20% } }, { at: 2011-06, action: { do: price, stream: subscription, factor: 90% } }]";
    const scenario = await loadScenario(
      `${text}\n`.replace("strategy: {", "strategy: { streams: { subscription: {} },"),
    );
    expect(scenario).toMatchObject({ months: 60, strategy: { goals: [{ by: 24 }] } });
    expect(scenario.events).toMatchObject([{ action: { share: 0.2 } }, { action: { factor: 0.9 } }]);
    await expect(loadScenario("months: 1.5 months")).rejects.toThrow("whole number");
  });

  it("may be JSON", async () => {
    expect((await load('{"market": {"price": 7, "open": false}}')).market).toEqual({
      price: 7,
      adopters: 20,
      open: false,
    });
  });

  it("is frozen to its depth", async () => {
    const { market, partners } = await load("partners: [{ name: a }]");
    expect([market, partners, partners[0]].every(Object.isFrozen)).toBe(true);
  });

  it("is the same scenario when it goes through the door twice", async () => {
    const once = await load("partners: [{ name: a }]\nrules: [{ when: runway < 9, then: { do: cut } }]");
    expect(parseAs(SmallScenario, once)).toEqual(once);
  });

  it.each<[error: string, text: string, expected: Partial<Record<keyof ScenarioError, unknown>>]>([
    [
      "an unknown setting",
      "market: { prize: 3 }",
      { code: "unknown-key", path: "market.prize", hint: 'Did you mean "price"?', line: 1 },
    ],
    [
      "a unit of another kind",
      "market: { price: 9 months }",
      { code: "wrong-unit", path: "market.price", value: '"9 months"' },
    ],
    [
      "a unit nobody knows",
      "market: { price: 9 usd/nodr }",
      { code: "wrong-unit", hint: 'It wants usd/node/month. Did you mean "node"?' },
    ],
    [
      "a number too large",
      "market: { price: 1001 }",
      { code: "out-of-range", hint: "It wants a number in usd/node/month from 0 to 1000; plausible is 50 to 200." },
    ],
    [
      "a text that converts to a number too large",
      "market: { price: 24k usd/node/year }",
      { code: "out-of-range", value: '"24k usd/node/year"' },
    ],
    ["a negative price", "market: { price: -1 }", { code: "out-of-range", reason: "is too small" }],
    ["no number", "market: { price: .nan }", { code: "not-a-number" }],
    ["an infinite number", "market: { price: .inf }", { code: "not-a-number" }],
    ["half an organization", "market: { adopters: 1.5 }", { code: "wrong-type", reason: "is not a whole number" }],
    ["an empty line", "market: { price: }", { code: "empty", path: "market.price" }],
    ["an empty name", 'name: ""', { code: "empty", path: "name" }],
    ["a word for a switch", "market: { open: perhaps }", { code: "wrong-type", reason: "is not true or false" }],
    ["a list for a group", "market: []", { code: "wrong-type", reason: "is not a group of settings" }],
    [
      "a choice that does not exist",
      "pledge: chart",
      { code: "not-one-of", hint: 'Did you mean "charter"? Choose one of none, charter.' },
    ],
    [
      "an action that does not exist",
      "rules: [{ when: runway < 9, then: { do: cat } }]",
      { code: "not-one-of", path: "rules[0].then.do" },
    ],
    ["a setting without default left out", "partners: [{ benefit: 1 }]", { code: "missing", path: "partners[0].name" }],
    [
      "a rule that cannot be read",
      "rules: [{ when: runway <, then: { do: cut } }]",
      { code: "unreadable-rule", path: "rules[0].when" },
    ],
    [
      "a rule about an unknown quantity",
      "rules: [{ when: runwai < 9, then: { do: cut } }]",
      { code: "unknown-quantity" },
    ],
    ["a rule that is a number", "rules: [{ when: runway + 9, then: { do: cut } }]", { code: "rule-type" }],
    ["a rule left out", "rules: [{ then: { do: cut } }]", { code: "missing", path: "rules[0].when" }],
    [
      "a name used twice",
      "partners: [{ name: a }, { name: a }]",
      { code: "duplicate", path: "partners[1].name", hint: "Rename one." },
    ],
    ["a setting written twice", "name: a\nname: b", { code: "duplicate", line: 2 }],
    ["a later format", "version: 2\nanything: 3", { code: "newer-version", path: "version" }],
    ["nothing", "", { code: "empty" }],
    ["only a comment", "# nothing", { code: "empty" }],
    ["no YAML", "name: [", { code: "not-yaml" }],
    ["two documents", "name: a\n---\nname: b", { code: "not-yaml", reason: "holds more than one document" }],
    ["a tag", "name: !!js/function a", { code: "not-yaml", reason: "holds a tag" }],
    ["a name that reaches into every object", "__proto__: { polluted: true }", { code: "forbidden-key" }],
    [
      "a constructor",
      "market: { constructor: { prototype: { polluted: true } } }",
      { code: "forbidden-key", path: "market.constructor" },
    ],
    ["a part that contains itself", "market: &m { price: *m }", { code: "alias-bomb" }],
  ])("with %s is refused, and says what to do", async (_, text, expected) => {
    const errors = await errorsOf(text);
    expect(errors[0]).toMatchObject(expected);
    expect(errors.every(({ hint }) => hint.length > 0)).toBe(true);
  });

  it("has all its problems named at once, those of settings that do not fit together too", async () => {
    const errors = await errorsOf(`
name: ""
market: { price: 5000, colour: red }
rules:
  - { when: trst > 1, then: { do: cut, share: 2 } }
  - { when: trust > 1 }
partners: [{ benefit: 2 }, { name: a }, { name: a }]
`);
    expect(errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
      [
        "market.colour unknown-key",
        "market.price out-of-range",
        "name empty",
        "partners[0].benefit out-of-range",
        "partners[0].name missing",
        "partners[2].name duplicate",
        "rules[0].then.share out-of-range",
        "rules[0].when unknown-quantity",
        "rules[1].then missing",
      ].sort(),
    );
  });

  it("cannot grow by aliases", async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
    expect(await errorsOf(`a0: &a0 [x]\n${levels.join("\n")}`)).toMatchObject([{ code: "alias-bomb" }]);
  });

  it.each([
    ["brackets", "[".repeat(100_000)],
    ["closed brackets", "[".repeat(200) + "]".repeat(200)],
    ["dashes", "- ".repeat(20_000)],
    ["indentation", Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("is refused when it goes too deep by %s", async (_, text) => {
    expect((await errorsOf(text)).map(({ code }) => code)).toContain("too-deep");
  });

  it("is refused when it is longer than a million characters", async () => {
    expect(await errorsOf("x".repeat(1_000_001))).toMatchObject([{ code: "too-large" }]);
  });

  it("never reaches into the objects of the program", async () => {
    await errorsOf("__proto__: { polluted: true }\nprices: { __proto__: { polluted: true } }");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("shows values without control characters, and cut", async () => {
    const [error] = await errorsOf(`pledge: "\\e[31m${"x".repeat(500)}"`);
    expect(error!.value).toMatch(/^"\\u\{1b\}\[31mx+…"$/u);
    expect(error!.value.length).toBeLessThan(90);
  });
});

describe("a scenario's value", () => {
  it("is taken at once when its numbers are in the declared units", () => {
    expect(parseAs(SmallScenario, { market: { price: "90 usd / node / month" } }).market.price).toBe(90);
    expect(parseAs(SmallScenario, { rules: [{ when: ["<", "runway", 9], then: { do: "cut" } }] }).rules).toHaveLength(
      1,
    );
  });

  it("names the texts that have to be read first, beside all other problems", () => {
    expect(() => parseAs(SmallScenario, { market: { price: "9 usd/node/year" }, colour: "red" })).toThrow(
      /market\.price is a text that has to be read first[^]*|colour is not a setting/,
    );
  });

  it("may hold texts when there is time to read them", async () => {
    expect((await readAs(SmallScenario, { market: { price: "1200 usd/node/year" } })).market.price).toBe(100);
  });

  it.each([
    ["a date", { market: new Date(0) }],
    ["a function", { market: () => 1 }],
    ["a map", { prices: new Map() }],
    ["a symbol", { name: Symbol("a") }],
    ["a big integer", { market: { price: 1n } }],
    ["a rule that is an object", { rules: [{ when: { toString: () => "runway < 9" }, then: { do: "cut" } }] }],
    ["nothing at all", undefined],
  ])("is refused when it holds %s", (_, value) => {
    expect(() => parseAs(SmallScenario, value)).toThrow(InvalidScenarioError);
  });

  it("is not changed, and not shared with the scenario", () => {
    const given = { partners: [{ name: "a", benefit: 1 }] };
    parseAs(SmallScenario, given);
    given.partners[0]!.benefit = 0.2;
    expect(Object.isFrozen(given)).toBe(false);
  });
});

describe("the real scenario", () => {
  it("reads a founder's file", async () => {
    const scenario = await loadScenario(`
version: 1
name: a founder's file
strategy:
  name: subscription
  streams: { subscription: { price: 1200 usd/node/year } }
  rules: [{ when: runway < 9 and growth < 0.2, then: { do: raise } }]
`);
    expect(scenario.strategy.streams.subscription?.price).toBe(100);
    expect(parseScenario(scenario)).toEqual(scenario);
  });
});

describe("money in a scenario", () => {
  it.each([
    ["strategy: { streams: { subscription: { price: -5 } } }", "strategy.streams.subscription.price"],
    ["market: { vendor: { price: -1 usd/node/month } }", "market.vendor.price"],
    ["market: { contracts: { minimumContract: -100 } }", "market.contracts.minimumContract"],
  ])("refuses the negative price of %s", async (text, path) => {
    const errors = await loadScenario(text).then(
      () => [],
      (caught: InvalidScenarioError) => caught.errors.map((error) => error.path),
    );
    expect(errors).toEqual([path]);
  });

  it("lets a business lose money and a project fit badly", async () => {
    const scenario = await loadScenario(
      "{ steward: { treasury: { baseProfit: -5000 } }, market: { choice: { fitMean: -90 } } }",
    );
    expect(scenario.steward.treasury.baseProfit).toBe(-5000);
  });
});
