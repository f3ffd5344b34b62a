import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const here = join(import.meta.dirname, "..");
const bundle = join(here, "dist/bundle");

/** What a program of one's own prints that takes core by its name, as Node finds it. */
const printed = (program: string) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: here, encoding: "utf8" }).trim();

describe("the doors as Node opens them", () => {
  it("share their classes: an error of one is known at the other", () => {
    const program = `
      import { column, simulate, parseScenario } from "@stewardsim/core";
      import * as foundation from "@stewardsim/core/foundation";
      const codes = [];
      try { column(simulate(parseScenario({}), { months: 1 }).table, "nothing"); }
      catch (error) { codes.push(error instanceof foundation.UnknownColumnError, error.code); }
      console.log(column === foundation.column, ...codes);`;
    expect(printed(program)).toBe("true true unknown-column");
  });

  it("read a text, which is loaded when it is asked for", () => {
    const program = `
      import { loadScenario } from "@stewardsim/core";
      console.log((await loadScenario("months: 7")).months);
      await loadScenario("months: none").catch(({ errors: [{ line }] }) => console.log(line));`;
    expect(printed(program)).toBe("7\n1");
  });

  it("give what the modules give that bundlers take", async () => {
    const names = (door: string) => printed(`console.log(Object.keys(await import("${door}")).sort().join())`);
    expect(names("@stewardsim/core")).toBe(names(join(here, "dist/index.js")));
    expect(names("@stewardsim/core/foundation")).toBe(names(join(here, "dist/foundation/index.js")));
  });

  it("look for no more than two libraries, and for nothing that only Node has", () => {
    const texts = readdirSync(bundle)
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(bundle, name), "utf8"));
    const wanted = texts.flatMap((text) =>
      [...text.matchAll(/^(?:\} from|import) "([^"]+)";$|^import .* from "([^"]+)";$|\bimport\("([^"]+)"\)/gm)].map(
        ([, a, b, c]) => a ?? b ?? c!,
      ),
    );
    expect(new Set(wanted.filter((name) => !name.startsWith("./")))).toEqual(
      new Set(["mathjs/lib/browser/math.js", "seedrandom"]),
    );
    expect(texts.join("\n")).not.toMatch(/\brequire\(|from "node:/);
  });
});
