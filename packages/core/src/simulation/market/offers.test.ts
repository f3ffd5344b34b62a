import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { type WorldRun, small, openingWorld } from "../testing/world-run.ts";
import { hasFork, rivalHostsFork } from "../state/fork.ts";
import { conduct } from "../community/welcome.ts";
import { leadNeutrality } from "../state/leadership.ts";
import { offers } from "../offers/all.ts";
import { fillPriceList } from "./pricing.ts";
import { isSold } from "../offers/selling.ts";

const sold: Changes = {
  "strategy.streams": {
    subscription: { price: 25, launch: 6 },
    openCore: { price: 30, launch: 6 },
    infrastructure: { premium: 0.2, launch: 6 },
    privateInfrastructure: { price: 40, launch: 6 },
  },
  "market.hosting": {
    ownHosting: 80,
    ownHostingFall: 0,
    cloudPrice: 100,
    cloudPriceFall: 0,
    hostedFriction: 5,
    hostedFrictionLife: 90,
  },
  "market.choice": {
    capabilityValue: 120,
    defectPenalty: 3,
    auditCost: 12,
    relicensingLoss: 10,
    brandCost: 24,
    ecosystemGain: 0.05,
    modulesScale: 200,
    offers: {
      wordRisk: 0.8,
      agreementRisk: 0.2,
      cloneCapability: 0.9,
      licenceLockIn: 0.5,
      rivalManaged: 0.05,
      brandLife: 12,
    },
  },
  "market.vendor.price": 20,
  "rivals.clouds": { strength: 0.6, undercut: 0.25, gravity: 90 },
  "project.opening": { capability: 0.8, defects: 0.2, modules: 200, responsiveness: 0.6 },
  "strategy.licence.restrictiveness": 0.4,
  "strategy.conduct": { neutrality: 0.3, pledge: "none", audits: 0.5 },
};
const world = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
  const run = openingWorld(small({ ...sold, ...changes }));
  run.world.month = 6;
  meddle(run);
  const { available, ...columns } = fillPriceList(run.world, run.context);
  return { ...columns, available: offers.map((_, row) => (available >> row) & 1) };
};
const withFork = ({ world }: WorldRun) => {
  Object.assign(world.forking, { route: 1, bornAt: 6 });
  Object.assign(world.projects.fork, { isAlive: 1, capability: 0.6, defects: 0.06, modules: 0, responsiveness: 0.2 });
};
const rows = (column: Float64Array) => Array.from(column, (value) => Math.round(value * 1e9) / 1e9);

describe("what there is to run", () => {
  it("is the substitute and the open project, and what the steward sells from its launch on", () => {
    const none = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(
      world({}, (run) => {
        run.world.month = 5;
      }).available,
    ).toEqual(none);
    expect(world().available).toEqual([1, 1, 1, 1, 0, 0, 1, 1, 0, 0]);
    expect(
      world({}, (run) => {
        run.world.steward.isAlive = 0;
      }).available,
    ).toEqual(none);
  });

  it("is, of closed code, only what is sold, and no cloud hosts it", () => {
    const closed = world({ "strategy.isOpenSource": false }, (run) => {
      run.world.rivals.cloudPresent = 1;
    });
    expect(closed.available).toEqual([1, 0, 1, 1, 0, 0, 1, 1, 0, 0]);
  });

  it("is a rebuilt distribution and a cloud's offer where there are such rivals", () => {
    const rivals = ({ world: { rivals: state } }: WorldRun) => {
      state.clonePresent = 1;
      state.cloudPresent = 1;
    };
    expect(world({}, rivals).available).toEqual([1, 1, 1, 1, 1, 0, 1, 1, 1, 0]);
    expect(world({ "strategy.licence.hosting": false }, rivals).available[8]).toBe(0);
  });

  it("is a fork while it lives, which a cloud may host where it may not host its parent", () => {
    const forked = world({ "strategy.licence.hosting": false }, (run) => {
      withFork(run);
      run.world.rivals.cloudPresent = 1;
    });
    expect([forked.available[5], forked.available[8]]).toEqual([1, 1]);
    const { world: state } = openingWorld(small());
    withFork({ world: state } as WorldRun);
    expect([hasFork(state), rivalHostsFork(state)]).toEqual([true, false]);
    state.projects.fork.isAlive = 0;
    expect(hasFork(state)).toBe(false);
    state.strategy.licence.hosting = false;
    expect(rivalHostsFork(state)).toBe(false);
    state.projects.fork.isAlive = 1;
    expect(rivalHostsFork(state)).toBe(true);
    state.forking.route = 0;
    expect([hasFork(state), rivalHostsFork(state)]).toEqual([false, false]);
  });

  it("is not for sale where no terms were made for it", () => {
    const { world: state } = openingWorld(small({ "strategy.streams": { subscription: {} } }));
    expect(isSold(state, "subscription")).toBe(true);
    expect(isSold(state, "openCore")).toBe(false);
  });
});

describe("the table of offers", () => {
  it("has support, gated features, labour, lock-in and ownership by offer", () => {
    const { support, gated, selfManaged, lockIn, owned } = world({}, (run) => {
      run.world.steward.gated = 0.3;
      run.world.rivals.cloudPresent = 1;
      run.world.projects.fork.responsiveness = 0.2;
    });
    expect(rows(support)).toEqual([0.6, 0.09, 1, 1, 0.15, 0.03, 0.8, 0.4, 0.3, 0.4]);
    expect(rows(gated)).toEqual([0.4, 0, 0, 0.3, 0, 0, 0, 0, 0, 0.3]);
    // A rival of strength .6 manages .75 + .03 of the work.
    expect(rows(selfManaged)).toEqual([1, 1, 1, 1, 1, 1, 0.65, 0.25, 0.22, 0.25]);
    // A licence of restrictiveness .4 locks in by half of it.
    expect(rows(lockIn)).toEqual([1, 0.2, 0.5, 0.6, 0, 0, 0.4, 0.4, 0.4, 0.4]);
    expect(rows(owned)).toEqual([0, 0.28, 1, 1, 0, 0, 1, 1, 0, 1]);
  });

  it("counts an edition of more than all features as one of all", () => {
    const { gated } = world({}, (run) => {
      run.world.steward.gated = 1.7;
    });
    expect(gated[3]).toBe(1);
  });

  it("shows the steward's integration as it is believed, and the cloud's as it is", () => {
    const { integration, gravity } = world({}, (run) => {
      Object.assign(run.world.steward, { integration: 0.9, perceivedIntegration: 0.5 });
      Object.assign(run.world.rivals, { cloudIntegration: 0.3, cloudPresent: 1 });
    });
    expect(rows(integration)).toEqual([0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.3, 0]);
    expect(rows(gravity)).toEqual([0, 0, 0, 0, 0, 0, 0, 54, 0, 0]);
    const off = world({ "mechanisms.gravity": false }, (run) => {
      run.world.rivals.cloudPresent = 1;
    });
    expect(rows(off.gravity)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("lists what contracts cost", () => {
    expect(rows(world().list)).toEqual([0, 0, 25, 30, 0, 0, 40, 0, 0, 0]);
    expect(rows(world({ "strategy.streams": {} }).list)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("has the same worth for everybody: quality, hosting, list prices of what is hosted, and audits", () => {
    const { base } = world({}, (run) => {
      withFork(run);
      run.world.rivals.cloudPresent = 1;
    });
    // Defects are a quarter of upstream's capability and a tenth of the fork's; a gated distribution hardens nothing that
    // others build of upstream, and what the steward hosts itself as any open build.
    const upstream = (hardened: number, capability = 0.8) =>
      (120 * capability * (1 + 0.05 * Math.log(2))) / (1 + 3 * 0.25 * (1 - hardened));
    const friction = 5 * Math.exp(-6 / 90);
    const worths = [
      120 - 20 - 12 - 80,
      upstream(0) - 80,
      upstream(0.6) - 80 - 6,
      upstream(0.6) - 80 - 6,
      upstream(0.5, 0.9 * 0.8) - 80,
      (120 * 0.6) / (1 + 3 * 0.1 * 0.8) - 80 - 24,
      upstream(0.4) - 80 - 3,
      upstream(0.25) - friction - 120,
      upstream(0) - friction - 85,
    ];
    worths.forEach((worth, offer) => {
      expect(base[offer], `offer ${offer}`).toBeCloseTo(worth, 9);
    });
  });

  it("hosts the fork where the cloud may host nothing else, and the fork's lack of a name wears off", () => {
    const { base } = world({ "strategy.licence.hosting": false }, (run) => {
      withFork(run);
      run.world.rivals.cloudPresent = 1;
      run.world.forking.bornAt = -6;
    });
    const friction = 5 * Math.exp(-6 / 90);
    // The fork's builds are not the steward's to gate.
    expect(base[8]).toBeCloseTo((120 * 0.6) / (1 + 3 * 0.1 * 0.75) - friction - 85, 9);
    expect(base[5]).toBeCloseTo((120 * 0.6) / (1 + 3 * 0.1 * 0.8) - 80 - 24 * Math.exp(-1), 9);
  });

  it("lets the open builds share in a distribution that is not gated, and in one that is not sold", () => {
    const hardened = (120 * 0.8 * (1 + 0.05 * Math.log(2))) / (1 + 3 * 0.25 * 0.75) - 80;
    expect(world({ "strategy.streams.subscription.gatedDistribution": false }).base[1]).toBeCloseTo(hardened, 9);
    expect(world({ "strategy.streams.subscription.launch": 7 }).base[1]).toBeCloseTo(hardened, 9);
  });

  it("counts no modules where they are off, and hosting at the opening price before month 0", () => {
    const off = world({ "mechanisms.modules": false });
    expect(off.base[2]).toBeCloseTo((120 * 0.8) / (1 + 3 * 0.25 * 0.4) - 80 - 6, 9);
    const falling = { "market.hosting": { ...(sold["market.hosting"] as object), ownHostingFall: 0.006 } };
    const at = (month: number) =>
      world(falling, (run) => {
        run.world.month = month;
      }).base[1]!;
    expect(at(-24)).toBe(at(0));
    expect(at(12) - at(6)).toBeCloseTo(80 * (Math.exp(-0.036) - Math.exp(-0.072)), 9);
  });
});

describe("the loss that a relicensing would be", () => {
  const risk = (changes: Changes, meddle?: (run: WorldRun) => void) => rows(world(changes, meddle).relicensing);

  it("is expected of all that follows the steward's tree, by the pledge", () => {
    const all = (loss: number) => [0, loss, loss, loss, loss, 0, loss, loss, loss, loss];
    expect(risk({})).toEqual(all(10));
    expect(risk({ "strategy.conduct.pledge": "word" })).toEqual(all(8));
    expect(risk({ "strategy.conduct.pledge": "no-agreement" })).toEqual(all(2));
    expect(risk({ "strategy.conduct.pledge": "foundation" })).toEqual(all(0));
    expect(risk({ "strategy.conduct.pledge": "word", "mechanisms.pledge": false })).toEqual(all(10));
  });

  it("is none on a cloud that hosts the fork, of a foundation and where nobody stewards", () => {
    const hosted = risk({ "strategy.licence.hosting": false }, (run) => {
      withFork(run);
      run.world.rivals.cloudPresent = 1;
    });
    expect(hosted).toEqual([0, 10, 10, 10, 10, 0, 10, 10, 0, 10]);
    for (const state of [{ isHandedOver: 1 }, { isPresent: 0 }])
      expect(
        risk({}, (run) => {
          Object.assign(run.world.steward, state);
        }),
      ).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("is over in the month in which a foundation takes the project", () => {
    const run = openingWorld(small(sold));
    expect(fillPriceList(run.world, run.context).relicensing[1]).toBe(10);
    run.world.steward.isHandedOver = 1;
    expect(rows(fillPriceList(run.world, run.context).relicensing)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("neutrality", () => {
  it("is a foundation's own in what people trust, when the firm that gave it the project has ended", () => {
    const { world: state, context } = openingWorld(small({ "strategy.conduct.neutrality": 1 }));
    const deserved = (isHandedOver: number) => {
      Object.assign(state.steward, { isPresent: 0, isHandedOver });
      return conduct(state, context, 0).common;
    };
    const { neutrality, noStewardNeutrality } = context.scenario.community.trust;
    expect(deserved(1) - deserved(0)).toBeCloseTo(neutrality * (1 - noStewardNeutrality), 12);
  });

  it("is what the steward's conduct says, also of a foundation, and the community's own where nobody leads", () => {
    const { world: state, context } = openingWorld(small({ "strategy.conduct.neutrality": 0.3 }));
    const { noStewardNeutrality } = context.scenario.community.trust;
    expect(leadNeutrality(state, context)).toBe(0.3);
    Object.assign(state.steward, { isPresent: 0, isHandedOver: 1 });
    expect(leadNeutrality(state, context)).toBe(0.3);
    Object.assign(state.steward, { isPresent: 0, isHandedOver: 0 });
    expect(leadNeutrality(state, context)).toBe(noStewardNeutrality);
    expect(noStewardNeutrality).not.toBe(0.3);
  });
});
