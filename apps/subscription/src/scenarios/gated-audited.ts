import { change } from "@stewardsim/core";
import { joyentNode2010, subscription } from "@stewardsim/evidence";

export default change(subscription.asPractised(joyentNode2010.scenario), {
  name: "subscription/gated-audited",
  description: "Builds and updates only for those who pay, and auditors who count processors.",
  "strategy.streams.subscription.gatedDistribution": true,
  "strategy.streams.subscription.meter": "cpu",
  "strategy.conduct.audits": 0.8,
});
