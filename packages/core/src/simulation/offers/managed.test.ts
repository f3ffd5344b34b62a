import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { only, openingWorld, runWorld, small } from "../testing/world-run.ts";
import { fillPriceList } from "../market/pricing.ts";
import { route } from "../state/fork.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import { rowOf } from "./rows.ts";

/** Everybody knows the project and would have it hosted. */
const hosted = (streams: object, changes: Changes = {}) =>
  small({
    ...only("gravity", "rivalClouds"),
    "market.awareness.innovationHazard": 10,
    "market.choice.fitMean": 300,
    "market.hosting.hostedFriction": 0,
    "market.hosting.ownHosting": 150,
    "market.choice.operatingLabour": 150,
    "strategy.streams": streams,
    "rivals.clouds.strength": 0,
    ...changes,
  });
const nodesOf = (changes: Changes = {}, streams: object = { managed: {} }) =>
  runWorld(hosted(streams, changes), { months: 24 }).world.market.nodes[rowOf.managed]!;

describe("a managed service", () => {
  it("is paid by the node, and costs machines, a share of revenue and its people on call", () => {
    const { world, context, last } = runWorld(
      hosted({ managed: { premium: 0.6, machines: 0.5, cost: 0.08, desk: 30_000 } }),
      { months: 24 },
    );
    const nodes = world.market.nodes[rowOf.managed]!;
    expect(nodes).toBeGreaterThan(1000);
    const cloud = cloudPrice(context, 23);
    expect(last("flow-revenue-managed") / (nodes * 1.6 * cloud)).toBeCloseTo(1, 10);
    expect(-last("flow-cost-managed") / (nodes * (0.5 * cloud + 0.08 * 1.6 * cloud) + 30_000)).toBeCloseTo(1, 10);
    expect(Math.abs(last("flow-capital-expenditure"))).toBe(0);
  });

  it("sells less the dearer it is", () => {
    const [cheap, usual, dear] = [0, 0.6, 3].map((premium) => nodesOf({}, { managed: { premium } }));
    expect(cheap!).toBeGreaterThan(usual!);
    expect(usual!).toBeGreaterThan(dear!);
  });

  it("suffers less from gravity than a cloud of the steward's own", () => {
    const rival = { "rivals.clouds": { strength: 1, entry: 10, gravity: 60, undercut: 0 } };
    const lost = (gravity: number) => nodesOf(rival, { managed: { premium: 0, gravity } });
    expect(lost(0)).toBeGreaterThan(lost(0.2));
    expect(lost(0.2)).toBeGreaterThan(lost(1));
  });

  it("suffers from no gravity while clouds have nothing to host", () => {
    const { world, context } = openingWorld(
      hosted({ infrastructure: {}, managed: { gravity: 0.5 } }, { "rivals.clouds": { strength: 0.5, gravity: 60 } }),
    );
    const gravity = () => {
      const { prices } = world.market;
      fillPriceList(world, context);
      return [prices.gravity[rowOf["steward-infrastructure"]], prices.gravity[rowOf.managed]];
    };
    expect(gravity()).toEqual([0, 0]);
    world.rivals.cloudPresent = 1;
    expect(gravity()).toEqual([30, 15]);
    world.strategy.licence.hosting = false;
    expect(gravity()).toEqual([0, 0]);
    // They host a fork, where there is one that they may host.
    world.forking.bornAt = world.month;
    world.forking.route = route.coalition;
    expect(gravity()).toEqual([30, 15]);
  });

  it("may carry features that only customers have, which bring customers", () => {
    const features = { "steward.opening.product": 20, "market.choice.featureValue": 300 };
    expect(nodesOf(features, { managed: { gatedShare: 0.8, gatedAtLaunch: 0.3 } })).toBeGreaterThan(nodesOf(features));
  });

  it("builds nothing beside an edition, whose engineers build for both", () => {
    const gated = (streams: object) => runWorld(hosted(streams), { months: 1 }).last("gated-features");
    const edition = { gatedShare: 0.5, gatedAtLaunch: 0.1 };
    expect(gated({ openCore: edition, managed: edition })).toBe(gated({ openCore: edition }));
    expect(gated({ managed: edition })).toBe(gated({ openCore: edition }));
    // Of an edition that is to come nobody builds for both yet.
    expect(gated({ openCore: { ...edition, launch: 6 }, managed: edition })).toBe(gated({ managed: edition }));
  });
});
