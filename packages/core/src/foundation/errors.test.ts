import { describe, expect, it } from "vitest";
import { ModelError, NumericalFailureError, UnknownColumnError } from "./errors.ts";

describe("an error of the model", () => {
  it("names an unknown column, the one probably meant, and all there are", () => {
    const error = new UnknownColumnError("cahs", ["month", "cash"]);
    expect(error).toBeInstanceOf(ModelError);
    expect(error.code).toBe("unknown-column");
    expect(error.column).toBe("cahs");
    expect(error.message).toBe('No column is called "cahs". Did you mean "cash"? Choose one of: month, cash.');
  });

  it("makes no guess when no column is near", () => {
    expect(new UnknownColumnError("trust", ["month", "cash"]).message).not.toContain("Did you mean");
  });

  it("says who computed which impossible number, when, for whom, and what to do", () => {
    const where = {
      process: "choice",
      month: 17,
      agent: 4,
      quantity: "utility of the subscription",
      value: Number.NaN,
    };
    const error = new NumericalFailureError(where);
    expect(error).toMatchObject({ ...where, code: "numerical-failure", name: "NumericalFailureError" });
    expect(error.message).toBe(
      "In month 17, choice computed NaN as utility of the subscription of agent 4. " +
        "Bring the parameters that feed choice back towards their plausible ranges, and run the same seed again.",
    );
  });

  it("leaves the agent out of quantities that belong to the whole world", () => {
    const where = { process: "accounts", month: 3, quantity: "cash", value: Number.POSITIVE_INFINITY };
    expect(new NumericalFailureError(where).message).toContain("as cash. ");
  });
});
