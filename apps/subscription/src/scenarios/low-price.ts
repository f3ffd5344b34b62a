import { change } from "@stewardsim/core";
import { joyentNode2010, subscription } from "@stewardsim/evidence";

export default change(subscription.asPractised(joyentNode2010.scenario), {
  name: "subscription/low-price",
  description: "A third of the usual list price, for many small customers.",
  "strategy.pricing": "list",
  "strategy.streams.subscription.price": 33,
});
