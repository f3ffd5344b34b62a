import { change } from "@stewardsim/core";
import { joyentNode2010, subscription } from "@stewardsim/evidence";

export default change(subscription.asPractised(joyentNode2010.scenario), {
  name: "subscription/neutral-governance",
  description: "The trademark and the decisions lie with a foundation; the firm sells the distribution.",
  "strategy.conduct.neutrality": 0.9,
  "strategy.conduct.pledge": "foundation",
  "strategy.conduct.reviewRights": 0.8,
  "strategy.licence.agreementBurden": 0,
});
