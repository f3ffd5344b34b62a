import { describe, expect, it } from "vitest";
import { change, parseScenario } from "@stewardsim/core";
import { scenarioOf } from "./task.ts";
import { streamFactorsOf } from "./stream-factors.ts";
import { createStudy } from "./study.ts";

const base = parseScenario({ name: "a case", months: 12, market: { population: { organizations: 500, sampled: 50 } } });
const selling = (streams: object, pricing: string) =>
  change(base, { "strategy.streams": streams, "strategy.pricing": pricing });
const adaptive = selling({ subscription: {} }, "adaptive");
const paths = (...arms: (typeof base)[]) =>
  streamFactorsOf(arms).map(({ path }) => path.replace("strategy.streams.", ""));

describe("the uncertain parameters of what arms sell", () => {
  it("are what delivering costs, and opening prices that are set anew", () => {
    expect(paths(adaptive)).toEqual([
      "subscription.price",
      "subscription.cost",
      "subscription.nodeCost",
      "subscription.desk",
    ]);
    expect(paths(base)).toEqual([]);
  });

  it("leave out prices that are held, and what an arm says", () => {
    expect(paths(selling({ subscription: {} }, "list"))).not.toContain("subscription.price");
    expect(paths(selling({ subscription: { price: 50, nodeCost: 3 } }, "adaptive"))).toEqual([
      "subscription.cost",
      "subscription.desk",
    ]);
  });

  it("are drawn for the arms that sell the stream and say nothing of it, and for no others", () => {
    const stated = selling({ subscription: { price: 50 } }, "adaptive");
    const study = createStudy(
      base,
      [
        { name: "open", scenario: adaptive },
        { name: "stated", scenario: stated },
        { name: "nothing", scenario: base },
      ],
      { draws: 3, replications: 1 },
    );
    const index = study.factors.findIndex(({ path }) => path === "strategy.streams.subscription.price");
    const [open, held, nothing] = study.arms.map((arm) => scenarioOf(study, arm, 1).strategy.streams.subscription);
    expect(open!.price).toBe(study.values[1]![index]);
    expect(held!.price).toBe(50);
    expect(held!.cost).toBe(open!.cost);
    expect(nothing).toBeUndefined();
  });
});
