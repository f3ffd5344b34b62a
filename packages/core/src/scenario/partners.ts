import * as z from "zod";
import { hazardBounds, parameter } from "./parameter.ts";
import { AskingParameters } from "./partners/asking.ts";

const guess = { assume: "a case states its own" } as const;

/** A platform vendor that may be asked to port the project, engineer to engineer. */
export const Partner = z.strictObject({
  name: z.string().min(1).max(60),
  /** The platform that its work opens. */
  platform: z.string().min(1).max(60),
  benefit: parameter({
    label: "mutual benefit of the joint work",
    unit: "share",
    default: 0.5,
    plausible: [0, 1],
    source: guess,
    grade: "D",
  }),
  adversarial: parameter({
    label: "how much of an adversary the partner is held to be",
    unit: "share",
    default: 0.3,
    plausible: [0, 1],
    source: guess,
    grade: "D",
  }),
  hosts: z.boolean().default(false),
});
export type Partner = z.output<typeof Partner>;

/** A firm that sells the steward's hosting with a managed platform on top, to some of those who choose it. */
export const Reseller = z.strictObject({
  name: z.string().min(1).max(60),
  reach: parameter({
    label: "part of the steward's hosted nodes that it comes to sell",
    unit: "share",
    default: 0.1,
    plausible: [0, 0.4],
    source: guess,
    grade: "D",
  }),
  relief: parameter({
    label: "part of the operating labour that is left of hosting, which its platform takes off its customers",
    unit: "share",
    default: 0.2,
    plausible: [0, 0.5],
    source: {
      assume: "deployment and monitoring come with the platform; nothing, where they come with hosting anyway",
    },
    grade: "D",
  }),
  discount: parameter({
    label: "wholesale discount",
    unit: "share",
    default: 0.25,
    plausible: [0, 0.5],
    source: guess,
    grade: "D",
  }),
  growth: parameter({
    label: "speed at which it reaches its market",
    unit: "1/month",
    default: 0.05,
    plausible: [0.02, 0.15],
    source: { assume: "most of it within three years" },
    grade: "D",
  }),
  leaving: parameter({
    label: "chance that a competitor buys it or that it moves to another host",
    unit: "1/month",
    default: 0.015,
    bounds: hazardBounds,
    plausible: [0.002, 0.05],
    source: { assume: "Nodejitsu ran for about four years before it was bought away" },
    grade: "D",
  }),
});
export type Reseller = z.output<typeof Reseller>;

/** Who can be asked, who resells, and what makes them say yes. */
export const Partners = z
  .strictObject({
    vendors: z.array(Partner).max(6).prefault([]),
    resellers: z.array(Reseller).max(6).prefault([]),
    asking: AskingParameters,
  })
  .prefault({});
export type Partners = z.output<typeof Partners>;
