import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { createLeaders, type LeaderState } from "./leaders.ts";
import { createDeparted, type Departed } from "./departed.ts";
import { type RunContext, worldThreshold } from "../context/run-context.ts";

/** Lower ends of the classes of last year's contributions, as retention was counted in real projects. */
export const retentionClasses = [1, 2, 5, 10, 50];

/** Everybody who works on the project and is not the steward, counted. */
export interface CommunityState {
  arrived: number; // people who ever came
  activeOnFork: number; // contributed to the fork within 12 months
  activeOutsiders: number; // contributed to upstream within 12 months and not for the steward
  outsideMaintainers: number; // with review rights on upstream, not employed by the steward
  outsideRegulars: number; // of proven merit without rights, on upstream
  contributions: Float64Array; // this month, by project
  newcomerContributions: Float64Array; // of them, first ones
  agentContributions: Float64Array; // sent by agents beside them, by project
  hoursOffered: Float64Array; // of review this month, by project
  hoursOfMaintainers: Float64Array; // of them, by outside maintainers
  hoursOfLeaders: number; // of review this month, by leaders among the steward's people
  workOfHired: number; // this month on upstream, by maintainers whom the steward hired
  hoursOfProven: number; // of review that outside regulars and maintainers would offer with full rights, on upstream
  neededByProven: number; // of review for their work of this month
  neededByOthers: number; // of review for that of newcomers and casuals, on upstream
  reviewedBySteward: number; // share of the hours offered on upstream
  /** Mean trust of the contributors of each project; NaN where there are none. */
  trust: Float64Array;
  meanTrust: number; // the same of upstream, and of a newcomer where there is nobody
  /** Contributors to upstream by fiftieths of trust. */
  trustCounts: Int32Array;
  campPull: Float64Array; // towards the enterprise camp on those who pay, a month, by offer
  factionalization: number; // how far two camps stand apart and how large both are, 0 to 1
  factionalizationPerPaid: number; // the same per share of workload that is paid for
  programme: number; // level of the community programme, 0 to 1
  executiveSupport: number; // part of the programme that the executives grant
  heat: number; // of the last incident, decaying
  incidentClock: HazardClock; // of the next incident
  incidents: number; // so far
  /** One-year retention by last year's contributions: 1, 2-4, 5-9, 10-49, 50 and more; NaN before the second year. */
  retention: Float64Array;
  retentionOutside: number; // one-year retention of all outsiders on upstream
  regularRetention: number; // one-year retention of outside regulars and maintainers
  personMonths: number; // months of all people who were there so far, those of the busiest many times
  leaders: LeaderState[]; // in the order of the scenario
  departed: Departed; // those who left, as later counts need them
  truckFactor: number; // fewest people with half of the last year's work
  topTenShare: number; // part of all work ever that ten people did
  gini: number; // of all work ever, by person
}

/** The community before anybody has come. */
export function createCommunity(context: RunContext): CommunityState {
  const { scenario, on } = context;
  return {
    arrived: 0,
    activeOnFork: 0,
    activeOutsiders: 0,
    outsideMaintainers: 0,
    outsideRegulars: 0,
    contributions: new Float64Array(2),
    newcomerContributions: new Float64Array(2),
    agentContributions: new Float64Array(2),
    hoursOffered: new Float64Array(2),
    hoursOfMaintainers: new Float64Array(2),
    hoursOfLeaders: 0,
    workOfHired: 0,
    hoursOfProven: 0,
    neededByProven: 0,
    neededByOthers: 0,
    reviewedBySteward: 0,
    trust: new Float64Array(2).fill(Number.NaN),
    trustCounts: new Int32Array(50),
    meanTrust: scenario.community.trust.neutral,
    campPull: new Float64Array(context.offers.count),
    factionalization: 0,
    factionalizationPerPaid: 0,
    programme: 0,
    executiveSupport: on.executiveSupport ? scenario.community.arrival.executiveBase : 1,
    heat: 0,
    incidentClock: createClock(worldThreshold(context, "incident")),
    incidents: 0,
    retention: new Float64Array(retentionClasses.length).fill(Number.NaN),
    retentionOutside: Number.NaN,
    regularRetention: Number.NaN,
    personMonths: 0,
    leaders: createLeaders(context),
    departed: createDeparted(),
    truckFactor: 0,
    topTenShare: 0,
    gini: 0,
  };
}
