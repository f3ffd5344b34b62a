import { type WorldRun, small, openingWorld } from "./world-run.ts";

export const forkRule = {
  "community.forking": {
    hazard: 0.6,
    critical: 0.5,
    criticalSd: 0,
    criticalWidth: 0.025,
    gap: 0.2,
    halfViability: 3,
    regularWeight: 0.25,
    exodusWindow: 18,
    coalitionHazard: 0.06,
    coalitionWindow: 2,
    coalitionStake: 1_000_000,
    sponsorFte: 8,
    sponsorLife: 30,
  },
};

/** A project of some maintainers and regulars outside, all with the same trust. */
export function angryProject({ maintainers = 6, regulars = 0, trust = 0.1, changes = {} } = {}): WorldRun {
  const run = openingWorld(
    small({
      ...forkRule,
      "project.opening.maintainers": maintainers,
      "project.opening.regulars": regulars,
      ...changes,
    }),
  );
  run.world.contributors.columns.trust.fill(trust);
  run.world.contributors.columns.gap.fill(0.2);
  // As if their promise had been known for long: hours enough for all work.
  run.world.forking.promise = 1;
  run.world.forking.critical = 0.5;
  return run;
}
