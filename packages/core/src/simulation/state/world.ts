import type { DeepMutable } from "../../foundation/plain-copy.ts";
import type { Strategy } from "../../scenario/strategy.ts";
import type { Contributors, Organizations } from "./columns.ts";
import type { CommunityState } from "./community.ts";
import type { ForkingState } from "./fork.ts";
import type { Ledger } from "./ledger.ts";
import type { ComponentState } from "./component.ts";
import type { MarketState } from "./market.ts";
import type { PartnerState, ResellerState } from "./partners.ts";
import type { ProjectState } from "./project.ts";
import type { RivalState } from "./rivals.ts";
import type { StewardState } from "./steward.ts";
import type { SuccessorState } from "./successor.ts";

/** Something that happened, for the story of a run. */
export interface LogEntry {
  readonly month: number;
  readonly what: string;
  readonly detail: string;
}

/** Everything that changes during a run, and nothing that does not: plain data, so a snapshot is a copy. */
export interface World {
  month: number;
  /** 0 for a young project; −24 for one whose recent past is made up. */
  firstMonth: number;
  /** The strategy as it stands: rules, events and boards change it. */
  strategy: DeepMutable<Strategy>;
  organizations: Organizations;
  contributors: Contributors;
  /** Contributions of each contributor in each of the last 12 months, 12 to a row. */
  recentWork: Uint16Array;
  /** Rows of the contributors who have not left, in order of arrival. */
  active: Int32Array;
  activeCount: number;
  market: MarketState;
  community: CommunityState;
  projects: { upstream: ProjectState; fork: ProjectState };
  forking: ForkingState;
  partners: PartnerState[];
  resellers: ResellerState[];
  component: ComponentState;
  rivals: RivalState;
  successor: SuccessorState;
  steward: StewardState;
  ledger: Ledger;
  log: LogEntry[];
}

/** Adds an entry of the present month to the log. */
export function record(world: World, what: string, detail: string): void {
  world.log.push({ month: world.month, what, detail });
}
