import { change } from "@stewardsim/core";
import { joyentNode2010, subscription } from "@stewardsim/evidence";

export default change(subscription.asPractised(joyentNode2010.scenario), {
  name: "subscription/premium-price",
  description: "Twice the usual list price, for the few who cannot do without.",
  "strategy.pricing": "list",
  "strategy.streams.subscription.price": 200,
});
