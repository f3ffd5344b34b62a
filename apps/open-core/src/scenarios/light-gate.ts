import { change } from "@stewardsim/core";
import { joyentNode2010, openCore } from "@stewardsim/evidence";

export default change(openCore.asPractised(joyentNode2010.scenario), {
  name: "open-core/light-gate",
  description: "A small edition around an open project that has nearly all.",
  "strategy.streams.openCore.gatedAtLaunch": 0.05,
  "strategy.streams.openCore.gatedShare": 0.4,
  "strategy.streams.openCore.price": 90,
});
