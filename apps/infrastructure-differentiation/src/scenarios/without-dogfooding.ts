import { change } from "@stewardsim/core";
import { joyentNode2010, infrastructureDifferentiation } from "@stewardsim/evidence";

export default change(infrastructureDifferentiation.asPractised(joyentNode2010.scenario), {
  name: "infrastructure-differentiation/without-dogfooding",
  description: "Sun and Java: people for integration, and nobody who runs it in production.",
  "strategy.conduct.dogfooding": 0,
});
