import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim, spawned } = stewardsimIn("process");
const stream = (name: string) => `strategy: { streams: { ${name}: {} } }\n`;
const small = "start: 2012-01\nmonths: 3\nmarket: { population: { sampled: 60 } }\n";

/** What is of the moment: how far the work is, and how long it took and takes. */
const lasting = (text: string) =>
  text.replace(/^.*: \d+% after .*\n/gm, "").replaceAll(/\d+ min \d+ s|\d+(\.\d+)? m?s\b/g, "a while");

// The other tests run commands within their own process: this one holds that against the program as it is installed.
it("says as a process of its own what it says within the process of a test, and ends with the same code", async () => {
  writeFileSync(join(folder, "sold.yaml"), small + stream("subscription"));
  writeFileSync(join(folder, "hosted.yaml"), small + stream("infrastructure"));
  const compared = ["compare", "sold.yaml", "hosted.yaml", "--draws", "4", "--replications", "1", "--out", "both"];
  expect((await stewardsim(...compared)).status).toBe(0);
  for (const [code, words] of [
    [0, ["--help"]],
    [0, ["--version"]],
    [0, ["run", "sold.yaml", "--json"]],
    [0, ["analyse", "both", "--by", "regret"]],
    [0, ["query", "both", "SELECT arm, count(*) FROM runs GROUP BY arm ORDER BY arm"]],
    [2, []],
    [2, ["run", "nowhere.yaml"]],
    [2, compared],
    [2, ["verify", "."]],
  ] as const) {
    const [within, alone] = [await stewardsim(...words), spawned(...words)];
    expect([alone.status, alone.stdout], words.join(" ")).toEqual([code, within.stdout]);
    expect(lasting(alone.stderr)).toBe(lasting(within.stderr));
    expect(within.status).toBe(code);
  }
}, 120_000);
