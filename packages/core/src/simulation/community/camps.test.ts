import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { employer } from "../state/columns.ts";
import { type WorldRun, only, small, starts, openingWorld } from "../testing/world-run.ts";
import { pullContributors, pullOrganizations, pulls } from "./camps.ts";
import { countFactions } from "./factions.ts";

/** Pay .06, edition .04, refusal .1, of which gated builds are .6 and audits .3, return .02; peers count a fifth within a distance of .5. */
const camps: Changes = {
  ...only("camps"),
  "community.camps": {
    pay: 0.06,
    editionExists: 0.04,
    refusal: 0.1,
    buildsDenied: 0.6,
    auditPull: 0.3,
    return: 0.02,
    confidence: 0.5,
  },
  "community.trust.peerInfluence": 0.2,
  "strategy.conduct": { neutrality: 0.25, audits: 0 },
  "strategy.streams": {},
};
const sells = (gatedDistribution: boolean) => ({ subscription: { gatedDistribution } });
const world = (changes: Changes = {}): WorldRun => openingWorld(small({ ...camps, ...changes }));
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e9) / 1e9);

describe("what pulls people into camps", () => {
  const pull = (changes: Changes, meddle: (run: WorldRun) => void = () => {}) => {
    const run = world(changes);
    meddle(run);
    const { paying, denied, back } = pulls(run.world, run.context);
    return { paying: rounded(Array.from(paying)), denied: Math.round(denied * 1e9) / 1e9, back };
  };

  it("is nothing where no edition is sold, but the way back", () => {
    expect(pull({})).toEqual({ paying: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], denied: 0, back: 0.02 });
  });

  it("is, of a gated distribution, what those get who pay, and what the others are denied in part", () => {
    const gated = pull({ "strategy.streams": sells(true) });
    expect(gated.paying).toEqual([0, 0, 0.06, 0, 0, 0, 0, 0, 0, 0]);
    expect(gated.denied).toBeCloseTo(0.04 + 0.06, 12);
    const open = pull({ "strategy.streams": sells(false) });
    expect(open.paying).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(open.denied).toBe(0.04);
  });

  it("is, of an edition, as much as of all features is gated", () => {
    const edition = { "strategy.streams": { openCore: { gatedAtLaunch: 0 } }, "project.opening.capability": 0.8 };
    const some = pull(edition, ({ world: { steward } }) => {
      steward.gated = 0.2;
    });
    // A gate of 2 · .2/(.2 + .8)
    expect(some.denied).toBeCloseTo(0.04 + 0.1 * 0.4, 9);
    expect(some.paying).toEqual([0, 0, 0, 0.06, 0, 0, 0, 0, 0, 0]);
    const all = pull({ ...edition, "strategy.streams": { ...sells(true), openCore: {} } }, ({ world: { steward } }) => {
      steward.gated = 9;
    });
    expect(all.denied).toBeCloseTo(0.04 + 0.1, 9);
  });

  it("is less for payers who are audited, by a part of what a refusal is", () => {
    const audited = { "strategy.streams": sells(true), "strategy.conduct.audits": 0.8 };
    expect(pull({ ...audited, "mechanisms.audits": true }).paying).toEqual([
      0, 0, 0.036, -0.024, 0, 0, -0.024, 0, 0, 0,
    ]);
    expect(pull(audited).paying[2]).toBe(0.06);
  });
});

describe("an organization's camp", () => {
  /** Three adopters who listen to each other as the network says, or to nobody. */
  const moved = (changes: Changes, own: number, others: number) => {
    const run = world({ "market.population.sampled": 9, "market.network.degree": 8, ...changes });
    const { columns } = run.world.organizations;
    // Who started last moves first, and sees the others where they stood.
    for (let row = 8; row >= 0; row--) starts(run.world, row, row === 0 ? 2 : 1);
    columns.camp.fill(others);
    columns.camp[0] = own;
    pullOrganizations(run.world, run.context);
    return { first: columns.camp[0]!, context: run.context, camp: columns.camp };
  };
  const gated = { "strategy.streams": sells(true) };

  it("moves by what it pays for, less the way back, and towards those who stand near", () => {
    // Towards enterprise by .06 · (1 − .1), back by .02 · .1, and a fifth of the way of .3 to the others.
    expect(moved(gated, 0.1, 0.4).first).toBeCloseTo(0.1 + 0.054 - 0.002 + 0.2 * 0.3, 6);
    expect(moved(gated, 0.1, -0.3).first).toBeCloseTo(0.1 + 0.054 - 0.002 - 0.2 * 0.4, 6);
  });

  it("hears nobody who stands beyond the bound of confidence", () => {
    expect(moved(gated, 0.1, 0.7).first).toBeCloseTo(0.1 + 0.054 - 0.002, 6);
    expect(moved(gated, 0.1, -0.7).first).toBeCloseTo(0.1 + 0.054 - 0.002, 6);
    expect(moved(gated, 0, 0.5).first).toBeCloseTo(0.06 + 0.2 * 0.5, 6);
    expect(moved(gated, 0, -0.5).first).toBeCloseTo(0.06 - 0.2 * 0.5, 6);
  });

  it("goes back where nothing is sold, and stays nowhere where nobody ever stood", () => {
    expect(moved({}, 0.5, 0.5).first).toBeCloseTo(0.49, 6);
    expect(moved({}, -0.5, -0.5).first).toBeCloseTo(-0.49, 6);
    expect(moved({}, 0, 0).first).toBe(0);
  });

  it("resents what is denied by twice its openness where it does not pay", () => {
    const { camp, context } = moved({ ...gated, "community.trust.peerInfluence": 0 }, 0, 0);
    for (let row = 1; row < 9; row++) expect(camp[row]).toBeCloseTo(-0.1 * 2 * context.sample.openness[row]!, 6);
  });
});

describe("a contributor's camp", () => {
  const moved = (changes: Changes, meddle: (run: WorldRun) => void = () => {}) => {
    const run = world({ "project.opening.maintainers": 3, "project.opening.regulars": 0, ...changes });
    const { columns } = run.world.contributors;
    columns.openness.fill(0.5);
    columns.camp.fill(-0.4);
    columns.employer.fill(employer.independent);
    columns.employer[1] = employer.steward;
    columns.project[2] = 1;
    run.world.projects.upstream.responsiveness = 0.6;
    meddle(run);
    pullContributors(run.world, run.context);
    return rounded(Array.from(columns.camp.subarray(0, 3))).map((camp) => Math.round(camp * 1e6) / 1e6);
  };

  it("resents editions, denial, and what is refused under another's control", () => {
    // .1 denied, .1 · .4 · .75 refused: .13 · (1 − .4) down, .008 back; who is paid and who left only goes back.
    const down = -0.4 - 0.13 * 0.6 + 0.008;
    expect(moved({ "strategy.streams": sells(true) })).toEqual([Math.round(down * 1e6) / 1e6, -0.392, -0.392]);
  });

  it("is moved by no edition where nobody stewards, since nobody sells one", () => {
    const alone = moved({ "strategy.streams": sells(true) }, ({ world: { steward } }) => {
      steward.isPresent = 0;
    });
    expect(alone).toEqual([-0.392, -0.392, -0.392]);
    expect(moved({})).toEqual([-0.392, -0.392, -0.392]);
  });

  it("never goes beyond the end", () => {
    const [first] = moved(
      { "strategy.streams": sells(true), "community.camps.return": 0 },
      ({ world: { contributors } }) => {
        contributors.columns.camp[0] = -0.99;
        contributors.columns.openness[0] = 1;
      },
    );
    expect(first).toBeCloseTo(-0.99 - 0.26 * 0.01, 6);
  });
});

describe("factions", () => {
  it("are counted by workload and by head, half each, beyond a fifth to either side", () => {
    const run = world({ "market.population.sampled": 9, "project.opening": { maintainers: 4, regulars: 0 } });
    const { world: state, context } = run;
    const { columns } = state.organizations;
    for (let row = 0; row < 4; row++) starts(state, row, 1);
    columns.camp.set([-0.5, 0.19, 0.6, -0.19]);
    const work = (row: number) => context.sample.weight[row]! * columns.nodes[row]!;
    const all = work(0) + work(1) + work(2) + work(3);
    state.market.nodes.set([0, all / 2, all / 4, all / 8, 0, 0, all / 8]);
    state.contributors.columns.camp.set([-1, -1, 0.4, 0]);
    countFactions(state, context);
    const open = 0.25 + (0.5 * work(0)) / all;
    const enterprise = 0.125 + (0.5 * work(2)) / all;
    const openMean = (-0.25 - (0.5 * 0.5 * work(0)) / all) / open;
    const enterpriseMean = (0.05 + (0.6 * 0.5 * work(2)) / all) / enterprise;
    const factions = 2 * open * enterprise * (open + enterprise) * (enterpriseMean - openMean);
    expect(state.community.factionalization).toBeCloseTo(factions, 6);
    // Half of the workload is paid for.
    expect(state.community.factionalizationPerPaid).toBeCloseTo(2 * factions, 6);
    // A row of the crowd stands for several people, who have a voice each.
    state.contributors.columns.people.set([3, 1, 1, 1]);
    countFactions(state, context);
    const crowd = 0.5 * (4 / 6) + (0.5 * work(0)) / all;
    const firms = 0.5 / 6 + (0.5 * work(2)) / all;
    const crowdMean = (-0.5 * (4 / 6) - (0.5 * 0.5 * work(0)) / all) / crowd;
    const firmsMean = ((0.5 * 0.4) / 6 + (0.6 * 0.5 * work(2)) / all) / firms;
    expect(state.community.factionalization).toBeCloseTo(
      2 * crowd * firms * (crowd + firms) * (firmsMean - crowdMean),
      6,
    );
    state.contributors.columns.people.set([1, 1, 1, 1]);
    state.market.nodes.set([0, all, 0, 0, 0, 0, 0]);
    countFactions(state, context);
    expect(state.community.factionalizationPerPaid).toBe(0);
  });

  it("are not counted where camps are off", () => {
    const { world: state, context } = world({ "mechanisms.camps": false });
    state.community.factionalization = 0.3;
    countFactions(state, context);
    expect(state.community.factionalization).toBe(0.3);
  });
});
