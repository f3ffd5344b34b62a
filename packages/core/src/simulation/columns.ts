import type { Columns, Population } from "../foundation/population.ts";

/** Stages of an organization. */
export const stage = { unaware: 0, aware: 1, adopter: 2, lapsed: 3 } as const;
/** What contributed most to becoming aware. */
export const sources = ["innovation", "peers", "programme", "sales", "partner"] as const;

export const organizationLayout = {
  nodes: "f64",
  hazard: "f64", // accumulated towards the awareness threshold
  contractRevenue: "f64", // usd/month while a contract runs
  contractUnits: "f64", // nodes, processors or sites paid for
  heard: "f32", // speakers among those listened to, discounted
  heardBefore: "f32",
  trust: "f32",
  scar: "f32",
  camp: "f32",
  reviewAt: "i32", // month
  contractUntil: "i32", // month
  adoptedAt: "i32", // month
  stage: "u8",
  source: "u8",
  offer: "u8",
} as const;

export const contributorLayout = {
  activity: "f64", // contributions a month at full trust and responsiveness
  merit: "f32",
  trust: "f32",
  scar: "f32",
  camp: "f32",
  openness: "f32",
  gap: "f32", // trust that a fork must promise beyond the steward
  contributions: "i32", // over a life
  thisYear: "i32",
  lastYear: "i32",
  recent: "i32", // contributions of the last 12 months
  identity: "i32", // month of arrival, project and rank in the month
  arrivedAt: "i32",
  lastAt: "i32", // month of the last contribution
  standing: "u8",
  employer: "u8",
  project: "u8",
  hasLeft: "u8",
} as const;

export const standings = ["newcomer", "casual", "regular", "maintainer"] as const;
export const standing = { newcomer: 0, casual: 1, regular: 2, maintainer: 3 } as const;
export const employers = ["independent", "user", "steward", "partner"] as const;
export const employer = { independent: 0, user: 1, steward: 2, partner: 3 } as const;
export const upstream = 0;
export const forked = 1;

export type Organizations = Population<typeof organizationLayout>;
export type Contributors = Population<typeof contributorLayout>;
export type OrganizationColumns = Columns<typeof organizationLayout>;
export type ContributorColumns = Columns<typeof contributorLayout>;
