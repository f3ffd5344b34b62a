import { describe, expect, it } from "vitest";
import { InvalidScenarioError } from "./errors.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { licenceAliases, licenceNames, licences } from "./licence-names.ts";
import { Licence } from "./licence.ts";
import { loadScenario, parseScenario } from "./load.ts";

const licensed = (licence: string) => loadScenario(`name: x\nstrategy:\n  licence: ${licence}\n`);

describe("a licence by name", () => {
  it.each(licenceNames)("%s stands for its traits, and leaves the agreement as it is", async (name) => {
    const { licence } = (await licensed(name)).strategy;
    expect(licence).toEqual({ ...licences[name], agreementBurden: 0.1 });
    expect(parseScenario({ name: "x", strategy: { licence: name } }).strategy.licence).toEqual(licence);
  });

  it("may be written in any case", async () => {
    expect((await licensed("agpl-3.0")).strategy.licence.copyleft).toBe(1);
  });

  it("may be called by what people say", async () => {
    expect((await licensed("BSL")).strategy.licence).toEqual((await licensed("BUSL-1.1")).strategy.licence);
    for (const name of Object.values(licenceAliases)) expect(licenceNames).toContain(name);
  });

  it.each([
    ["bsl", "BUSL-1.1"],
    ["ELv2", "Elastic-2.0"],
    ["SSPLv1", "SSPL-1.0"],
    ["FSL-1.1-MIT", "FSL-1.1"],
    ["LGPL", "LGPL-3.0"],
    ["MPL", "MPL-2.0"],
    ["GPLv2", "GPL-2.0"],
    ["GPLv3", "GPL-3.0"],
    ["AGPLv3", "AGPL-3.0"],
    ["ASL", "Apache-2.0"],
    ["BSL 1.1", "BUSL-1.1"],
    ["agpl", "AGPL-3.0"],
    ["AGPL v3", "AGPL-3.0"],
    ["Apache 2", "Apache-2.0"],
    ["Apache 2.0", "Apache-2.0"],
    ["apache license 2.0", "Apache-2.0"],
    ["mit license", "MIT"],
    ["SSPLv1", "SSPL-1.0"],
    ["Elastic License 2.0", "Elastic-2.0"],
    ["FSL-1.1-ALv2", "FSL-1.1"],
  ])("called %s is %s, at the opening and in an action", async (said, name) => {
    expect((await licensed(said)).strategy.licence).toEqual((await licensed(name)).strategy.licence);
    const action = `{ do: relicense, to: ${said} }`;
    const { events } = await loadScenario(`start: 2025-01\nevents: [{ at: 2025-06, action: ${action} }]`);
    expect(events[0]!.action).toEqual({ do: "relicense", to: name });
  });

  // As the texts say; see spdx.org/licenses.
  it.each([
    ["MIT", { hosting: true, redistribution: true, restrictiveness: 0, copyleft: 0 }],
    ["Apache-2.0", { hosting: true, redistribution: true, restrictiveness: 0, copyleft: 0 }],
    ["AGPL-3.0", { hosting: true, redistribution: true, copyleft: 1 }],
    ["SSPL-1.0", { hosting: false, redistribution: true, copyleft: 1 }],
    ["Elastic-2.0", { hosting: false, redistribution: true, copyleft: 0 }],
    ["BUSL-1.1", { hosting: false, redistribution: false, copyleft: 0 }],
    ["FSL-1.1", { hosting: false, redistribution: false, copyleft: 0 }],
  ])("%s allows what its text allows", async (name, traits) => {
    expect((await licensed(name)).strategy.licence).toMatchObject(traits);
  });

  it("that is none is refused with the nearest, and all that are known", async () => {
    const error = await licensed("BULS-1.1").catch((failure: unknown) => failure as InvalidScenarioError);
    expect(error).toBeInstanceOf(InvalidScenarioError);
    const [found] = (error as InvalidScenarioError).errors;
    expect(found).toMatchObject({ code: "unknown-name", path: "strategy.licence", line: 3 });
    expect(found!.hint).toContain("Did you mean BUSL-1.1?");
    for (const name of licenceNames) expect(found!.hint).toContain(name);
  });

  it("keeps hosting for the steward under every licence that is not open source", () => {
    for (const [name, { hosting, restrictiveness }] of Object.entries(licences))
      expect(hosting, name).toBe(restrictiveness < 0.5);
  });

  it("is completed by an editor", () => {
    expect(jsonSchemaOf(Licence).anyOf).toMatchObject([{ type: "string", enum: licenceNames }, { type: "object" }]);
  });
});
