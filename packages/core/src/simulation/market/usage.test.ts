import { describe, expect, it } from "vitest";
import { busy, starts, openingWorld } from "../testing/world-run.ts";
import { separationOf } from "../offers/separation.ts";
import { gate } from "../state/gating.ts";
import { usage } from "./usage.ts";

const rng = { k0: 1, k1: 2 };

describe("what the market is counted by", () => {
  /** Three organizations of known workload: on the community's build, on the gated distribution, and on the fork. */
  const counted = (changes = {}) => {
    const { world, context } = openingWorld(busy(changes));
    const { columns } = world.organizations;
    [1, 2, 5].forEach((offer, row) => {
      starts(world, row, offer);
      columns.nodes[row] = 10 * (row + 1);
    });
    usage.step(world, context, rng);
    return { world, context, weight: context.sample.weight };
  };

  it("is real organizations and real nodes", () => {
    const { world, weight, context } = counted();
    expect(world.market.organizations[2]).toBeCloseTo(weight[1]!, 5);
    expect(world.market.nodes[2]! / weight[1]!).toBeCloseTo(20, 5);
    expect(world.market.share).toBeCloseTo((weight[0]! + weight[1]! + weight[2]!) / context.sample.totalWeight, 10);
  });

  it("is half lost to the open tree on a gated distribution, and not at all on an open one", () => {
    const { world, context, weight } = counted();
    expect(separationOf(world, context, 2)).toBe(0.5);
    expect(world.market.openAdopters[0]).toBeCloseTo(weight[0]! + weight[1]! / 2, 5);
    expect(world.market.openAdopters[1]).toBeCloseTo(weight[2]!, 5);
    const open = counted({ "strategy.streams.subscription.gatedDistribution": false });
    expect(open.world.market.openAdopters[0]).toBeCloseTo(weight[0]! + weight[1]!, 5);
  });

  it("spreads the word, which those apart spread less", () => {
    const { world, context, weight } = counted({ "market.awareness.separationWordOfMouth": 0.6 });
    const voices = weight[0]! + weight[1]! * (1 - 0.6 * 0.5) + weight[2]!;
    expect(world.market.heardShare).toBeCloseTo(voices / context.sample.totalWeight, 6);
  });

  it("is heard less across camps: half as much loss at the centre of the way between two ends", () => {
    const { world, context } = openingWorld(busy({ "market.awareness.homophily": 0.4 }));
    starts(world, 0, 1);
    world.organizations.columns.camp[0] = -1;
    usage.step(world, context, rng);
    expect(world.market.heardShare).toBeCloseTo((context.sample.weight[0]! * 0.8) / context.sample.totalWeight, 8);
  });

  it("grows by each one's own growth, from the second month on", () => {
    const { world, context } = counted();
    expect(world.organizations.columns.nodes[0]).toBe(10);
    world.month = 1;
    usage.step(world, context, rng);
    expect(world.organizations.columns.nodes[0]).toBeCloseTo(10 * (1 + context.sample.growth[0]!), 8);
  });

  it("is gated by twice the gated features over all, and at most wholly", () => {
    const { world } = openingWorld(busy({ "project.opening.capability": 0.9 }));
    expect(gate(world)).toBe(0);
    world.steward.gated = 0.1;
    expect(gate(world)).toBeCloseTo(0.2, 12);
    world.steward.gated = 2;
    expect(gate(world)).toBe(1);
  });
});
