import { change } from "@stewardsim/core";
import { joyentNode2010, infrastructureDifferentiation } from "@stewardsim/evidence";

export default change(infrastructureDifferentiation.asPractised(joyentNode2010.scenario), {
  name: "infrastructure-differentiation/deep-integration",
  description: "A third of the people join project and platform.",
  "strategy.plan.integration": 0.33,
  "strategy.plan.product": 0.17,
  "strategy.conduct.dogfooding": 1,
});
