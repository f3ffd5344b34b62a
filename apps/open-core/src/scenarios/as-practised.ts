import { change } from "@stewardsim/core";
import { joyentNode2010, openCore } from "@stewardsim/evidence";

export default change(openCore.asPractised(joyentNode2010.scenario), {
  name: "open-core/as-practised",
  description: "An enterprise edition, an agreement that allows two licences, decisions in house.",
});
