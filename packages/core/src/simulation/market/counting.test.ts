import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { stage } from "../state/columns.ts";
import { type WorldRun, only, small, starts, openingWorld } from "../testing/world-run.ts";
import { awareness } from "./awareness.ts";
import { becomeAware } from "../state/stages.ts";
import { allNodes, paid, selfRunNodes } from "../offers/market-counts.ts";
import { separationOf } from "../offers/separation.ts";
import { countMarket, usage } from "./usage.ts";

const rng = { k0: 21, k1: 22 };
const round = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);

/** Twenty rows on two platforms who listen to four others each. */
const market = (changes: Changes = {}): WorldRun =>
  openingWorld(
    small({
      ...only(),
      "market.population": { organizations: 2000, sampled: 20, workloadGrowth: 0.02 },
      "market.network": { kind: "random", degree: 4 },
      "market.platforms": [
        { name: "unix", share: 0.5 },
        { name: "other", share: 0.5, supported: false },
      ],
      "market.awareness": { innovationHazard: 0.01, contagionHazard: 0.08, programmeReach: 2, salesReach: 0.1 },
      "steward.opening.sales": 4,
      ...changes,
    }),
  );

describe("the market of a month", () => {
  /** Rows 0 to 5 run the community's build, a subscription, an edition, the fork, private and rival hosting. */
  const counted = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
    const run = market(changes);
    [1, 2, 3, 5, 6, 8].forEach((offer, row) => {
      starts(run.world, row, offer);
      run.world.organizations.columns.source[row] = row % 3;
    });
    run.world.organizations.columns.contractRevenue.fill(500);
    meddle(run);
    countMarket(run.world, run.context, rng);
    return run;
  };

  it("is counted by offer, source and platform, in real organizations and nodes", () => {
    const { world, context } = counted();
    const { weight, platform } = context.sample;
    const { nodes } = world.organizations.columns;
    const { market: seen } = world;
    [1, 2, 3, 5, 6, 8].forEach((offer, row) => {
      expect(seen.organizations[offer], `offer ${offer}`).toBeCloseTo(weight[row]!, 6);
      expect(seen.nodes[offer]).toBeCloseTo(weight[row]! * nodes[row]!, 6);
    });
    expect([seen.organizations[0], seen.organizations[4], seen.organizations[7]]).toEqual([0, 0, 0]);
    expect(seen.bySource[1]).toBeCloseTo(weight[1]! + weight[4]!, 6);
    const first = [0, 1, 2, 3, 4, 5].filter((row) => platform[row] === 0);
    expect(seen.byPlatform[0]).toBeCloseTo(
      first.reduce((sum, row) => sum + weight[row]!, 0),
      6,
    );
    const all = [0, 1, 2, 3, 4, 5].reduce((sum, row) => sum + weight[row]!, 0);
    expect(seen.share).toBeCloseTo(all / context.sample.totalWeight, 9);
    expect(round(seen.revenue)).toEqual(
      round([0, 0, weight[1]! * 500, weight[2]! * 500, 0, 0, weight[4]! * 500, 0, 0, 0]),
    );
    // Counted again it is the same: nothing is left of the last month.
    const before = round(seen.organizations);
    countMarket(world, context, rng);
    expect(round(seen.organizations)).toEqual(before);
    expect(paid(seen.organizations)).toBeCloseTo(weight[1]! + weight[2]! + weight[4]!, 6);
    expect(selfRunNodes(world)).toBeCloseTo(allNodes(world) - seen.nodes[8]!, 6);
  });

  it("counts an assisted customer only where a salesperson is needed", () => {
    const customers = (assistedFrom: number) =>
      round(
        counted({ "market.contracts.assistedFrom": assistedFrom }, ({ world }) => {
          world.organizations.columns.nodes.fill(30);
        }).world.market.customers,
      ).map((one) => Number(one > 0));
    expect(customers(29)).toEqual([0, 0, 1, 1, 0, 0, 1, 0, 0, 0]);
    expect(customers(30)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("has its open adopters upstream or on the fork, without the part that works on closed builds", () => {
    const streams = { "strategy.streams": { subscription: {}, openCore: { gatedAtLaunch: 0 } } };
    const open = (changes: Changes, meddle?: (run: WorldRun) => void) => {
      const { world, context } = counted({ ...streams, ...changes }, meddle);
      return { seen: world.market.openAdopters, weight: context.sample.weight };
    };
    const sum = (weight: Float32Array, rows: readonly number[]) => rows.reduce((all, row) => all + weight[row]!, 0);
    const plain = open({});
    expect(plain.seen[0]).toBeCloseTo(sum(plain.weight, [0, 1, 2, 4, 5]), 6);
    expect(plain.seen[1]).toBeCloseTo(plain.weight[3]!, 6);
    const gated = open({ "mechanisms.separation": true }, ({ world: { steward, projects } }) => {
      steward.gated = 0.2;
      projects.upstream.capability = 0.8;
    });
    // Half of a subscriber's work and two fifths of an edition's are on builds of the steward's own.
    const { weight } = gated;
    expect(gated.seen[0]).toBeCloseTo(sum(weight, [0, 4, 5]) + 0.5 * weight[1]! + 0.6 * weight[2]!, 6);
    const onFork = open({ "strategy.licence.hosting": false }, ({ world }) => {
      world.forking.route = 1;
      world.projects.fork.isAlive = 1;
    });
    expect(onFork.seen[1]).toBeCloseTo(sum(onFork.weight, [3, 5]), 6);
    expect(Array.from(open({ "strategy.isOpenSource": false }).seen)).toEqual([0, 0]);
  });

  it("is never more than all of it, in whatever order its rows came to run the project", () => {
    const { world, context } = market();
    const { weight } = context.sample;
    weight.fill(1);
    // One is too little to be added to so much, and nineteen of them are not.
    weight[0] = 2 ** 53;
    Object.assign(context.sample, { totalWeight: weight.reduce((sum, one) => sum + one, 0) });
    for (const row of weight.keys()) starts(world, row, 1);
    countMarket(world, context, rng);
    expect([world.market.share, world.market.heardShare]).toEqual([1, 1]);
  });

  it("is heard by those who listen, less by camp and by work on closed builds", () => {
    const voices = (changes: Changes, meddle?: (run: WorldRun) => void) => {
      const { world, context } = counted(
        { "market.awareness": { homophily: 0.5, separationWordOfMouth: 0.6 }, ...changes },
        meddle,
      );
      const { heard } = world.organizations.columns;
      const { listeners, listenersFrom } = context.sample.network;
      const expected = new Int32Array(20);
      const { voice } = world.organizations.columns;
      for (let row = 0; row < 20; row++)
        for (let at = listenersFrom[row]!; at < listenersFrom[row + 1]!; at++) expected[listeners[at]!]! += voice[row]!;
      expect(Array.from(heard)).toEqual(Array.from(expected));
      return { voice: Array.from(voice.subarray(0, 7)), world, context };
    };
    expect(voices({}).voice).toEqual([256, 256, 256, 256, 256, 256, 0]);
    const camped = voices({ "mechanisms.camps": true }, ({ world }) => {
      world.organizations.columns.camp.set([1, -1, 0.5]);
    });
    // A quarter less at either end.
    expect(camped.voice.slice(0, 4)).toEqual([192, 192, 224, 256]);
    const apart = voices({ "mechanisms.separation": true, "strategy.streams": { subscription: {} } });
    // .6 of a half less is 179.2 parts.
    expect(apart.voice.slice(0, 3)).toEqual([256, 179, 256]);
    const { weight, totalWeight } = apart.context.sample;
    const speaking = [1, 0.7, 1, 1, 1, 1].reduce((sum, voice, row) => sum + voice * weight[row]!, 0);
    expect(apart.world.market.heardShare).toBeCloseTo(speaking / totalWeight, 6);
  });

  it("remembers what was heard a month ago, and hears no more of those who stopped", () => {
    const { world, context } = counted();
    const { columns } = world.organizations;
    const before = Array.from(columns.heard);
    const share = world.market.heardShare;
    columns.stage[0] = stage.lapsed;
    // The last row that runs it changes positions with the first.
    const { rows, adoptersFrom } = world.market;
    const at = columns.position[0]!;
    [rows[at], rows[adoptersFrom]] = [rows[adoptersFrom]!, 0];
    columns.position[rows[at]!] = at;
    columns.position[0] = adoptersFrom;
    world.market.adoptersFrom++;
    countMarket(world, context, rng);
    expect(Array.from(columns.heardBefore)).toEqual(before);
    expect(columns.voice[0]).toBe(0);
    expect(world.market.heardShareBefore).toBe(share);
    expect(world.market.heardShare).toBeLessThan(share);
  });

  it("grows by each organization's own rate, from the second month on", () => {
    const { world, context } = market();
    const { nodes } = world.organizations.columns;
    const before = nodes[3]!;
    usage.step(world, context, rng);
    expect(nodes[3]).toBe(before);
    world.month = 1;
    usage.step(world, context, rng);
    expect(nodes[3]).toBeCloseTo(before * (1 + context.sample.growth[3]!), 9);
  });

  it("separates nobody before the launch, nor by a distribution that all may have", () => {
    const apart = (subscription: object, month = 6) => {
      const { world, context } = market({
        "mechanisms.separation": true,
        "market.awareness.gatedSeparation": 0.3,
        "strategy.streams": { subscription },
      });
      world.month = month;
      return separationOf(world, context, 2);
    };
    expect([apart({}), apart({ launch: 7 }), apart({ gatedDistribution: false })]).toEqual([0.3, 0, 0]);
  });
});

describe("an audit of a contract", () => {
  const audited = (changes: Changes = {}, paid = 40) => {
    const run = market({
      ...only("audits"),
      "strategy.conduct.audits": 1,
      "market.contracts": { auditRate: 1, trueUpBack: 12, coverFloor: 1, assistedFrom: 0 },
      "strategy.streams": { subscription: { meter: "node" } },
      ...changes,
    });
    const { world, context } = run;
    starts(world, 0, 2);
    world.month = 8;
    const { columns } = world.organizations;
    columns.nodes[0] = 50;
    columns.contractRevenue[0] = 1000;
    columns.contractUnits[0] = paid;
    columns.signedAt[0] = 4;
    countMarket(world, context, rng);
    return { columns, found: world.market.auditFindings / context.sample.weight[0]! };
  };

  it("recovers half of the excess since it was signed, and puts the contract right", () => {
    const { columns, found } = audited();
    // A quarter more than is paid for, in five months so far.
    expect(found).toBeCloseTo(1000 * 0.25 * 5 * 0.5, 6);
    expect([columns.contractRevenue[0], columns.contractUnits[0], columns.signedAt[0]]).toEqual([1250, 50, 8]);
    expect(audited({ "market.contracts.trueUpBack": 2 }).found).toBeCloseTo(1000 * 0.25 * 2 * 0.5, 6);
  });

  it("finds nothing where no more is used than paid for, nobody audits or audits are off", () => {
    for (const { columns, found } of [
      audited({}, 50),
      audited({}, 60),
      audited({ "strategy.conduct.audits": 0 }),
      audited({ "mechanisms.audits": false }),
    ])
      expect([found, columns.signedAt[0], columns.contractRevenue[0]]).toEqual([0, 4, 1000]);
  });
});

describe("a month of hearing", () => {
  const heard = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
    const run = market(changes);
    run.context.sample.threshold.fill(99);
    meddle(run);
    awareness.step(run.world, run.context, rng);
    const { columns } = run.world.organizations;
    const row = (platform: number) => run.context.sample.platform.indexOf(platform);
    return { run, columns, supported: row(0), other: row(1), exposure: run.world.market.exposure };
  };

  it("adds own search, programme and sales on supported platforms, and nothing on others", () => {
    const { columns, supported, other, exposure } = heard({ "mechanisms.communityProgramme": true }, ({ world }) => {
      world.community.programme = 0.5;
    });
    // .01 · (1 + 2 · .5 + .1 · √4)
    expect(columns.hazard[supported]).toBeCloseTo(0.022, 12);
    expect(columns.hazard[other]).toBe(0);
    expect(round(exposure)).toEqual([0.01, 0.01, 0.002, 0, 0, 0, 0, 0]);
    expect(heard().columns.hazard[supported]).toBeCloseTo(0.012, 12);
  });

  it("has no sales of a steward that is gone, and is the partner's where a partner opened the platform", () => {
    for (const gone of [{ isPresent: 0 }, { failedAt: 0 }]) {
      const { columns, supported } = heard({}, ({ world }) => {
        Object.assign(world.steward, gone);
      });
      expect(columns.hazard[supported]).toBeCloseTo(0.01, 12);
    }
    const { exposure, columns, other } = heard({}, ({ world }) => {
      world.market.supported[1] = 1;
      world.market.openedByPartner[1] = 1;
    });
    expect(round(exposure)).toEqual([0.01, 0, 0.002, 0, 0, 0, 0.002, 0.01]);
    expect(columns.hazard[other]).toBeCloseTo(0.012, 12);
  });

  it("adds word of mouth by the part of those heard, half a month ahead while it grows", () => {
    const told = (now: number, before: number, on = true) => {
      const { columns, supported } = heard({ "mechanisms.contagion": on }, ({ world }) => {
        world.organizations.columns.heard.fill(now);
        world.organizations.columns.heardBefore.fill(before);
      });
      return columns.hazard[supported]! - 0.012;
    };
    // Two full voices of four, one a month ago: ½ + ½ · ¼
    expect(told(512, 256)).toBeCloseTo(0.08 * 0.625, 12);
    expect(told(512, 512)).toBeCloseTo(0.08 * 0.5, 12);
    expect(told(256, 512)).toBeCloseTo(0.08 * 0.25, 12);
    expect(told(512, 256, false)).toBeCloseTo(0, 12);
  });

  it("hears the whole market where all hear all", () => {
    const { columns, supported } = heard(
      { "mechanisms.contagion": true, "market.network.kind": "mixed" },
      ({ world }) => {
        Object.assign(world.market, { heardShare: 0.3, heardShareBefore: 0.2 });
      },
    );
    expect(columns.hazard[supported]).toBeCloseTo(0.012 + 0.08 * 0.35, 12);
  });

  const learns = (changes: Changes, meddle: (run: WorldRun, row: number) => void) => {
    const found = heard(changes, (run) => {
      const row = run.context.sample.platform.indexOf(0);
      run.context.sample.threshold[row] = 0.0119;
      run.world.month = 3;
      meddle(run, row);
    });
    return { ...found, row: found.supported };
  };

  it("makes aware at the threshold, with the trust of those who know, and lets those who listen know it", () => {
    const { columns, row, run } = learns({ "mechanisms.trust": true }, ({ world }) => {
      Object.assign(world.market.reputation, { level: 0.7, slope: -0.4, scar: 0.1 });
    });
    expect([columns.stage[row], columns.reviewAt[row], columns.camp[row]]).toEqual([stage.aware, 3, 0]);
    const open = run.context.sample.openness[row]!;
    expect(columns.trust[row]).toBeCloseTo(0.7 - 0.4 * open, 6);
    expect(columns.scar[row]).toBeCloseTo(0.1 * open, 6);
    const { listeners, listenersFrom } = run.context.sample.network;
    const listening = Array.from(listeners.subarray(listenersFrom[row], listenersFrom[row + 1]));
    for (let other = 0; other < 20; other++)
      expect(columns.knowing[other]).toBe(listening.filter((one) => one === other).length);
  });

  it("starts at neutral trust where trust is off, and never outside its bounds", () => {
    const off = learns({ "community.trust.neutral": 0.45 }, ({ world }) => {
      Object.assign(world.market.reputation, { level: 0.9, slope: 0, scar: 0.1 });
    });
    expect([off.columns.trust[off.row], off.columns.scar[off.row]]).toEqual([Math.fround(0.45), 0]);
    const trust = (level: number) => {
      const { columns, row } = learns({ "mechanisms.trust": true }, ({ world }) => {
        Object.assign(world.market.reputation, { level, slope: 0, scar: 0 });
      });
      return columns.trust[row];
    };
    expect([trust(1.5), trust(-1)]).toEqual([1, 0]);
  });

  it("comes from what contributed most", () => {
    const source = (exposure: readonly number[], hazard: number) => {
      const { columns, row } = learns({}, ({ world }, at) => {
        world.market.exposure.set(exposure);
        world.organizations.columns.hazard[at] = hazard;
      });
      return columns.source[row];
    };
    // This month adds .01 of search and .002 of sales to all that was before.
    expect(source([0.3, 0.1, 0.1, 0.1], 0.7)).toBe(0);
    expect(source([0.1, 0.1, 0.1, 0.1], 0.9)).toBe(1);
    expect(source([0.1, 0.3, 0.1, 0.1], 0.7)).toBe(2);
    expect(source([0.1, 0.1, 0.3, 0.1], 0.7)).toBe(3);
    expect(source([0.1, 0.1, 0.1, 0.3], 0.7)).toBe(4);
  });

  it("is over for who knows the project", () => {
    const { columns, supported, run } = heard({}, ({ world, context }) => {
      becomeAware(world, context.sample.platform.indexOf(0));
    });
    expect(columns.hazard[supported]).toBe(0);
    expect(run.world.market.rows.length - run.world.market.knowingFrom).toBe(1);
  });
});
