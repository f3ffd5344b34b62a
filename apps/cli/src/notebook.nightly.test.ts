import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("notebook-opened");

// It asks every Jupyter that there is for its version, which takes seconds.
it("stewardsim notebook starts nothing where something is missing, and copies once", async () => {
  mkdirSync(join(folder, "own"));
  expect((await stewardsim("notebook", "--in", "own", "--check")).stderr).toContain("Copied");
  const opened = await stewardsim("notebook", "01", "--in", "own");
  expect([opened.status, opened.stderr]).toEqual([2, expect.stringMatching(/lack something.*\n[^]*npm install /)]);
  expect(opened.stderr).not.toContain("Copied");
}, 60_000);
