import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("limit");
writeFileSync(
  join(folder, "large.yaml"),
  "months: 12\nmarket: { population: { organizations: 10000000, sampled: 2000000 }, network: { degree: 64 } }\n",
);
writeFileSync(join(folder, "small.yaml"), "months: 6\nmarket: { population: { sampled: 100 } }\n");

describe("a scenario that takes more than a run may", () => {
  it.each(["run", "compare", "sweep"])(
    "is refused by %s before anything is done, with the flag that allows it",
    async (name) => {
      const began = performance.now();
      const { stdout, stderr, status } = await stewardsim(name, "large.yaml");
      expect(performance.now() - began).toBeLessThan(20_000);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain("market.network.degree");
      expect(stderr).toMatch(/GB of memory.* --limit 2 on the command line\./s);
    },
  );

  it("is run where --limit allows it, and refused where it allows less", async () => {
    expect((await stewardsim("run", "small.yaml", "--limit", "0.5")).status).toBe(0);
    const { stderr, status } = await stewardsim("run", "small.yaml", "--limit", "0.00001");
    expect(status).toBe(2);
    expect(stderr).toContain("--limit 0.0");
  });

  it.each(["0", "-1", "many"])("is told of no limit of %s", async (limit) => {
    const { stderr, status } = await stewardsim("run", "small.yaml", `--limit=${limit}`);
    expect(status).toBe(2);
    expect(stderr).toContain("It is a number above 0");
  });

  it("is remembered by a folder, whose runs are told again under the same limit", async () => {
    const common = ["--draws", "1", "--replications", "1", "--limit", "3", "--out", "kept"];
    expect((await stewardsim("compare", "small.yaml", ...common)).status).toBe(0);
    expect((await stewardsim("verify", "kept")).status).toBe(0);
    expect((await stewardsim("story", "kept")).status).toBe(0);
  });
});
