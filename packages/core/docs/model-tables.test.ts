import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generated, regenerate, top } from "./model-tables.ts";

const page = readFileSync(join(top, "docs/model.md"), "utf8");

describe("docs/model.md", () => {
  it.each(Object.keys(generated))(
    "has the table of %s as the code has it; `pnpm run tables` writes it anew",
    (name) => {
      const part = (text: string) => text.split(`<!-- generated: ${name} -->`)[1]?.split(`<!-- end of ${name} -->`)[0];
      expect(part(page)).toBe(part(regenerate(page)));
    },
  );

  it("has the seven parts of the ODD protocol, in order", () => {
    const headings = [...page.matchAll(/^## (\d)\. (.+)$/gm)].map(([, number, title]) => `${number} ${title}`);
    expect(headings).toEqual([
      "1 Purpose and patterns",
      "2 Entities, state variables and scales",
      "3 Process overview and scheduling",
      "4 Design concepts",
      "5 Initialization",
      "6 Input data",
      "7 Submodels",
    ]);
  });
});
