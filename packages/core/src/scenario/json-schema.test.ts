import { describe, expect, it } from "vitest";
import { jsonSchemaOf, scenarioJsonSchema } from "./json-schema.ts";
import { SmallScenario } from "./testing/small-scenario.ts";

/** The part of a JSON Schema under the names of settings; `[]` goes into the items of a list. */
function part(schema: unknown, ...path: string[]): Record<string, unknown> {
  let here = schema as Record<string, never>;
  for (const name of path) here = name === "[]" ? here["items"]! : here["properties"]![name]!;
  return here;
}

describe("the JSON Schema for editors", () => {
  const schema = jsonSchemaOf(SmallScenario);

  it("takes a quantity as a number in its range or as a text with a unit, and explains it", () => {
    expect(part(schema, "market", "price")).toEqual({
      title: "price of a node",
      description: "price of a node; in usd/node/month; plausible 50 to 200; assumed: made up for tests (grade D)",
      anyOf: [
        { type: "number", minimum: 0, maximum: 1000 },
        {
          type: "string",
          pattern: expect.any(String),
          description:
            'A number with its unit, such as "100 usd/node/month"; or from where it is drawn: 80..120 usd/node/month, 100 ± 20 %, or unknown.',
        },
        expect.objectContaining({
          type: "object",
          oneOf: [{ required: ["low", "high"] }, { required: ["p10", "p90"] }],
        }),
      ],
      default: 100,
    });
    expect(part(schema, "market", "adopters")["anyOf"]).toMatchObject([{ type: "integer" }, { type: "string" }, {}]);
  });

  it("offers no range where nothing is drawn", () => {
    const sampled = part(scenarioJsonSchema(), "market", "population", "sampled");
    expect(sampled["anyOf"]).toMatchObject([{ type: "integer" }, { type: "string" }]);
  });

  it.each([
    ["9 months", true],
    ["-3 logit", true],
    [".5 share", true],
    ["25%", true],
    ["80..120", true],
    ["-3 ± 20 %", true],
    ["unknown", true],
    ["unknowable", false],
    ["months", false],
    ["", false],
  ])("takes %j for a quantity: %s", (text, taken) => {
    const [, asText] = part(schema, "market", "price")["anyOf"] as { pattern: string }[];
    expect(new RegExp(asText!.pattern, "u").test(text)).toBe(taken);
  });

  it("takes a rule as a text or as a tree, and names the quantities", () => {
    expect(part(schema, "rules", "[]", "when")).toEqual({
      description: expect.stringContaining("Quantities: runway, trust."),
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", minItems: 2 },
      ],
    });
  });

  it("requires only what has no default, and refuses unknown settings everywhere", () => {
    expect(schema["required"]).toBeUndefined();
    expect(part(schema, "partners", "[]")["required"]).toEqual(["name"]);
    expect(
      [schema, part(schema, "market"), part(schema, "partners", "[]")].map((group) => group["additionalProperties"]),
    ).toEqual([false, false, false]);
  });

  it("is of draft 2020-12, and plain data", () => {
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("describes the real scenario", () => {
    const price = part(scenarioJsonSchema(), "strategy", "streams", "subscription", "price");
    expect(price["description"]).toContain("usd/node/month");
  });
});
