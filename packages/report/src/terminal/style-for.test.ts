import { describe, expect, it } from "vitest";
import { coloured, marked, plain } from "../style.ts";
import { escaped } from "./escaped.ts";
import { styleFor } from "./style-for.ts";

describe("colours", () => {
  it("stand on a terminal only, and not where nobody wants them", () => {
    for (const environment of [{}, { NO_COLOR: "" }])
      expect(escaped(styleFor({ isTTY: true }, environment).bad("so"))).toBe(coloured.bad("so"));
    expect(styleFor({ isTTY: true }, { NO_COLOR: "1" })).toBe(plain);
    expect(styleFor({ isTTY: true }, { TERM: "dumb" })).toBe(plain);
    expect(styleFor({}, {})).toBe(plain);
  });

  it("stand anywhere they are asked for, and nowhere they are refused", () => {
    for (const FORCE_COLOR of ["1", "true", "3"])
      expect(escaped(styleFor({}, { FORCE_COLOR, NO_COLOR: "1" }).bad("so"))).toBe(coloured.bad("so"));
    for (const FORCE_COLOR of ["0", "false"]) expect(styleFor({ isTTY: true }, { FORCE_COLOR })).toBe(plain);
    expect(styleFor({}, { FORCE_COLOR: "" })).toBe(plain);
  });

  it("mark what one must not overlook, and nothing else", () => {
    const text = "All is well.\nMind: few draws, never mind: 3 runs FAILED\n  Mind: more";
    expect(marked(text, plain)).toBe(text);
    expect(marked(text, coloured)).toBe(
      "All is well.\n\u001b[33mMind:\u001b[39m few draws, never mind: 3 runs \u001b[31mFAILED\u001b[39m\n  \u001b[33mMind:\u001b[39m more",
    );
  });
});
