import { describe, expect, it } from "vitest";
import { UsageError } from "@stewardsim/report/terminal";
import { planned } from "./compare.ts";
import { readFlags } from "./flags.ts";
import { readWords } from "./words.ts";

/** What a user is told. */
function told(...words: string[]): string {
  try {
    planned(readFlags(words));
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).not.toContain("\n");
    return (error as Error).message;
  }
  return "";
}

describe("a mistake in a flag", () => {
  it("is answered with the flag that was meant", () => {
    expect(told("--drawz", "5")).toBe("There is no flag --drawz. Did you mean --draws? See --help.");
    expect(told("--arm", "open-core")).toContain("Did you mean --arms?");
    expect(told("--worker=2")).toContain("Did you mean --workers?");
    expect(told("--jsn")).toContain("Did you mean --json?");
    expect(told("-d", "5")).toBe("There is no flag -d. See --help.");
    expect(told("--frobnicate")).toBe("There is no flag --frobnicate. See --help.");
    expect(told("draws", "5")).toBe('"draws" is not expected here. Did you mean --draws?');
    expect(told("stray")).toContain("flags begin with two dashes");
  });

  it("is a value that is missing, or one too many", () => {
    for (const words of [["--draws"], ["--draws", "--json"], ["--draws="], ["--seed", ""], ["--out", " "]])
      expect(told(...words), words.join(" ")).toMatch(/^--\w+ needs a value, and has none\. See --help\.$/);
    expect(told("--json=yes")).toBe('--json takes no value, and was given "yes".');
  });

  it.each(["many", "-5", "1.5", "0", "1e9", "100001", "Infinity", "NaN", "0x10", "5 ", "９"])(
    "is %j for a number of draws",
    (word) => {
      expect(told("--draws", word)).toBe(`--draws is a whole number from 1 to 100000, and not "${word}".`);
    },
  );

  it("is a number out of bounds for anything that is counted", () => {
    expect(told("--months", "11")).toContain("from 12 to 1200");
    expect(told("--replications", "101")).toContain("from 1 to 100");
    expect(told("--workers", "0")).toContain("from 1 to 1024");
    expect(told("--draws", "100000", "--replications", "2")).toContain("200,000 tasks; 100,000 tasks are the most");
  });

  it("is no number above 0 for how many times the usual limit", () => {
    for (const word of ["x", "0", "-1", "Infinity"])
      expect(told("--limit", word)).toBe(`--limit is a number above 0, and not "${word}".`);
    expect(told("--limit", "2.5")).toBe("");
  });

  it("is a name that there is not", () => {
    expect(told("--preset", "joyent-nod-2010")).toContain('Did you mean "joyent-node-2010"?');
    expect(told("--arms", "open-cor")).toContain('Did you mean "open-core"? There is: subscription · ');
    expect(told("--arms", "open-core, best conduc")).not.toBe("");
    expect(told("--arms", "nothing like it")).toMatch(/^No arm is called "nothing like it"\. There is: /);
    expect(told("--arms", ",")).toMatch(/^No arm is called ""/);
  });

  it("is none in what may be said", () => {
    expect(told("--draws=5", "--replications", "1", "--seed", "-1", "--arms", "open-core,never asks", "--even")).toBe(
      "",
    );
    expect(readWords(["a", "--x", "1", "--x", "2", "-h"], { valued: ["x"], bare: [], others: 1 })).toEqual({
      values: { x: "2" },
      flags: new Set(["help"]),
      others: ["a"],
    });
  });
});
