import { change } from "@stewardsim/core";
import { joyentNode2010, subscription } from "@stewardsim/evidence";

export default change(subscription.atBestConduct(joyentNode2010.scenario), {
  name: "subscription/best-conduct",
  description: "The usual business at the best conduct: shared decisions, review rights, no agreement, no audits.",
});
