import type { Changes } from "../../scenario/change.ts";
import { type WorldRun, small, openingWorld } from "./world-run.ts";

/** A steward of 8 people with every stream. */
export const firm = (changes: Changes = {}): WorldRun => {
  return openingWorld(
    small({
      "steward.opening": { upstream: 4, product: 2, integration: 1, sales: 0.5, other: 0.5 },
      "project.opening.capability": 0.8,
      "strategy.streams": {
        subscription: { price: 40 },
        openCore: { price: 60, gatedAtLaunch: 0 },
        infrastructure: { premium: 0.2 },
        privateInfrastructure: { price: 50 },
        services: {},
      },
      ...changes,
    }),
  );
};
