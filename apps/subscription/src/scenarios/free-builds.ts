import { change } from "@stewardsim/core";
import { joyentNode2010, subscription } from "@stewardsim/evidence";

export default change(subscription.asPractised(joyentNode2010.scenario), {
  name: "subscription/free-builds",
  description: "The same builds for everybody: what is sold is somebody to call.",
  "strategy.streams.subscription.gatedDistribution": false,
  "strategy.conduct.audits": 0,
});
