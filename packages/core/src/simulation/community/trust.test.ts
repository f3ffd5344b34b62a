import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { forked, upstream } from "../state/columns.ts";
import { worldThreshold } from "../context/run-context.ts";
import { runWorld, only, small, openingWorld } from "../testing/world-run.ts";
import { becomeAware } from "../state/stages.ts";
import { shake } from "../state/shock.ts";
import { sentiment } from "./sentiment.ts";
import { reviewReason } from "../state/market.ts";
import { editionShare } from "../offers/market-counts.ts";
import { conduct, deservedTrust } from "./welcome.ts";

const rng = { k0: 7, k1: 8 };
const weights: Changes = {
  "community.trust": {
    speed: 0.1,
    neutral: 0.5,
    upstream: 0.2,
    charter: 0.1,
    responsiveness: 0.25,
    neutrality: 0.15,
    programme: 0.12,
    audit: 0.1,
    auditNotice: 5,
    dominance: 0.3,
    dominanceFrom: 0.6,
    licence: 0.15,
    gate: 0.16,
    stagnation: 0.4,
    controlGap: 0.6,
    scarShare: 0.7,
    scarDecay: 0.01,
    peerInfluence: 0,
    noStewardNeutrality: 0.7,
    incidentHazard: 0,
  },
  "project.opening.responsiveness": 0.6,
  "steward.opening": { upstream: 7, product: 2, integration: 1, sales: 40, other: 50 },
  "strategy.conduct": { neutrality: 0.2, charter: 0.5, audits: 0, programme: "none" },
};

describe("what trust moves towards", () => {
  const target = (changes: Changes = {}, meddle: (run: ReturnType<typeof openingWorld>) => void = () => {}) => {
    const run = openingWorld(small({ ...weights, ...changes }));
    meddle(run);
    return conduct(run.world, run.context, upstream);
  };
  // .5 + .2 · (7/10 − .35) + .1 · .5 + .25 · (.6 − .5) + .15 · .2
  const plain = 0.5 + 0.07 + 0.05 + 0.025 + 0.03;

  it("is a sum of what the steward does, by hand", () => {
    expect(target().common).toBeCloseTo(plain, 12);
    expect(target().perOpenness).toBe(0);
    expect(target().controlGap).toBe(0);
  });

  it("falls by audits as far as the edition lets people notice them, and no further than by all of them", () => {
    const { trust } = openingWorld(small(weights)).context.scenario.community;
    const seen = {
      upstream: 0.35,
      charter: 0,
      responsiveness: 0.5,
      neutrality: 0,
      programme: 0,
      audits: 1,
      commitShare: 0,
      stagnation: 0,
    };
    const lost = (edition: number) => 0.5 - deservedTrust(trust, { ...seen, edition });
    expect([lost(0), lost(0.1), lost(0.5)].map((value) => value.toFixed(9))).toEqual([
      "0.000000000",
      "0.050000000",
      "0.100000000",
    ]);
  });

  it("has no charter in it of a steward whose people do no upstream work, and none where charters are off", () => {
    const idle = { upstream: 0, product: 6, integration: 1, sales: 40, other: 50 };
    const promised = (charter: number, changes: Changes = {}) =>
      target({ "steward.opening": idle, ...changes, "strategy.conduct.charter": charter }).common;
    expect(promised(0.5)).toBe(promised(0));
    // The seventh of its engineers upstream brings .2 / 7, and the promise .1 · .5.
    const works = { "steward.opening": { ...idle, upstream: 1, product: 5 } };
    expect(promised(0.5, works)).toBeCloseTo(promised(0) + 0.2 / 7 + 0.05, 12);
    expect(promised(0.5, { ...works, "mechanisms.charter": false })).toBeCloseTo(promised(0) + 0.2 / 7, 12);
  });

  it("has a programme in it, as far as it reaches", () => {
    const common = target({}, ({ world }) => {
      world.community.programme = 0.5;
    }).common;
    expect(common).toBeCloseTo(plain + 0.06, 12);
  });

  it("has audits in it, in full where a fifth of the users run an edition", () => {
    const audited = (editions: number) =>
      target({ "strategy.conduct.audits": 0.8 }, ({ world }) => {
        world.market.share = 0.3;
        world.market.organizations.set([0, 100 - editions, editions]);
      }).common;
    expect(audited(0)).toBeCloseTo(plain, 12);
    expect(audited(5)).toBeCloseTo(plain - 0.1 * 0.8 * 0.25, 12);
    expect(audited(20)).toBeCloseTo(plain - 0.1 * 0.8, 12);
  });

  it("resents dominance and stagnation under control, and control by who does not do the work", () => {
    const after = (share: number, before: number, now: number) =>
      target({}, ({ world }) => {
        world.month = 23;
        const { merged, mergedBySteward } = world.projects.upstream;
        for (let month = 0; month < 24; month++) {
          merged[month] = month < 12 ? before : now;
          mergedBySteward[month] = share * merged[month]!;
        }
      });
    expect(after(0.9, 10, 10).common).toBeCloseTo(plain - 0.3 * 0.3 * 0.8, 10);
    expect(after(0.5, 10, 4).common).toBeCloseTo(plain - 0.4 * 0.6 * 0.8, 10);
    expect(after(0.5, 4, 10).common).toBeCloseTo(plain, 10);
    expect(after(0.3, 10, 10).controlGap).toBeCloseTo(0.6 * (1 - 0.3 - 0.2), 10);
    expect(after(0.9, 10, 10).controlGap).toBe(0);
  });

  it("looks at twelve months with the one that is now, and at none before them", () => {
    // The steward did all of the work a year ago and in this month; the community did the rest.
    const { common } = target({}, ({ world }) => {
      world.month = 23;
      const { merged, mergedBySteward } = world.projects.upstream;
      merged.fill(10);
      for (let month = 0; month < 24; month++) mergedBySteward[month] = month === 11 || month === 23 ? 10 : 0.7 * 10;
    });
    const share = (11 * 0.7 + 1) / 12;
    expect(common).toBeCloseTo(plain - 0.3 * (share - 0.6) * 0.8, 10);
    const past = target({}, ({ world }) => {
      world.month = 23;
      const { merged, mergedBySteward } = world.projects.upstream;
      merged.fill(10);
      for (let month = 0; month < 24; month++) mergedBySteward[month] = month === 11 ? 10 : 0.7 * 10;
    });
    expect(past.common).toBeCloseTo(plain - 0.3 * 0.1 * 0.8, 10);
  });

  it("resents a licence and a gate by twice the openness", () => {
    const closed = target({ "strategy.licence.restrictiveness": 0.5 });
    expect(closed.perOpenness).toBeCloseTo(2 * 0.15 * 0.5, 12);
    expect(closed.trustOfNewcomer).toBeCloseTo(plain - 0.075, 12);
    const gated = target({}, ({ world }) => {
      world.steward.gated = 0.1;
      world.projects.upstream.capability = 0.9;
    });
    // A gate of 2 · .1/(.1 + .9)
    expect(gated.perOpenness).toBeCloseTo(2 * 0.16 * 0.2, 12);
  });

  it("is the community's own conduct where nobody stewards, and on a fork", () => {
    const { world, context } = openingWorld(small({ ...weights, "steward.kind": "nobody" }));
    expect(conduct(world, context, upstream).common).toBeCloseTo(0.5 + 0.15 * 0.7 + 0.025, 12);
    world.projects.fork.responsiveness = 0.9;
    expect(conduct(world, context, forked).common).toBeCloseTo(0.5 + 0.15 * 0.7 + 0.1, 12);
  });

  it("knows an edition share only where there are adopters", () => {
    const { world } = openingWorld(small());
    expect(editionShare(world)).toBe(0);
    world.market.organizations.set([0, 60, 10, 30]);
    expect(editionShare(world)).toBeCloseTo(0.4, 12);
  });
});

describe("trust", () => {
  it("moves a tenth of the way in a month at a speed of a tenth", () => {
    const { world, context } = openingWorld(small({ ...weights, ...only("trust", "charter") }));
    const { trust } = world.contributors.columns;
    trust[0] = 0.2;
    const target = conduct(world, context, upstream).common;
    sentiment.step(world, context, rng);
    expect(trust[0]).toBeCloseTo(0.2 + 0.1 * (target - 0.2), 6);
  });

  it("that was shaken comes back slowly: the scar stays and fades by a hundredth a month", () => {
    const { world, context } = openingWorld(small({ ...weights, ...only("trust", "scars") }));
    const { columns } = world.contributors;
    columns.openness[0] = 0.5;
    columns.trust[0] = 0.6;
    shake(world, context, 0.4);
    expect(columns.trust[0]).toBeCloseTo(0.4, 6);
    expect(columns.scar[0]).toBeCloseTo(0.7 * 0.4 * 0.5, 6);
    const { common } = conduct(world, context, upstream);
    sentiment.step(world, context, rng);
    expect(columns.trust[0]).toBeCloseTo(0.4 + 0.1 * (common - 0.14 - 0.4), 6);
    expect(columns.scar[0]).toBeCloseTo(0.14 * 0.99, 6);
  });

  it("never leaves its bounds, however hard it is shaken", () => {
    const { world, context } = openingWorld(small(weights));
    for (let row = 0; row < world.organizations.count; row++) becomeAware(world, row);
    for (let blow = 0; blow < 20; blow++) shake(world, context, 3);
    expect(Math.min(...world.organizations.columns.trust)).toBe(0);
    expect(Math.min(...world.contributors.columns.trust.subarray(0, world.contributors.count))).toBe(0);
  });

  it("of peers draws each towards the mean of those heard, and without them towards nothing", () => {
    const { world, context } = openingWorld(
      small({
        ...weights,
        ...only("trust"),
        "community.trust.speed": 0,
        "community.trust.peerInfluence": 0.1,
        "market.network.kind": "mixed",
      }),
    );
    const { columns } = world.organizations;
    becomeAware(world, 0);
    columns.trust[0] = 0.9;
    world.market.meanTrust = 0.4;
    sentiment.step(world, context, rng);
    expect(columns.trust[0]).toBeCloseTo(0.9 - 0.1 * 0.5, 6);
  });
});

describe("an incident", () => {
  it("comes when the hazard has added up: rarer with a programme and with answers", () => {
    const incidents = (changes: Changes) =>
      runWorld(small({ ...only("incidents", "reviewCapacity"), "community.trust.incidentHazard": 1, ...changes }), {
        months: 40,
      }).last("incidents");
    // Without review capacity everybody is answered: 1 · (1.5 − r) with r → 1 is about .5 a month; sd of 20 is 4.5.
    const answered = incidents({ "mechanisms.reviewCapacity": false });
    expect(answered).toBeGreaterThan(5);
    expect(answered).toBeLessThan(40);
    expect(
      incidents({
        "project.opening.maintainers": 0,
        "project.opening.regulars": 0,
        "strategy.conduct.overTheWall": true,
      }),
    ).toBeGreaterThan(answered);
  });

  it("has a hazard that a programme lowers by its part, and answers from the stated one by one", () => {
    const often = {
      "community.trust.incidentHazard": 0.02,
      "community.trust.incidentProgramme": 0.4,
      "community.trust.incidentUnanswered": 2,
    };
    const hazard = (programme: number, responsiveness: number, meddle = {}) => {
      const { world, context } = openingWorld(small({ ...only("incidents"), ...often }));
      Object.assign(world.community, { programme, incidentClock: { hazard: 0, threshold: 1e9 } });
      Object.assign(world.projects.upstream, { responsiveness });
      Object.assign(world.steward, meddle);
      sentiment.step(world, context, rng);
      return world.community.incidentClock.hazard;
    };
    expect(hazard(0, 0)).toBeCloseTo(0.04, 12);
    expect(hazard(0, 1)).toBeCloseTo(0.02, 12);
    expect(hazard(1, 0)).toBeCloseTo(0.04 * 0.6, 12);
    expect(hazard(0.5, 0.75)).toBeCloseTo(0.02 * 0.8 * 1.25, 12);
    expect(hazard(0, 0, { isPresent: 0 })).toBe(0);
  });

  it("comes at its threshold, heats up to the brim, and the next one waits for a threshold of its own", () => {
    const { world, context } = openingWorld(
      small({
        ...only("incidents", "trust"),
        "community.trust.incidentHazard": 1,
        "community.trust.incidentShock": 10,
        "project.opening.responsiveness": 0.5,
      }),
    );
    world.community.incidentClock.threshold = 1;
    sentiment.step(world, context, rng);
    expect(world.community).toMatchObject({ incidents: 1, incidentClock: { hazard: 1 }, heat: 1 });
    expect(world.community.incidentClock.threshold).toBe(1 + worldThreshold(context, "incident", 1));
    // People are angry, and buy what they bought.
    expect(world.market.reviewReason).toBe(reviewReason.none);
  });

  it("does not come in a past that is made up, nor to people of a fork", () => {
    const { world, context } = openingWorld(
      small({ ...only("incidents", "trust"), "community.trust.incidentHazard": 5 }),
    );
    world.month = -1;
    sentiment.step(world, context, rng);
    expect(world.community.incidentClock.hazard).toBe(0);
    const { columns } = world.contributors;
    columns.project[1] = forked;
    columns.trust.fill(0.8);
    shake(world, context, 0.5);
    expect(columns.trust[0]).toBeLessThan(0.8);
    expect(columns.trust[1]).toBe(Math.fround(0.8));
  });

  it("heats the community, which cools by two fifths a month", () => {
    const heat: number[] = [];
    runWorld(
      small({
        ...only("incidents", "datedEvents"),
        "community.trust.incidentHazard": 0,
        "community.trust.incidentShock": 0.1,
        events: [{ at: "2010-12", action: { do: "incident" } }],
      }),
      { months: 4, after: ({ community }) => heat.push(community.heat) },
    );
    expect(heat[0]).toBe(0);
    expect(heat[1]).toBeGreaterThan(0);
    expect(heat[2]! / heat[1]!).toBeCloseTo(0.6, 12);
    expect(heat[3]! / heat[2]!).toBeCloseTo(0.6, 12);
  });
});
