import { change } from "@stewardsim/core";
import { joyentNode2010, openCore } from "@stewardsim/evidence";

export default change(openCore.asPractised(joyentNode2010.scenario), {
  name: "open-core/high-price",
  description: "A few large customers at four times the usual price.",
  "strategy.pricing": "list",
  "strategy.streams.openCore.price": 560,
});
