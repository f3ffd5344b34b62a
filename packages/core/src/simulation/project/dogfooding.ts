import { shareAtRate } from "../../foundation/rates.ts";
import type { RunContext } from "../context/run-context.ts";
import { integratedRows, sumOf } from "../offers/rows.ts";
import type { World } from "../state/world.ts";
import { hearClaims, loseCredibility } from "./claims.ts";

/**
 * Integration grows where product engineering runs the project in its own production: the modules it needs anyway have
 * a portable part, which goes upstream, and a part that makes the project run visibly best on the steward's platform.
 * Integration people without dogfooding build nothing that shows. Buyers believe what they see others run, and what sales people say.
 */
export function integrate(world: World, context: RunContext): void {
  const { scenario, on } = context;
  const { steward, strategy, market } = world;
  const rule = scenario.project.integration;
  if (steward.failedAt < 0 && steward.isPresent === 1) {
    const running = on.dogfooding ? strategy.conduct.dogfooding : 1;
    const built = shareAtRate(rule.integrationProductivity * steward.people.integration * running);
    steward.integration += built * Math.max(0, rule.integrationPotential - steward.integration);
  }
  steward.integration -= shareAtRate(rule.integrationDecay) * steward.integration;
  const customers = sumOf(market.organizations, integratedRows);
  if (on.claims) {
    hearClaims(world, context);
    loseCredibility(world, context, customers);
  }
  steward.perceivedIntegration += demonstrated(rule, customers) * (steward.integration - steward.perceivedIntegration);
}

/** Speed, per month, at which perceived integration follows the real one when `customers` run on it. */
export const demonstrated = (
  { demonstrationRate, demonstrationHalf }: { demonstrationRate: number; demonstrationHalf: number },
  customers: number,
) => (demonstrationRate * customers) / (customers + demonstrationHalf);
