import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadAs, readAs, readScenario } from "./load.ts";
import { InvalidScenarioError } from "./errors.ts";
import { Scenario } from "./scenario.ts";
import { SmallScenario } from "./testing/small-scenario.ts";

describe("whatever a stranger sends", () => {
  const onlyOurError = async (text: string) => {
    try {
      await loadAs(SmallScenario, text);
    } catch (failure) {
      expect(failure).toBeInstanceOf(InvalidScenarioError);
      expect((failure as InvalidScenarioError).errors.length).toBeGreaterThan(0);
    }
  };
  const hostile = fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "<<",
    "",
    "a.b",
    "[0]",
    "\u0000",
    "then",
  );
  const name = fc.oneof(
    fc.constantFrom(...Object.keys(SmallScenario.shape), "price", "wait", "when", "do", "to", "benefit"),
    hostile,
    fc.string(),
  );
  const leaf = fc.oneof(
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(
      null,
      "9 months",
      "9 usd/node/year",
      "runway < 9",
      "runway[0]",
      "cut",
      "price",
      "1e999",
      "-0",
      "9 usd^99999",
      "((((",
      "25%",
    ),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      leaf,
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(name, tie("tree"), { maxKeys: 5 }),
    ),
  }));
  const shaped = fc.record(
    {
      version: fc.oneof(fc.constant(1), tree),
      market: fc.oneof(tree, fc.record({ price: tree, adopters: tree, open: tree }, { requiredKeys: [] })),
      support: fc.oneof(tree, fc.record({ wait: tree })),
      partners: fc.oneof(
        tree,
        fc.array(fc.record({ name: fc.oneof(fc.string(), tree), benefit: tree }, { requiredKeys: [] })),
      ),
      rules: fc.oneof(
        tree,
        fc.array(
          fc.record(
            { when: tree, then: fc.oneof(tree, fc.record({ do: fc.constantFrom("cut", "price"), to: tree })) },
            { requiredKeys: [] },
          ),
        ),
      ),
      prices: tree,
      pledge: tree,
    },
    { requiredKeys: [] },
  );

  it("as text, only an invalid scenario can come of it", async () => {
    const pieces = fc.array(
      fc.constantFrom(
        "name",
        ": ",
        "\n",
        "  ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!str ",
        "'",
        '"',
        "|\n",
        "%YAML 1.1\n",
        "---\n",
        "? ",
        "# ",
        "market",
        "1",
        ", ",
        "\t",
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      pieces.map((parts) => parts.join("")),
    );
    await fc.assert(fc.asyncProperty(text, onlyOurError), { numRuns: 1500, seed: 1 });
  });

  it("as a tree of the scenario's shape, only an invalid scenario can come of it", async () => {
    await fc.assert(
      fc.asyncProperty(shaped, (value) => onlyOurError(JSON.stringify(value))),
      { numRuns: 1000, seed: 2 },
    );
  });

  it("as a value, only an invalid scenario can come of it", async () => {
    const value = fc.oneof(
      shaped,
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withSparseArray: true,
        withTypedArray: true,
        key: name,
      }),
    );
    await fc.assert(
      fc.asyncProperty(value, async (stranger) => {
        await readAs(SmallScenario, stranger).catch((failure: unknown) =>
          expect(failure).toBeInstanceOf(InvalidScenarioError),
        );
      }),
      { numRuns: 1500, seed: 3 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("in place of one setting of the real scenario, only an invalid scenario can come of it", async () => {
    const whole = JSON.parse(
      JSON.stringify(
        Scenario.parse({
          market: { platforms: [{ name: "unix" }] },
          strategy: {
            streams: { subscription: {}, openCore: {} },
            rules: [{ when: ["<", "runway", 9], then: { do: "cut" } }],
          },
          partners: { vendors: [{ name: "a", platform: "unix" }], resellers: [{ name: "b" }] },
          events: [{ at: "2012-01", action: { do: "incident" } }],
          community: { forking: { critical: 0.5 } },
        }),
      ),
    ) as object;
    await readScenario(whole);
    const indices: { holder: Record<string, unknown>; name: string }[] = [];
    const collect = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return;
      for (const [name, inner] of Object.entries(part)) {
        indices.push({ holder: part as Record<string, unknown>, name });
        collect(inner);
      }
    };
    collect(whole);
    const strange = fc.oneof(
      fc.anything({ maxDepth: 2 }),
      fc.constantFrom("9 months", "runway < 9", -1, 1e9, "2010-13", [], {}),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(indices.length - 1), strange, async (index, value) => {
        const { holder, name } = indices[index]!;
        const kept = holder[name];
        holder[name] = value;
        await readScenario(whole).catch((failure: unknown) => expect(failure).toBeInstanceOf(InvalidScenarioError));
        holder[name] = kept;
      }),
      { numRuns: 600, seed: 4 },
    );
  });
});
