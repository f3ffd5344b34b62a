import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemaFor } from "./index.ts";
import { jsonCommands } from "./names.ts";

describe.each(jsonCommands)("the JSON Schema of %s", (command) => {
  const schema = jsonSchemaFor(command);

  it("is the one that the documentation keeps", async () => {
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
      `../../../../docs/json/${command}.schema.json`,
    );
  });

  it("compiles in a validator of its draft, and takes no text for an answer", () => {
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    expect(isValid("all three win")).toBe(false);
  });
});
