import * as z from "zod";
import { parameter } from "../parameter.ts";
import { launch } from "./terms.ts";

/** Live on dues, grants and donations. */
export const SponsorshipParameters = z.strictObject({
  members: parameter({
    label: "users of the project that become paying members",
    unit: "share",
    default: 0.002,
    plausible: [0.0003, 0.01],
    source: { assume: "five to sixty members of projects with some ten thousand users" },
    grade: "D",
  }),
  dues: parameter({
    label: "dues of a member",
    unit: "usd/month",
    default: 1500,
    plausible: [200, 5000],
    source: { cite: "foundation-dues" },
    grade: "B",
  }),
  donations: parameter({
    label: "donations",
    unit: "usd/month",
    default: 50,
    plausible: [0, 3000],
    source: { cite: "donations" },
    grade: "C",
  }),
  grants: parameter({
    label: "grants",
    unit: "usd/month",
    default: 0,
    plausible: [0, 20_000],
    source: { assume: "a grant in some years, none in most" },
    grade: "D",
  }),
  cost: parameter({
    label: "cost of looking after members, share of dues",
    unit: "share",
    default: 0.15,
    plausible: [0.05, 0.4],
    source: { assume: "a part-time person and events" },
    grade: "D",
  }),
  launch,
});
export type SponsorshipParameters = z.output<typeof SponsorshipParameters>;
