import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const { folder, stewardsim } = stewardsimIn("few-draws");

describe("the README", () => {
  it("says truly with how few draws a method begins", async () => {
    const least: Readonly<Record<string, number>> = Object.fromEntries(
      [...readme.matchAll(/^\| [^|]+ \| `([\w-]+)` \| [^|]+ \| (\d+)(?: draws)? \|/gm)].map(([, method, few]) => [
        method,
        Number(few),
      ]),
    );
    expect(least).toEqual({
      pawn: 20,
      delta: 20,
      "rbd-fast": 5,
      features: 10,
      prim: 2,
      cart: 2,
      regret: 1,
      worth: 3,
      reversal: 2,
      why: 1,
    });
    await stewardsim("init", "my-project.yaml");
    const other = readFileSync(join(folder, "my-project.yaml"), "utf8").replace("neutrality: 0.4", "neutrality: 0.9");
    writeFileSync(join(folder, "other.yaml"), other);
    for (const draws of [1, 2, 3, 4, 5, 9, 10, 19, 20]) {
      const words = ["my-project.yaml", "other.yaml", "--out", `of-${draws}`, "--draws", String(draws)];
      expect((await stewardsim("sweep", ...words)).status).toBe(0);
    }
    const answers = async (method: string, draws: number) => {
      const versus = /reversal|why/.test(method) ? ["--versus", "other"] : [];
      return (
        (await stewardsim("analyse", `of-${draws}`, "--by", method, "--arm", "my-project", ...versus)).status === 0
      );
    };
    for (const [method, draws] of Object.entries(least)) expect(await answers(method, draws), method).toBe(true);
    for (const [method, draws] of Object.entries(least))
      if (draws > 1) expect(await answers(method, draws - 1), `${method} of fewer`).toBe(false);
  }, 600_000);
});
