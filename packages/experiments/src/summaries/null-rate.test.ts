import { describe, expect, it } from "vitest";
import { madeEnsemble, namedStudy } from "../testing/made.ts";
import { nullRate } from "./null-rate.ts";

describe("the null rate", () => {
  it("counts the runs in which both project and community win, not one of them", () => {
    const study = namedStudy(["nobody", "steward"], { draws: 4, replications: 2 });
    // An exodus is a loss of the community, whatever became of the project.
    const ensemble = madeEnsemble(study, (arm, entry) => ({ exodusForks: arm === "steward" && entry < 6 ? 1 : 0 }));
    expect(nullRate(ensemble, "steward", "nobody")).toMatchObject({ estimate: 0.25, draws: 4 });
    expect(nullRate(ensemble, "nobody", "nobody").estimate).toBe(1);
  });

  it("holds a run against the counterfactual of another replication of its draw", () => {
    const study = namedStudy(["nobody", "steward"], { draws: 3, replications: 2 });
    // Against its own replication the steward wins each time; against the other one it loses the first.
    const adoption = { nobody: [0, 10], steward: [5, 20] } as Record<string, readonly number[]>;
    const ensemble = madeEnsemble(study, (arm, entry) => ({ adoption: adoption[arm]![entry % 2]! }));
    expect(nullRate(ensemble, "steward", "nobody").estimate).toBe(0.5);
  });

  it("is not known where a draw has one replication", () => {
    const study = namedStudy(["nobody", "steward"], { draws: 4, replications: 1 });
    expect(
      nullRate(
        madeEnsemble(study, () => ({})),
        "steward",
        "nobody",
      ).estimate,
    ).toBeNaN();
  });
});
