import type { Columns, Population } from "../../foundation/population.ts";

/** Stages of an organization. */
export const stage = { unaware: 0, aware: 1, adopter: 2, lapsed: 3 } as const;
/** What contributed most to becoming aware. */
export const sources = ["innovation", "peers", "programme", "sales", "partner"] as const;

/** Of them, those that reach everybody on a platform alike, in the order of `exposure`. */
export const channels = [
  "innovation",
  "programme",
  "sales",
  "partner",
] as const satisfies readonly (typeof sources)[number][];

/** The end of a contract that there is none of: before every month that there is, those made up before month 0 as well. */
export const noContract = -1_000_000;

/** Where an organization stands that does not know the project: 2^30, farther from everybody than anybody listens. */
export const inNoCamp = 1_073_741_824;

export const organizationLayout = {
  nodes: "f64", // workload, growing
  hazard: "f64", // accumulated towards the awareness threshold
  contractRevenue: "f64", // usd/month while a contract runs
  contractUnits: "f64", // nodes, processors or sites paid for
  voice: "u16", // how much others hear of it this month, in parts of a full voice
  heard: "u16", // voices of those listened to
  heardBefore: "u16", // the same a month ago
  knowing: "u8", // how many of those listened to know the project
  trust: "f32", // in whoever leads the project, 0 to 1; 0 while it is unknown
  scar: "f32", // trust that shocks keep away
  promised: "f32", // integration that it was made to believe when it became a customer, until its first review; then 0
  camp: "f32", // -1 open source to 1 enterprise; 2^30 while the project is unknown: near to nobody
  reviewAt: "i32", // month of the next choice
  contractUntil: "i32", // month in which the contract ends, `noContract` for none
  signedAt: "i32", // month of the contract, or of the audit that put it right
  adoptedAt: "i32", // month since which it runs the project
  position: "i32", // among the rows by stage
  stage: "u8", // unaware, aware, adopter or lapsed
  source: "u8", // of its awareness
  offer: "u8", // what it runs
} as const;

export const contributorLayout = {
  activity: "f64", // contributions a month before trust and answers are taken into account
  merit: "f32", // accepted work
  trust: "f32", // in whoever leads the project they work on, 0 to 1
  scar: "f32", // trust that shocks keep away
  camp: "f32", // -1 open source to 1 enterprise
  openness: "f32", // how much licence, lock-in and denial matter, 0 to 1
  gap: "f32", // trust that a fork must promise beyond the steward
  stay: "f64", // hazard of leaving that the person still bears
  wait: "f64", // contributions to be expected until the next one
  people: "i32", // whom the row stands for: one, but in a crowd, where all of them do the same
  contributions: "i32", // over a life
  thisYear: "i32", // contributions of this calendar year
  lastYear: "i32", // and of the one before
  lastYearOn: "u8", // the project, at the end of the year before
  recent: "i32", // contributions of the last 12 months
  identity: "i32", // month of arrival, project and rank in the month
  arrivedAt: "i32", // month of the first contribution
  lastAt: "i32", // month of the last contribution
  role: "u8", // newcomer, casual, regular or maintainer
  employer: "u8", // nobody, a user organization, the steward or a partner
  project: "u8", // upstream or the fork
  hasLeft: "u8", // 0 or 1
} as const;

export const contributorRole = { newcomer: 0, casual: 1, regular: 2, maintainer: 3 } as const;
export const employer = { independent: 0, user: 1, steward: 2, partner: 3 } as const;
export const upstream = 0;
export const forked = 1;

export type Organizations = Population<typeof organizationLayout>;
export type Contributors = Population<typeof contributorLayout>;
export type OrganizationColumns = Columns<typeof organizationLayout>;
export type ContributorColumns = Columns<typeof contributorLayout>;
