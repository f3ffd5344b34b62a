import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { rowOf } from "../offers/rows.ts";
import { judgeClaims, rememberClaims } from "../market/disappointment.ts";
import { fillPriceList } from "../market/pricing.ts";
import { busy, hashOf, openingWorld, runWorld, starts } from "../testing/world-run.ts";
import { integrate } from "./dogfooding.ts";

const hosted = rowOf["steward-infrastructure"];
const claiming = (changes: Changes = {}) =>
  openingWorld(
    busy({
      "market.claims": { hearing: 0.08, salesHalf: 2, credibilityLoss: 0.1, disappointment: 0.5 },
      "project.integration": { demonstrationRate: 0.2, demonstrationHalf: 30, integrationDecay: 0 },
      "strategy.conduct.claims": 0.9,
      "strategy.conduct.dogfooding": 0,
      "steward.opening.sales": 6,
      "community.trust.scarShare": 0.5,
      ...changes,
    }),
  );

describe("what sales people claim", () => {
  it("is believed a part each month, by how many say it and how far they are believed", () => {
    const { world, context } = claiming();
    integrate(world, context);
    // Six sales people are three quarters of many: .08 · ¾ of .9.
    expect(world.steward.perceivedIntegration).toBeCloseTo(0.08 * 0.75 * 0.9, 12);
    world.steward.credibility = 0.5;
    const before = world.steward.perceivedIntegration;
    integrate(world, context);
    expect(world.steward.perceivedIntegration - before).toBeCloseTo(0.08 * 0.75 * 0.5 * (0.9 - before), 12);
  });

  it("moves nobody where nothing is claimed, nobody sells, no firm is there or claims are off", () => {
    for (const changes of [
      { "strategy.conduct.claims": 0 },
      { "steward.opening.sales": 0 },
      { "steward.kind": "foundation" },
      { "mechanisms.claims": false },
    ]) {
      const { world, context } = claiming(changes);
      integrate(world, context);
      expect(world.steward.perceivedIntegration).toBe(0);
    }
  });

  it("gives way to what customers show, and costs credibility by how many show less", () => {
    const { world, context } = claiming();
    Object.assign(world.steward, { integration: 0.2, perceivedIntegration: 0.9 });
    world.market.organizations[hosted] = 30;
    integrate(world, context);
    // Thirty customers are half of all that could be shown: ½ of .2 towards the .2 that is there, and ½ of .1 for .7 too much.
    expect(world.steward.perceivedIntegration).toBeCloseTo(0.9 - 0.1 * 0.7, 12);
    expect(world.steward.credibility).toBeCloseTo(1 - 0.1 * 0.5 * 0.7, 12);
  });

  it("is weighed by others only: who runs it knows what is there", () => {
    const { world, context } = claiming();
    Object.assign(world.steward, { integration: 0.2, perceivedIntegration: 0.8 });
    const prices = fillPriceList(world, context);
    expect([prices.integration[hosted], prices.experienced[hosted]]).toEqual([0.8, 0.2]);
    const off = claiming({ "mechanisms.claims": false });
    Object.assign(off.world.steward, { integration: 0.2, perceivedIntegration: 0.8 });
    expect(fillPriceList(off.world, off.context).experienced[hosted]).toBe(0.8);
  });
});

describe("a customer that was promised much and got little", () => {
  const judged = (integration: number, changes: Changes = {}) => {
    const { world, context } = claiming(changes);
    const { columns } = world.organizations;
    starts(world, 0, rowOf.community);
    columns.trust[0] = 0.7;
    world.steward.perceivedIntegration = 0.8;
    rememberClaims(world, 0, hosted);
    columns.offer[0] = hosted;
    world.steward.integration = integration;
    judgeClaims(world, context, 0);
    rememberClaims(world, 0, hosted);
    const [trust, scar] = [columns.trust[0]!, columns.scar[0]!];
    // It is disappointed once.
    judgeClaims(world, context, 0);
    expect(columns.trust[0]).toBe(trust);
    return [trust, scar];
  };

  it("loses trust by what is missing, and half of that is a scar", () => {
    expect(judged(0.2)).toEqual([expect.closeTo(0.7 - 0.5 * 0.6, 6), expect.closeTo(0.15, 6)]);
    expect(judged(0.8)).toEqual([expect.closeTo(0.7, 6), expect.closeTo(0, 6)]);
    expect(judged(0.9)[0]).toBeCloseTo(0.7, 6);
    expect(judged(0.2, { "market.claims.disappointment": 0 })[0]).toBeCloseTo(0.7, 6);
    expect(judged(0.2, { "mechanisms.scars": false })[1]).toBe(0);
    expect(judged(0.2, { "mechanisms.trust": false })[0]).toBeCloseTo(0.7, 6);
  });

  it("was promised nothing where it runs what nobody claims anything of", () => {
    const { world, context } = claiming();
    starts(world, 0, rowOf.community);
    world.steward.perceivedIntegration = 0.8;
    rememberClaims(world, 0, rowOf["rival-infrastructure"]);
    expect(world.organizations.columns.promised[0]).toBe(0);
    world.organizations.columns.promised[0] = 0.8;
    world.organizations.columns.trust[0] = 0.7;
    judgeClaims(world, context, 0);
    expect(world.organizations.columns.trust[0]).toBeCloseTo(0.7, 6);
  });
});

describe("claims without integration", () => {
  /** Hosted organizations at first and in the end, the mean of some worlds without rival clouds. */
  const hostedAt = (changes: Changes) => {
    const worlds = 6;
    let [early, late] = [0, 0];
    for (let seed = 0; seed < worlds; seed++) {
      const run = runWorld(
        busy({
          "market.choice.integrationValue": 120,
          "market.awareness.innovationHazard": 0.005,
          "mechanisms.rivalClouds": false,
          "mechanisms.partners": false,
          "mechanisms.failure": false,
          "mechanisms.board": false,
          // Who wants it is asked, and not who can be served.
          "mechanisms.serving": false,
          "steward.opening": { sales: 6, integration: 0, product: 0 },
          "strategy.plan": { integration: 0 },
          "strategy.streams": { infrastructure: { premium: 0 } },
          "strategy.conduct.dogfooding": 0,
          ...changes,
        }),
        { months: 60, seed },
      );
      early += run.of("adopters-steward-infrastructure")[12]! / worlds;
      late += run.last("adopters-steward-infrastructure") / worlds;
    }
    return { early, late };
  };
  const claims = { "strategy.conduct.claims": 0.9 };
  const real = {
    "strategy.conduct.dogfooding": 1,
    "steward.opening": { sales: 6, integration: 8, product: 8 },
    "strategy.plan": { integration: 0.2 },
  };

  it("win customers at first, lose against the real thing, and would win more if nobody were disappointed", () => {
    const silent = hostedAt({});
    const claimed = hostedAt(claims);
    const unpunished = hostedAt({ ...claims, "market.claims": { disappointment: 0, credibilityLoss: 0 } });
    const integrated = hostedAt(real);
    expect(claimed.early).toBeGreaterThan(silent.early);
    expect(integrated.late).toBeGreaterThan(claimed.late);
    expect(unpunished.late).toBeGreaterThan(claimed.late);
  });

  it("lose against the real thing where people must serve whom a firm hosts, too", () => {
    const serving = { "mechanisms.serving": true };
    expect(hostedAt({ ...real, ...serving }).late).toBeGreaterThan(hostedAt({ ...claims, ...serving }).late);
  });

  it("mean nothing where the mechanism is off", () => {
    const off = (claimed: number) =>
      hashOf(
        runWorld(
          busy({ "mechanisms.claims": false, "strategy.conduct.claims": claimed, "market.claims.hearing": 0.2 }),
          {
            months: 24,
          },
        ),
      );
    expect(off(1)).toBe(off(0));
  });
});
