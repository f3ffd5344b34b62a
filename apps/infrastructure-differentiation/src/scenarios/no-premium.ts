import { change } from "@stewardsim/core";
import { joyentNode2010, infrastructureDifferentiation } from "@stewardsim/evidence";

export default change(infrastructureDifferentiation.asPractised(joyentNode2010.scenario), {
  name: "infrastructure-differentiation/no-premium",
  description: "Hosting at the market's price: the project is there to fill machines.",
  "strategy.streams.infrastructure.premium": 0,
});
