import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";

/**
 * Sales people make buyers believe what they claim of the integration, as far as they are believed themselves. Who claims
 * no more than buyers believe already changes nothing.
 */
export function hearClaims({ steward, strategy }: World, { scenario }: RunContext): void {
  if (steward.isPresent === 0 || steward.isAlive === 0) return;
  const { hearing, salesHalf } = scenario.market.claims;
  const { sales } = steward.people;
  const beyond = Math.max(0, strategy.conduct.claims - steward.perceivedIntegration);
  steward.perceivedIntegration += hearing * (sales / (sales + salesHalf)) * steward.credibility * beyond;
}

/**
 * Customers who see less than buyers believe tell others so: the more of them, the fewer believe the next claim.
 *
 * @param customers organizations on the steward's platform
 */
export function loseCredibility({ steward }: World, { scenario }: RunContext, customers: number): void {
  const { demonstrationHalf } = scenario.project.integration;
  const overstated = Math.max(0, steward.perceivedIntegration - steward.integration);
  const seen = customers / (customers + demonstrationHalf);
  steward.credibility = Math.max(0, steward.credibility - scenario.market.claims.credibilityLoss * seen * overstated);
}
