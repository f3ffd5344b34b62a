import { change } from "@stewardsim/core";
import { joyentNode2010, infrastructureDifferentiation } from "@stewardsim/evidence";

export default change(infrastructureDifferentiation.asPractised(joyentNode2010.scenario), {
  name: "infrastructure-differentiation/claims-only",
  description: "The best place to run it, says sales; nobody makes it so.",
  "strategy.conduct.dogfooding": 0,
  "strategy.conduct.claims": 0.9,
  "strategy.plan.integration": 0,
  "strategy.plan.sales": 0.3,
  "steward.opening.integration": 0,
});
