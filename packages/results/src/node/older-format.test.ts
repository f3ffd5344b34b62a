import { describe, expect, it } from "vitest";
import type { ResultsError } from "../errors.ts";
import { format } from "../manifest.ts";
import { mustNotBeOlder } from "./older-format.ts";

function refusal(manifest: object): Pick<ResultsError, "code" | "message"> | undefined {
  try {
    mustNotBeOlder("old/run", manifest);
    return undefined;
  } catch (error) {
    return error as ResultsError;
  }
}

describe("a folder of an earlier format", () => {
  it("is refused with what wrote it, and how it is made again", () => {
    const found = refusal({ format: 1, kind: "compare", version: "0.3.0" });
    expect(found?.code).toBe("older-format");
    expect(found?.message).toContain("by stewardsim compare of version 0.3.0 in format 1");
    expect(found?.message).toContain(`reads format ${format}`);
    expect(found?.message).toContain("make it again, with the same stewardsim compare");
  });

  it("from before there were formats is refused with the command that made it, in the words of today", () => {
    const found = refusal({ stewardsim: "0.1.0", preset: "young project", draws: 8, luck: 2, seed: "a", months: null });
    expect(found?.code).toBe("older-format");
    expect(found?.message).toContain("by pnpm start of version 0.1.0");
    expect(found?.message).toMatch(/pnpm start --preset '?"?young project'?"? --draws 8 --replications 2 --seed a and/);
    expect(refusal({ stewardsim: "0.2.0", luck: 2, replications: 4 })?.message).toContain("--replications 4 and");
    expect(refusal({ stewardsim: 2 })?.message).toContain("by pnpm start of version unknown");
  });

  it("is not what this version writes, nor what names no format that ever was", () => {
    for (const other of [format, format + 1, 0, -1, 0.5, "1", null])
      expect(refusal({ format: other, kind: "compare", stewardsim: "0.1.0" }), String(other)).toBeUndefined();
    expect(refusal({ kind: "compare" })).toBeUndefined();
  });
});
