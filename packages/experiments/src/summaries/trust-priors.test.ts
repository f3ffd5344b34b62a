import { catalogue } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { conductPaths, trustPriorArms, verdictOf } from "./trust-priors.ts";

/** Of trust and camps, what is no weight of conduct: how it is noticed and forgotten, and multiples of a weight. */
const others = {
  "community.trust": [
    "speed",
    "neutral",
    "auditNotice",
    "dominanceFrom",
    "incidentHazard",
    "incidentProgramme",
    "incidentUnanswered",
    "scarShare",
    "scarDecay",
    "peerInfluence",
    "noStewardNeutrality",
    "brokenPledge",
    "gatingShock",
    "promiseShock",
    "charterNoticed",
    "heatKept",
    "heatCost",
  ],
  "community.camps": ["buildsDenied", "auditPull", "return", "confidence"],
};

describe("the priors of how much conduct moves people", () => {
  it("scale each weight of trust and camps that the catalogue has, and nothing else", () => {
    const known = catalogue()
      .map(({ path }) => path)
      .filter((path) => Object.keys(others).some((part) => path.startsWith(`${part}.`)));
    const rest = Object.entries(others).flatMap(([part, names]) => names.map((name) => `${part}.${name}`));
    expect([...conductPaths, ...rest].toSorted()).toEqual(known.toSorted());
  });

  it("ask each arm at nothing, half and double in one replication, and counterfactuals in all", () => {
    const named = (name: string) => ({ name, kind: "arm", scenario: {} });
    const arms = [named("mine"), named("nobody")] as unknown as Parameters<typeof trustPriorArms>[0];
    const asked = trustPriorArms(arms, ["nobody"], 7);
    expect(asked.map(({ name, prior }) => [name, prior])).toEqual(
      [0, 0.5, 2].flatMap((weight) =>
        ["mine", "nobody"].map((of) => [`${of} @ conduct weights x${weight}`, { of, weight }]),
      ),
    );
    expect(asked.map(({ draws, isAside, replications }) => [draws, isAside, replications])).toEqual(
      Array.from({ length: 3 }, () => [
        [7, true, 1],
        [7, true, undefined],
      ]).flat(),
    );
    expect(asked.map(({ scale }) => Object.entries(scale ?? {}))).toEqual(
      [0, 0, 0.5, 0.5, 2, 2].map((weight) => conductPaths.map((path) => [path, weight])),
    );
  });
});

describe("what may be said whatever conduct moves", () => {
  it("is a win or a loss only where sampling, too, leaves the chance of each prior there", () => {
    const often = { estimate: 0.95, low: 0.9, high: 0.97 };
    // As far as .05 below .955 is .905, and below .94 it is .89.
    expect(verdictOf([0.955, 0.96], often)).toBe("robust win");
    expect(verdictOf([0.96, 0.94], often)).toBe("undetermined");
    const seldom = { estimate: 0.05, low: 0.03, high: 0.1 };
    expect(verdictOf([0.045, 0.04], seldom)).toBe("robust loss");
    expect(verdictOf([0.04, 0.06], seldom)).toBe("undetermined");
  });
});
