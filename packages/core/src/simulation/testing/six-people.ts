import type { Changes } from "../../scenario/change.ts";
import { employer } from "../state/columns.ts";
import { type WorldRun, only, small, openingWorld } from "./world-run.ts";

/** Six people, of whom two may review, none of them employed; the steward has no engineers. */
export const project = (changes: Changes = {}): WorldRun => {
  const run = openingWorld(
    small({
      ...only("reviewCapacity"),
      "project.opening": { maintainers: 2, regulars: 4, responsiveness: 0.5 },
      "project.development": { hoursFte: 150, hoursPerContribution: 15 },
      "community.review": {
        reviewNewcomer: 5,
        reviewOther: 1,
        reviewVolunteer: 10,
        reviewEmployed: 35,
        sponsorReview: 20,
        responsivenessSpeed: 0.4,
        stewardCommits: 8,
        meritRegular: 12,
        meritMaintainer: 40,
        grantRate: 0.5,
        sharedGrant: 0.4,
      },
      "steward.opening.upstream": 0,
      ...changes,
    }),
  );
  run.world.contributors.columns.employer.fill(employer.independent);
  return run;
};
/** What a column says of the first rows. */
export const first = (column: ArrayLike<number>, count = 6) => Array.from({ length: count }, (_, row) => column[row]!);
