import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { upstream } from "../state/columns.ts";
import { openingWorld, runWorld, small } from "../testing/world-run.ts";
import { expectedArrivals } from "./arrival.ts";

/** Mean of the last year of a column over some worlds. */
const meanOf = (column: string, changes: Changes) => {
  const worlds = 8;
  let sum = 0;
  for (let seed = 0; seed < worlds; seed++) {
    const year = runWorld(small({ "market.awareness.innovationHazard": 0.01, ...changes }), { months: 84, seed })
      .of(column)
      .subarray(72);
    for (const value of year) sum += value / year.length / worlds;
  }
  return sum;
};

describe("who comes to an open-core project", () => {
  const openCore = {
    "strategy.streams": { openCore: { price: 70, gatedAtLaunch: 0.4 } },
    "strategy.licence.agreementBurden": 0,
    "strategy.conduct.neutrality": 0,
    "mechanisms.failure": false,
    "mechanisms.board": false,
  };

  it("comes as those trust it who are there, and not as organizations do: neither more nor fewer for theirs", () => {
    const expected = (contributors: number, organizations: number) => {
      const { world, context } = openingWorld(small(openCore));
      world.market.openAdopters[upstream] = 1000;
      world.community.trust[upstream] = contributors;
      world.organizations.columns.trust.fill(organizations);
      world.market.meanTrust = organizations;
      return expectedArrivals(world, context, upstream);
    };
    expect(expected(0.3, 0.6)).toBe(expected(0.3, 0.3));
    expect(expected(0.6, 0.3)).toBeCloseTo(2 * expected(0.3, 0.3), 12);
  });

  it("would be put off less by organizations' trust: contributors also do the work without the say", () => {
    const trusts = (changes: Changes) => [
      meanOf("trust-contributors", { ...openCore, ...changes }),
      meanOf("trust-organizations", { ...openCore, ...changes }),
    ];
    const [contributors, organizations] = trusts({});
    const [withSay, organizationsThen] = trusts({
      "community.trust.controlGap": 0,
      "community.arrival.opennessLead": 0,
    });
    expect(organizations! - contributors!).toBeGreaterThan(0.05);
    expect(Math.abs(organizationsThen! - withSay!)).toBeLessThan((organizations! - contributors!) / 2);
  });
});

describe("a project that its community leads", () => {
  const speed = 0.2;
  const led = {
    "steward.kind": "nobody",
    "strategy.streams": {},
    "community.review.responsivenessSpeed": speed,
    "market.awareness.innovationHazard": 0.01,
  };
  const worlds = 8;

  /** Share that is answered in the last year, where people come and work as if a share of what they send were answered. */
  const answeredWhere = (believed: "what is" | "all", changes: Changes = {}) => {
    let sum = 0;
    for (let seed = 0; seed < worlds; seed++)
      runWorld(small({ ...led, ...changes }), {
        months: 84,
        seed,
        before: ({ projects }) => {
          if (believed === "all") projects.upstream.responsiveness = 1;
        },
        after: ({ projects }, _, month) => {
          const { responsiveness } = projects.upstream;
          const answered = believed === "all" ? 1 - (1 - responsiveness) / speed : responsiveness;
          if (month >= 72) sum += answered / 12 / worlds;
        },
      });
    return sum;
  };

  it("answers two thirds because answers make reviewers and silence sends people away; with neither it would be a third", () => {
    const noRights = { "mechanisms.merit": false };
    const own = answeredWhere("what is");
    // Who is not answered goes on as if they were: more has to be reviewed, and more people earn the right to review.
    const undeterred = answeredWhere("all");
    // Nobody earns it: only the founders review, and silence alone holds the load down.
    const unpromoted = answeredWhere("what is", noRights);
    const neither = answeredWhere("all", noRights);
    expect(own).toBeGreaterThan(0.55);
    expect(undeterred).toBeLessThan(own);
    expect(unpromoted).toBeLessThan(own);
    expect(neither).toBeLessThan(0.4);
    expect(neither).toBeLessThan(Math.min(undeterred, unpromoted) - 0.1);
  });
});
