import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { compileRule } from "./expression.ts";
import { type Mathematics, loadMathematics } from "./mathematics.ts";
import { parseRule } from "./rule-text.ts";
import { type RuleTerm, type RuleTree, errorIn, ruleLimits } from "./rule-tree.ts";
import { writeRule } from "./testing/write-rule.ts";

const quantities = ["month", "runway", "growth", "trust"];
let mathematics: Mathematics;
beforeAll(async () => {
  mathematics = await loadMathematics();
});

/** What a rule's text says of a month, runway, growth and trust. */
function holds(text: string, ...values: number[]): boolean {
  const rule = parseRule(mathematics, text, quantities);
  if ("code" in rule) throw new Error(`${rule.reason} ${rule.hint}`);
  return compileRule(rule, quantities)(Float64Array.from(values));
}

describe("a policy rule", () => {
  it("is plain data", () => {
    const rule = parseRule(mathematics, "runway < 9 and growth < 0.2", quantities);
    expect(rule).toEqual(["and", ["<", "runway", 9], ["<", "growth", 0.2]]);
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule);
  });

  it.each<[string, boolean]>([
    ["runway < 9 and growth < 0.2", true],
    ["runway < 9 and growth < 0.1", false],
    ["month >= 24 and not (trust > 0.5)", true],
    ["month > 24 or trust > 0.5", false],
    ["2 < runway < 9", true],
    ["2 < runway < 8", false],
    ["month - 4 - 8 == 12", true],
    ["month - (4 - 8) == 28", true],
    ["-runway + 2 * month / 3 == 8", true],
    ["min(runway, month, 3) == 3 and max(runway, month) == 24 and abs(-trust) == 0.5", true],
    ["trust != 0.5", false],
    ["trust <= 0.5 and trust >= 0.5", true],
    ["runway < 1 or runway > 2 and month < 1", false],
    ["runway / 0 > 1e300", true],
  ])("%s is %s in month 24 with a runway of 8, growth 0.1 and trust 0.5", (text, expected) => {
    expect(holds(text, 24, 8, 0.1, 0.5)).toBe(expected);
  });

  it("compares exactly, to the last bit", () => {
    expect(holds("growth < 0.3", 0, 0, 0.3 - 2 ** -54, 0)).toBe(true);
    expect(holds("growth == 0.3", 0, 0, 0.1 + 0.2, 0)).toBe(false);
  });

  it("holds of nothing that is not a number", () => {
    for (const sign of ["<", "<=", ">", ">=", "=="]) expect(holds(`trust ${sign} 1`, 0, 0, 0, Number.NaN)).toBe(false);
  });

  it.each<[string, string, RegExp]>([
    ["runway <", "unreadable-rule", /character 9/],
    ["runway < (9", "unreadable-rule", /character 12: parenthesis \) expected/],
    ["runway < 9 && growth < 1", "unreadable-rule", /Write and, or, not/],
    ["runwai < 9", "unknown-quantity", /Did you mean "runway"\?/],
    ["pi < 9", "unknown-quantity", /The quantities are month, runway, growth, trust/],
    ["runway", "rule-type", /Compare it with a number, as in "runway < 9"/],
    ["runway + 1", "rule-type", /Compare it/],
    ["not runway < 9", "rule-type", /Put what belongs together into parentheses/],
    ["(runway < 9) + 1 > 1", "rule-type", /parentheses/],
    ["runway and growth", "rule-type", /Compare it/],
    ["runway < 9 months", "unreadable-rule", /no unit/],
    ["growth < 20%", "unreadable-rule", /write 20% as 0\.2/],
    ["runway = 9", "unreadable-rule", /compare with ==/],
    ["f(x) = x", "unreadable-rule", /defines a function/],
    ["runway.constructor < 9", "unreadable-rule", /reads a property/],
    ['runway["constructor"] < 9', "unreadable-rule", /reads a property/],
    ["import(1) < 9", "unreadable-rule", /function import is not known/],
    ["constructor(1) < 9", "unreadable-rule", /function constructor is not known/],
    ["toString < 9", "unknown-quantity", /quantities are/],
    ['evaluate("1") < 9', "unreadable-rule", /text|not known/],
    ["[1, 2] < 9", "unreadable-rule", /holds a list/],
    ["1:3 < 9", "unreadable-rule", /range|not known/],
    ["runway < 9; growth < 1", "unreadable-rule", /several expressions/],
    ["runway < 9\ngrowth < 1", "unreadable-rule", /several expressions/],
    ["runway > 1 ? 1 : 2", "unreadable-rule", /chooses with \?/],
    ["{a: 1}", "unreadable-rule", /holds an object/],
    ["runway ^ 2 < 9", "unreadable-rule", /sign \^ is not known/],
    ["runway to growth < 9", "unreadable-rule", /not known/],
    ["runway < 1e999", "unreadable-rule", /Infinity/],
    ["true", "unreadable-rule", /true/],
    ["abs(runway, 2) < 9", "unreadable-rule", /It takes 1/],
    ["", "unreadable-rule", /Write a condition/],
    [`runway < 9${" and runway < 9".repeat(70)}`, "unreadable-rule", /Split/],
    [`${"(".repeat(300)}runway < 9${")".repeat(300)}`, "unreadable-rule", /parentheses/],
    [`${"not ".repeat(40)}(runway < 9)`, "unreadable-rule", /Split/],
  ])("is refused as %.30j", (text, code, hint) => {
    expect(parseRule(mathematics, text, quantities)).toMatchObject({ code, hint: expect.stringMatching(hint) });
  });

  it("is refused as a tree from a stranger unless every part is known", () => {
    const strangers: unknown[] = [
      null,
      {},
      [],
      ["<"],
      ["<", "runway"],
      ["constructor", 1],
      ["<", "runway", Number.NaN],
      ["<", "toString", 1],
      [["<"], 1, 2],
      [{ toString: 1 }],
    ];
    for (const stranger of strangers) expect(errorIn(stranger, quantities)).toBeDefined();
  });

  const number: fc.Arbitrary<RuleTerm> = fc.letrec<{ term: RuleTerm }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc
        .oneof(fc.integer({ min: -99, max: 99 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
        .map((value) => value + 0),
      fc.constantFrom(...quantities),
      fc.tuple(fc.constantFrom("+", "-", "*", "/", "min", "max"), tie("term"), tie("term")) as fc.Arbitrary<RuleTree>,
      fc.tuple(fc.constant("abs"), tie("term")) as fc.Arbitrary<RuleTree>,
    ),
  })).term;
  const condition: fc.Arbitrary<RuleTree> = fc.letrec<{ tree: RuleTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!="), number, number) as fc.Arbitrary<RuleTree>,
      fc.tuple(fc.constantFrom("and", "or"), tie("tree"), tie("tree")) as fc.Arbitrary<RuleTree>,
      fc.tuple(fc.constant("not"), tie("tree")) as fc.Arbitrary<RuleTree>,
    ),
  })).tree;

  it("is the same rule when it is written out and read again", () => {
    fc.assert(
      fc.property(condition, (tree) => {
        const text = writeRule(tree);
        fc.pre(text.length <= 1000 && errorIn(tree, quantities) === undefined);
        expect(parseRule(mathematics, text, quantities)).toEqual(tree);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("never comes of a text as anything but a rule without mistakes, or a mistake", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "runway",
        "9",
        " ",
        "<",
        ">",
        "=",
        "(",
        ")",
        "and",
        "or",
        "not",
        "+",
        "-",
        "min",
        ",",
        ".",
        "[",
        "]",
        "'",
        '"',
        "!",
        "%",
        "^",
        ":",
        "?",
        "1e9",
        "in",
        "mod",
        "\n",
        "#",
        "$",
        "{",
        "}",
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join("")),
        ),
        (text) => {
          const rule = parseRule(mathematics, text, quantities);
          if ("code" in rule) expect(rule.hint).not.toBe("");
          else expect(errorIn(rule, quantities)).toBeUndefined();
        },
      ),
      { seed: 2, numRuns: 3000 },
    );
    expect(ruleLimits.depth).toBeLessThan(64);
  });
});
