import * as z from "zod";
import { type ParameterMeta, parameterMeta, type Unit, unitBounds, unitMeta } from "./parameter.ts";
import { showNumber } from "../foundation/show.ts";
import { exampleIn } from "./range-words.ts";
import { conditionMeta } from "./rules.ts";
import { Scenario } from "./scenario.ts";
import { shorthandMeta } from "./shorthand.ts";

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (draft 2020-12) of a scenario file, by which editors complete, explain and check. */
export const scenarioJsonSchema = (): JsonSchema => jsonSchemaOf(Scenario);

/** `scenarioJsonSchema` for any schema: what may be written, so nothing that has a default is required. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      const meta = parameterMeta.get(zodSchema as unknown as z.ZodType);
      const condition = conditionMeta.get(zodSchema as unknown as z.ZodType);
      const other = unitMeta.get(zodSchema as unknown as z.ZodType);
      if (meta) quantityOrText(jsonSchema, meta);
      else if (other) numberOrText(jsonSchema, other.unit, other.observes !== undefined);
      else if (condition) textOrTree(jsonSchema, condition.quantities);
      const shorthand = shorthandMeta.get(zodSchema as unknown as z.ZodType);
      if (shorthand) nameOrGroup(jsonSchema, shorthand.names);
    },
  });
}

function quantityOrText(json: JsonSchema, meta: ParameterMeta): void {
  const { default: preset } = json;
  const [minimum, maximum] = meta.bounds ?? unitBounds[meta.unit];
  for (const name of Object.keys(json)) delete json[name];
  json.title = meta.label;
  json.description = described(meta);
  const number: JsonSchema = { type: meta.integer ? "integer" : "number", minimum, maximum };
  const example = textOf(`${String(preset)} ${meta.unit}`);
  json.anyOf = meta.held === "method" ? [number, example] : [number, rangeText(example, meta.unit), rangeGroup];
  json.default = preset;
}

/** A quantity or a range of it, as a text. */
const rangeText = ({ pattern, description = "" }: JsonSchema, unit: Unit): JsonSchema => ({
  type: "string",
  pattern: `${String(pattern)}|^\\s*unknown\\s*$`,
  description: `${description.slice(0, -1)}; or from where it is drawn: ${exampleIn(unit).split(" or ")[0]}, or unknown.`,
});

/** A range as a group: two ends, maybe with a middle, or two quantiles. */
const rangeGroup: JsonSchema = {
  type: "object",
  description: "Drawn evenly from low to high, half below a middle and half above it, or by its quantiles p10 and p90.",
  properties: Object.fromEntries(
    ["low", "middle", "high", "p10", "p90"].map((name) => [name, { type: ["number", "string"] }]),
  ),
  oneOf: [{ required: ["low", "high"] }, { required: ["p10", "p90"] }],
  additionalProperties: false,
};

/** A number that is no parameter, or a text with its unit; where it observes one, a range of it. */
function numberOrText(json: JsonSchema, unit: Unit, isRanged: boolean): void {
  const number = { ...json };
  for (const name of Object.keys(json)) delete json[name];
  const example = textOf(`${String(number.minimum ?? 1)} ${unit}`);
  json.anyOf = isRanged ? [number, rangeText(example, unit), rangeGroup] : [number, example];
}

const textOf = (example: string): JsonSchema => ({
  type: "string",
  pattern: "^\\s*[-+]?(\\d|\\.\\d)",
  description: `A number with its unit, such as "${example}".`,
});

/** Label, unit, plausible range and source, as an editor shows them. */
function described({ label, unit, plausible: [low, high], source, grade }: ParameterMeta): string {
  const origin = "cite" in source ? `source: ${String(source.cite)}` : `assumed: ${source.assume}`;
  return `${label}; in ${unit}; plausible ${showNumber(low)} to ${showNumber(high)}; ${origin} (grade ${grade})`;
}

/** A group of settings, or a name that stands for it. */
function nameOrGroup(json: JsonSchema, names: readonly string[]): void {
  const group = { ...json };
  for (const name of Object.keys(json)) delete json[name];
  json.anyOf = [{ type: "string", enum: [...names] }, group];
}

function textOrTree(json: JsonSchema, quantities: readonly string[]): void {
  for (const name of Object.keys(json)) delete json[name];
  json.description = `When it holds, e.g. "runway < 9 and growth < 0.2". Quantities: ${quantities.join(", ")}.`;
  json.anyOf = [
    { type: "string", minLength: 1 },
    { type: "array", minItems: 2 },
  ];
}
