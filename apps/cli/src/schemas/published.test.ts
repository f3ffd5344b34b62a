import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { scenarioJsonSchema } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { jsonSchemaFor } from "./index.ts";
import { jsonCommands } from "./names.ts";

const folder = new URL("../../schemas/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8")) as unknown;
const asJson = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown;

describe("the JSON Schemas that the package holds as files", () => {
  it("are those of a scenario and of every command that prints JSON, and no other", () => {
    const names = ["scenario", ...jsonCommands].map((name) => `${name}.schema.json`);
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it.each(jsonCommands)("are what the command `schema` prints, as that of %s", (command) => {
    expect(read(command)).toEqual(asJson(jsonSchemaFor(command)));
  });

  it("open by the name of the package, as that of a scenario", () => {
    const path = createRequire(import.meta.url).resolve("@stewardsim/cli/schemas/scenario.schema.json");
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(asJson(scenarioJsonSchema()));
  });
});
