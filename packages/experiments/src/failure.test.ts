import { ModelError } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { recordOf } from "./failure.ts";

class SeenError extends ModelError {
  readonly code = "seen";
  readonly month: unknown;
  constructor(month: unknown) {
    super("a share above 1");
    this.month = month;
  }
}

describe("what is recorded of a run that failed", () => {
  it("is the code of the error, what it says, and the month in which it was seen", () => {
    expect(recordOf(new SeenError(7))).toEqual({ code: "seen", month: 7, message: "a share above 1" });
    expect(recordOf(new SeenError(0))).toEqual({ code: "seen", month: 0, message: "a share above 1" });
  });

  it("has no month where the error knows none, and no code of ours where the error is not ours", () => {
    expect(recordOf(new SeenError("May"))).toEqual({ code: "seen", message: "a share above 1" });
    expect(recordOf(Object.assign(new TypeError("no number"), { code: "EPERM", month: 7 }))).toEqual({
      code: "unexpected",
      message: "no number",
    });
    expect(recordOf("tired")).toEqual({ code: "unexpected", message: "tired" });
  });
});
