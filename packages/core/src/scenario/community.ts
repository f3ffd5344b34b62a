import * as z from "zod";
import { ActivityParameters } from "./community/activity.ts";
import { AgentParameters } from "./community/agents.ts";
import { ArrivalParameters } from "./community/arrival.ts";
import { CampParameters } from "./community/camps.ts";
import { Employers } from "./community/employers.ts";
import { ForkingParameters } from "./community/forking.ts";
import { Leaders } from "./community/leaders.ts";
import { ReviewParameters } from "./community/review.ts";
import { TrustParameters } from "./community/trust.ts";

/** How people come, work, trust, take sides, leave and fork. */
export const Community = z
  .strictObject({
    arrival: ArrivalParameters,
    activity: ActivityParameters,
    review: ReviewParameters,
    trust: TrustParameters,
    camps: CampParameters,
    forking: ForkingParameters,
    employers: Employers,
    leaders: Leaders,
    agents: AgentParameters,
  })
  .prefault({});
export type Community = z.output<typeof Community>;
