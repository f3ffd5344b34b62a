import { change } from "@stewardsim/core";
import { joyentNode2010, openCore } from "@stewardsim/evidence";

export default change(openCore.asPractised(joyentNode2010.scenario), {
  name: "open-core/heavy-gate",
  description: "Most of what is new is kept for those who pay.",
  "strategy.streams.openCore.gatedAtLaunch": 0.4,
  "strategy.streams.openCore.gatedShare": 1,
  "strategy.plan.upstream": 0.08,
  "strategy.plan.product": 0.42,
});
