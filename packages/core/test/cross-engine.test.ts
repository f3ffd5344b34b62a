import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, engines, isPresent, run } from "./engines.ts";

const folder = mkdtempSync(join(tmpdir(), "bits-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every script in `bits/` says lines that must not depend on the engine; a new one needs no line here. */
const scripts = readdirSync(new URL("bits", import.meta.url)).filter((name) => name.endsWith(".ts"));

describe.each(scripts)("the bits of %s", (name) => {
  const script = join(folder, `${name}.js`);
  const [reference, ...others] = engines;
  let wanted: string[];

  it("are said at all, and are the same a second time", { timeout: 120_000 }, () => {
    bundle(`bits/${name}`, script);
    wanted = run(reference!, script);
    expect(wanted.length).toBeGreaterThan(0);
    expect(run(reference!, script)).toEqual(wanted);
  });

  for (const engine of others) {
    it.skipIf(!isPresent(engine.command))(`are the same on ${engine.name}`, { timeout: 120_000 }, () => {
      expect(run(engine, script)).toEqual(wanted);
    });
  }
});
