import * as z from "zod";
import { Action } from "./actions.ts";
import { Conduct } from "./conduct.ts";
import { Goal } from "./goals.ts";
import { Licence } from "./licence.ts";
import { Plan } from "./plan.ts";
import { Streams } from "./streams.ts";
import { PolicyRule } from "./policy.ts";

/** The three that every comparison knows; any other text names a user's own. */
export const referenceStrategies = ["subscription", "infrastructure-differentiation", "open-core"] as const;

/**
 * `list`: the prices of the scenario are held; `adaptive`: the firm sets them anew each year from its own quotes; `tuned`: the
 * best multiple of them on seeds of their own, found before month 0 and held.
 */
export const pricingRules = ["list", "adaptive", "tuned"] as const;

/** A way of earning money from the project: streams, licence, plan, conduct and the rules of the board. */
export const Strategy = z
  .strictObject({
    name: z.string().min(1).max(80).default("none"),
    /** False: the code is closed, and nobody outside works on it. */
    isOpenSource: z.boolean().default(true),
    streams: Streams,
    /** Who sets prices. */
    pricing: z.enum(pricingRules).default("list"),
    licence: Licence,
    plan: Plan,
    conduct: Conduct,
    rules: z.array(PolicyRule).max(40).prefault([]),
    /** Tried in this order, each once, when the runway falls below the floor, beside what every board does then. */
    lastResorts: z.array(Action).max(12).prefault([]),
    goals: z.array(Goal).max(20).prefault([]),
  })
  .prefault({});
export type Strategy = z.output<typeof Strategy>;
