import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("notebook");
const starters = ["01-first-run.ipynb", "06-python.ipynb", "my-firm.yaml", "stewardsim.py"];

describe("stewardsim notebook", () => {
  it("copies the notebooks where there is no checkout, says what to install, and leaves what is there as it is", async () => {
    mkdirSync(join(folder, "own"));
    writeFileSync(join(folder, "own/my-firm.yaml"), "mine\n");
    const checked = await stewardsim("notebook", "--in", "own", "--check");
    expect([checked.status, checked.stderr]).toEqual([2, ""]);
    const said = checked.stdout.replaceAll(/\s+/g, " ");
    expect(said).toMatch(/^Notebooks in own: 01-first-run\.ipynb, .*06-python\.ipynb /);
    expect(said).toMatch(/Not there yet, and copied without --check: 01-first-run\.ipynb, .*stewardsim\.py/);
    expect(said).toMatch(
      /@stewardsim\/core, .*@stewardsim\/report.*: missing\. Install it with: npm install @stewardsim\/core /,
    );
    expect(readdirSync(join(folder, "own"))).toEqual(["my-firm.yaml"]);
    // What they need is not there, so that none of them is executed.
    const { status, stderr } = await stewardsim("notebook", "01", "--in", "own", "--execute");
    expect(readdirSync(join(folder, "own"))).toEqual(expect.arrayContaining(starters));
    expect(readFileSync(join(folder, "own/my-firm.yaml"), "utf8")).toBe("mine\n");
    expect(stderr).toMatch(/^Copied into own: .*01-first-run\.ipynb/);
    expect(stderr).not.toContain("my-firm.yaml");
    expect(stderr).toMatch(/Install|install/);
    expect(status).toBe(2);
  }, 60_000);

  it("names the notebooks where another is meant, or more than one", async () => {
    const of = async (...words: string[]) => (await stewardsim("notebook", ...words, "--in", "own")).stderr;
    expect(await of("first-rum", "--check")).toMatch(
      /No notebook is called "first-rum"\. Did you mean "01-first-run"\? There are: 01-first-run, /,
    );
    expect(await of("0", "--check")).toMatch(/"0" may be 01-first-run or 02-/);
  });

  it("refuses what does not go together, and a folder that cannot be", async () => {
    const of = async (...words: string[]) => await stewardsim("notebook", ...words);
    expect(await of("--check", "--execute")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Choose one"),
    });
    expect(await of("--out", "x")).toMatchObject({ status: 2, stderr: expect.stringContaining("add --execute") });
    expect(await of("01", "02")).toMatchObject({ status: 2, stderr: expect.stringContaining("opens one notebook") });
    writeFileSync(join(folder, "file"), "");
    expect(await of("--in", "file/below")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("name another folder with --in"),
    });
    expect(existsSync(join(folder, "notebooks"))).toBe(false);
  });

  // Making a folder there with all those above it at once would never come back.
  it.skipIf(!existsSync("/proc/self"))("comes back where a folder takes no others", async () => {
    const { status, stderr } = await stewardsim("notebook", "--in", "/proc/x/y", "--execute");
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/cannot be copied into .*proc\/x\/y \(ENOENT\): name another/),
    ]);
  });
});
